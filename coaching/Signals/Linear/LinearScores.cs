namespace CoachBot.Coaching.Signals.Linear;

/// <summary>What a bank found in one text, for each output: the score of the whole and that of its strongest sentence. Reused from text to text.</summary>
internal sealed class LinearScores
{
    private int[] _places = new int[512];

    /// <summary>Weights of the whole text added up, its length divided out.</summary>
    public float[] Whole { get; } = new float[LinearBank.Width];

    /// <summary>The same of the sentence with the most.</summary>
    public float[] Peak { get; } = new float[LinearBank.Width];

    /// <summary>Sums of the sentence at hand.</summary>
    internal int[] Sums { get; } = new int[LinearBank.Width];

    internal Span<int> RoomForPlaces(int features)
    {
        if (_places.Length < features)
        {
            _places = new int[features * 2];
        }

        return _places;
    }
}
