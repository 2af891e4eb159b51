namespace CoachBot.Coaching.Signals;

/// <summary>Where signals come from: the models shipped with the library, or a service that refines them.</summary>
public interface ISignalSource
{
    /// <summary>Reads the signals of one text, a customer's turn or an agent's.</summary>
    /// <param name="text">The text as it was written; an empty one gives <see cref="TextSignals.None"/>.</param>
    TextSignals Read(string text);

    /// <summary>The words that made a signal what it is, strongest first.</summary>
    /// <param name="text">The text that was read.</param>
    /// <param name="signal">The signal to explain.</param>
    /// <param name="most">How many words at most.</param>
    /// <returns>Words that raise the signal; none when nothing does.</returns>
    IReadOnlyList<SignalEvidence> Explain(string text, Signal signal, int most = 3);
}
