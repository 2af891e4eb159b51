using System.Text;

namespace CoachBot.Coaching.Signals.Linear;

/// <summary>A linear model as it lies in its file: outputs, and for every place of the feature table that matters to it one signed byte an output.</summary>
/// <param name="Outputs">What it says, in order.</param>
/// <param name="Used">One bit for each place: whether it has weights.</param>
/// <param name="Weights">The weights of the used places, all outputs of a place side by side.</param>
internal sealed record LinearModel(IReadOnlyList<LinearOutput> Outputs, byte[] Used, sbyte[] Weights)
{
    // "CBM1"
    private const uint Magic = 0x314D4243;

    public static LinearModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("Not a model file of this version; train the models again.");
        }

        var outputs = new LinearOutput[reader.ReadByte()];
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = new LinearOutput(reader.ReadString(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        }

        var used = reader.ReadBytes(FeatureTable.Places / 8);
        var weights = new sbyte[reader.ReadInt32()];
        stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(outputs, used, weights);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write((byte)Outputs.Count);
        foreach (var output in Outputs)
        {
            writer.Write(output.Name);
            writer.Write(output.Offset);
            writer.Write(output.Slope);
            writer.Write(output.Peak);
            writer.Write(output.Threshold);
        }

        writer.Write(Used);
        writer.Write(Weights.Length);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Weights.AsSpan()));
    }
}
