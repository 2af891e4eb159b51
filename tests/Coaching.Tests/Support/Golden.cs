namespace CoachBot.Coaching.Tests.Support;

/// <summary>Texts that people have read and found good; a difference is either a defect or has to be read again.</summary>
internal static class Golden
{
    /// <summary>Compares with a file below tests/golden; <c>UPDATE_GOLDEN=1</c> accepts the new text.</summary>
    public static void Match(string actual, params string[] path)
    {
        var file = Path.Combine([Repository.Root, "tests", "golden", .. path]);
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (actual == expected)
        {
            return;
        }

        if (Updates.Wanted("UPDATE_GOLDEN"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        File.WriteAllText(Path.ChangeExtension(file, ".received" + Path.GetExtension(file)), actual);
        Assert.Fail($"{string.Join('/', path)} differs; UPDATE_GOLDEN=1 accepts the new text.\n{Difference(expected, actual)}");
    }

    private static string Difference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var lines = old.Except(now).Select(l => "- " + l).Concat(now.Except(old).Select(l => "+ " + l));
        return string.Join('\n', lines.Take(40));
    }
}

/// <summary>Whether recorded files are to be written anew; on a build server they never are.</summary>
internal static class Updates
{
    public static bool Wanted(string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) != "1")
        {
            return false;
        }

        Assert.True(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), $"{variable} is set on a build server; recorded files are accepted by people only.");
        return true;
    }
}
