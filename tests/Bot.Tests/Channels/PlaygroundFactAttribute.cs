using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

/// <summary>A test that asks the npm packages of tests/Playground, or says that they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PlaygroundFactAttribute : FactAttribute
{
    public PlaygroundFactAttribute()
    {
        if (!Directory.Exists(Repository.PathOf("tests", "Playground", "node_modules", "ajv")))
        {
            Skip = "Needs npm packages: run npm ci in tests/Playground (Node.js and npm).";
        }
    }
}
