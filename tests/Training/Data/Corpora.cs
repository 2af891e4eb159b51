namespace CoachBot.Training.Data;

/// <summary>Everything that is learned from, with its features.</summary>
internal static class Corpora
{
    public static IEnumerable<LabelledText> Read(string data) =>
        [.. GoEmotions.Read(data), .. Xed.Read(data), .. DeveloperTalk.Read(data), .. GitHubIncivility.Read(data), .. MultiDoGo.Read(data), .. Intents.Read(data), .. Receptiveness.Read(data), .. ServicePhrases.Read(),
        .. Politeness.Read(data), .. Rudeness.Read(data), .. Casino.Read(data), .. Sarcasm.Read(data)];
}
