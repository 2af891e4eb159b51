namespace CoachBot.Channels.Teams.Files;

/// <summary>Files that people send to the coach in Teams.</summary>
internal sealed class TeamsFileOptions
{
    public const string Section = "TeamsFiles";

    /// <summary>Whether files are read at all.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>The largest file that is read, in bytes.</summary>
    /// <value>262,144 by default; from 1,024 to 4,194,304.</value>
    public int MostBytes { get; set; } = 256 * 1024;

    /// <summary>How long reading one file may take: Teams waits fifteen seconds for the whole answer.</summary>
    /// <value>Five seconds by default; from one to ten.</value>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Hosts that files are fetched from, each with everything below it; always over https.</summary>
    /// <value>Where Microsoft keeps the files of chats: <c>sharepoint.com</c>, and its national clouds.</value>
    public IList<string> Hosts { get; set; } = [];

    /// <summary>The hosts in force.</summary>
    public IEnumerable<string> TrustedHosts() => Hosts.Count > 0 ? Hosts : ["sharepoint.com", "sharepoint.us", "sharepoint-mil.us"];
}
