using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>A test that asks Slack's own packages, or says that they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Directory.Exists(Repository.PathOf("tests", "Slack", "node_modules", "@slack", "bolt")))
        {
            Skip = "Needs Slack's npm packages: run npm ci in tests/Slack (Node.js and npm).";
        }
    }
}
