using System.Globalization;
using System.Text;

namespace CoachBot.Tests.Support;

/// <summary>
/// Compares with a reviewed file under <c>tests/golden</c>. On a difference the text is written beside it as <c>*.received.*</c>;
/// <c>UPDATE_GOLDEN=1</c> accepts it.
/// </summary>
internal static class Golden
{
    public static void Match(string actual, string name)
    {
        var path = Repository.PathOf("tests", "golden", name);
        var received = Path.ChangeExtension(path, $".received{Path.GetExtension(path)}");
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") is null or "", "UPDATE_GOLDEN is for people, not for CI: nobody would review the change.");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(received, text);
        Assert.Fail($"{name} differs. See {received}; UPDATE_GOLDEN=1 accepts it.\n{Difference(expected, text)}");
    }

    private static string Difference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var text = new StringBuilder();
        for (var i = 0; i < Math.Max(before.Length, after.Length) && text.Length < 2000; i++)
        {
            var (old, now) = (i < before.Length ? before[i] : "(end)", i < after.Length ? after[i] : "(end)");
            if (old != now)
            {
                text.Append(CultureInfo.InvariantCulture, $"line {i + 1}\n- {old}\n+ {now}\n");
            }
        }

        return text.ToString();
    }
}
