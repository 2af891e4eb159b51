using System.Text.Json.Nodes;

namespace CoachBot.Fakes;

/// <summary>Answers as an OpenAI-compatible model does.</summary>
internal static class FakeModel
{
    public static string Answer(string body, Func<string, string> words)
    {
        var said = (string)JsonNode.Parse(body)!["messages"]!.AsArray()[^1]!["content"]!;
        var start = said.IndexOf("<reply>\n", StringComparison.Ordinal) + "<reply>\n".Length;
        var text = said[start..said.IndexOf("\n</reply>", start, StringComparison.Ordinal)];
        return new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1_700_000_000,
            ["model"] = "fake",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["finish_reason"] = "stop",
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = words(text) },
            }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
        }.ToJsonString();
    }
}
