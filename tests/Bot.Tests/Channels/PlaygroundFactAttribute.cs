using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

/// <summary>A test that asks the npm packages of tests/Playground and published schemas, or says that they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PlaygroundFactAttribute : FactAttribute
{
    private const string Schemas = "COACHBOT_SCHEMAS";

    public PlaygroundFactAttribute()
    {
        if (!File.Exists(Path.Combine(Environment.GetEnvironmentVariable(Schemas) ?? "", "adaptive-card.1.5.0.json")))
        {
            Skip = $"Needs the schemas that Microsoft publishes: set {Schemas} to a folder as tests/Playground/schema.mjs says.";
        }
        else if (!Directory.Exists(Repository.PathOf("tests", "Playground", "node_modules", "ajv")))
        {
            Skip = "Needs npm packages: run npm ci in tests/Playground (Node.js and npm).";
        }
    }
}
