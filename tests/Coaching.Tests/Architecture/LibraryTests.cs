using System.Reflection;
using CoachBot.Coaching.Replies;

namespace CoachBot.Coaching.Tests.Architecture;

/// <summary>The library could move to any host: it knows none.</summary>
public sealed class LibraryTests
{
    private static readonly Assembly Library = typeof(Coach).Assembly;

    [Fact]
    public void Only_the_base_library_and_the_yaml_reader_are_referenced()
    {
        var references = Library.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System.", StringComparison.Ordinal));

        Assert.Equal(["YamlDotNet"], references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_type_stands_in_a_room_of_the_library()
    {
        var strangers = Library.GetTypes().Where(t => t.Namespace is { } name && !IsCompilers(name) && name != "CoachBot.Coaching" && !name.StartsWith("CoachBot.Coaching.", StringComparison.Ordinal));

        Assert.Empty(strangers.Select(t => t.FullName));
    }

    [Fact]
    public void The_reply_model_uses_no_channels_words()
    {
        string[] words = ["slack", "teams", "card", "mrkdwn", "adaptive", "html", "markdown", "webhook", "botframework", "activity"];
        var names = Library.GetTypes().Where(t => t.Namespace == typeof(Reply).Namespace)
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(m => $"{t.Name}.{m.Name}"));

        Assert.DoesNotContain(names, n => Array.Exists(words, w => n.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void The_set_of_reply_blocks_is_closed()
    {
        Assert.All(typeof(ReplyBlock).GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance), c => Assert.True(c.IsFamilyAndAssembly || c.IsFamily));
        Assert.All(Library.GetTypes().Where(t => t.BaseType == typeof(ReplyBlock)), t => Assert.True(t.IsSealed));
    }

    private static bool IsCompilers(string name) => name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
