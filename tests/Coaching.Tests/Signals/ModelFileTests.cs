using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Signals.Linear;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Training;

namespace CoachBot.Coaching.Tests.Signals;

public sealed class ModelFileTests
{
    private const long MostBytes = 8_000_000;

    private static readonly string Folder = Path.Combine(Repository.Root, "coaching", "Signals", "Models");

    [Fact]
    public void All_models_together_are_small() => Assert.InRange(Files().Sum(f => f.Length), 1, MostBytes);

    [Fact]
    public void Every_model_has_a_card() =>
        Assert.All(Files().Where(f => f.Name != ShippedModels.Features), f => Assert.True(File.Exists(Path.ChangeExtension(f.FullName, ".md")), $"{f.Name} has no card."));

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        var used = new byte[FeatureTable.Places / 8];
        used[3] = 1;
        var model = new LinearModel([new LinearOutput("one", -1, 0.5f, 1, 0.3f), new LinearOutput("two", 0, 1, 0, 0.5f)], used, [-127, 5]);
        using var stream = new MemoryStream();

        model.Write(stream);
        stream.Position = 0;
        var read = LinearModel.Read(stream);

        Assert.Equal(model.Outputs, read.Outputs);
        Assert.Equal(model.Used, read.Used);
        Assert.Equal(model.Weights, read.Weights);
    }

    [Fact]
    public void A_file_that_is_no_model_says_so() => Assert.Throws<InvalidDataException>(() => LinearModel.Read(new MemoryStream(new byte[64])));

    [DataFact]
    public void Training_from_scratch_gives_the_shipped_files()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-models");
        try
        {
            TrainCommand.Run(DataFactAttribute.Folder!, folder.FullName);

            Assert.Equal("", string.Join(", ", CheckCommand.Different(folder.FullName, Folder)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static FileInfo[] Files() => new DirectoryInfo(Folder).GetFiles("*.bin");
}
