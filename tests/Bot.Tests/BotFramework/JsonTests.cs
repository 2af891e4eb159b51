using System.Buffers;
using System.Text;
using CoachBot.BotFramework.Json;
using CoachBot.BotFramework.Schema;
using CoachBot.BotFramework.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.BotFramework;

public sealed class JsonTests
{
    private const string Incoming = """
        {
          "type": "message", "id": "1", "timestamp": "2030-01-02T03:04:05.678Z", "localTimestamp": "2030-01-02T05:04:05.678+02:00",
          "channelId": "msteams", "serviceUrl": "https://smba.trafficmanager.net/emea/",
          "from": {"id": "29:x", "aadObjectId": "o", "shoeSize": 43},
          "conversation": {"id": "c", "conversationType": "personal", "tenantId": "t", "mood": {"level": 3}},
          "recipient": {"id": "28:y", "isTargeted": true},
          "text": "<at>Bot</at> hi", "somethingNew": [1, {"a": null}],
          "entities": [{"type": "mention", "mentioned": {"id": "28:y", "name": "Bot"}, "text": "<at>Bot</at>"}, {"type": "clientInfo", "platform": "Web"}],
          "channelData": {"tenant": {"id": "t"}, "eventType": "x", "extra": 1},
          "value": {"when": "2030-01-02T03:04:05+02:00", "n": 1.50},
          "attachments": [{"contentType": "text/html", "content": "<p>", "future": true}]
        }
        """;

    [Fact]
    public void What_comes_in_goes_out_again_with_everything_unknown()
    {
        var expected = (JObject)JToken.ReadFrom(new JsonTextReader(new StringReader(Incoming)) { DateParseHandling = DateParseHandling.None });
        expected["somethingNew"]![1]!["a"]!.Parent!.Remove();
        var activity = Read<Activity>(Incoming);

        var written = (JObject)JToken.ReadFrom(new JsonTextReader(new StringReader(Write(activity))) { DateParseHandling = DateParseHandling.None });

        written["somethingNew"]![1]!["a"]?.Parent?.Remove();
        Assert.Equal("2030-01-02T03:04:05.678+00:00", (string?)written["timestamp"]);
        written["timestamp"] = expected["timestamp"];
        Assert.True(JToken.DeepEquals(expected, written), written.ToString());
    }

    [Fact]
    public void What_is_free_of_form_arrives_as_tokens()
    {
        var activity = Read<Activity>(Incoming);

        Assert.IsType<JObject>(activity.Value);
        Assert.IsType<JObject>(activity.ChannelData);
        Assert.Equal(43, (int?)activity.From!.Properties["shoeSize"]);
        Assert.Equal(3, (int?)activity.Conversation!.Properties["mood"]!["level"]);
        Assert.Equal("2030-01-02T03:04:05+02:00", (string?)((JObject)activity.Value!)["when"]);
        Assert.Equal(TimeSpan.FromHours(2), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal("Web", (string?)activity.Entities![1].Properties["platform"]);
    }

    [Fact]
    public void Channel_data_has_its_type_and_keeps_the_rest()
    {
        var activity = Read<Activity>(Incoming);

        var data = activity.GetChannelData<TeamsChannelData>()!;

        Assert.Equal("t", data.Tenant!.Id);
        Assert.Equal(1L, data.AdditionalProperties["extra"]);
        Assert.True(activity.TryGetChannelData<TeamsChannelData>(out _));
        activity.ChannelData = new JValue("text");
        Assert.False(activity.TryGetChannelData<TeamsChannelData>(out _));
        activity.ChannelData = data;
        Assert.Same(data, activity.GetChannelData<TeamsChannelData>());
        activity.ChannelData = new { tenant = new { id = "other" } };
        Assert.Equal("other", activity.GetChannelData<TeamsChannelData>()!.Tenant!.Id);
    }

    [Fact]
    public void Schema_types_have_their_wire_names_under_any_serializer()
    {
        var response = new MessagingExtensionActionResponse
        {
            Task = new TaskModuleContinueResponse { Value = new TaskModuleTaskInfo { Title = "T", CompletionBotId = "b" } },
        };

        var json = JObject.FromObject(response, JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }));

        Assert.Equal("""{"task":{"value":{"title":"T","completionBotId":"b"},"type":"continue"}}""", json.ToString(Formatting.None));
    }

    [Fact]
    public void Types_of_the_bot_itself_keep_their_own_names() =>
        Assert.Equal("""{"value":{"Verb":"go","inner":1}}""", Write(new Activity { Value = new { Verb = "go", inner = 1 } }));

    [Fact]
    public void An_unknown_member_may_have_any_name()
    {
        const string Json = """{"type":"message","properties":{"a":1},"_properties":2}""";

        Assert.Equal(Json, Write(Read<Activity>(Json)));
    }

    [Fact]
    public void Nothing_is_written_for_null() => Assert.Equal("""{"type":"typing"}""", Write(new Activity { Type = "typing" }));

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("äöü ß €")]
    [InlineData("pairs 😀👩‍👩‍👧 and \"quotes\" \\ \n \u2028 \u0001")]
    public void Any_text_survives(string text)
    {
        foreach (var padding in new[] { 0, 1, 1020, 1021, 1022, 1023, 4000, 100_000 })
        {
            var whole = new string('x', padding) + text + text;
            Assert.Equal(whole, Read<Activity>(Write(new Activity { Text = whole })).Text);
        }
    }

    [Fact]
    public void Half_a_pair_does_not_break_the_writer()
    {
        var read = Read<Activity>(Write(new Activity { Text = "a\ud83d", Name = "next" }));

        Assert.Equal("next", read.Name);
        Assert.StartsWith("a", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_may_come_in_any_pieces()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"type":"message","text":"Grüße 😀 und mehr"}""");
        for (var size = 1; size < 9; size++)
        {
            Assert.Equal("Grüße 😀 und mehr", ProtocolJson.Deserialize<Activity>(Pieces(bytes, size))!.Text);
        }
    }

    [Fact]
    public void Mentions_of_the_bot_are_taken_out_of_the_text()
    {
        var activity = Read<Activity>(Incoming);

        Assert.True(activity.MentionsRecipient());
        Assert.Equal("Bot", Assert.Single(activity.GetMentions()).Mentioned!.Name);
        Assert.Equal("hi", activity.RemoveRecipientMention());
        Assert.Equal("hi", activity.Text);
    }

    [Fact]
    public void Entities_can_be_read_as_what_they_are()
    {
        var entity = new Entity();
        entity.SetAs(new Mention { Text = "<at>x</at>", Mentioned = new ChannelAccount { Id = "1" } });

        Assert.Equal("mention", entity.Type);
        Assert.Equal("1", entity.GetAs<Mention>()!.Mentioned!.Id);
        Assert.Equal(entity, JObject.FromObject(entity).ToObject<Entity>());
    }

    [Fact]
    public void An_activity_is_only_what_its_type_says()
    {
        var message = new Activity { Type = "message/rich" };

        Assert.NotNull(message.AsMessageActivity());
        Assert.Null(new Activity { Type = "messageReaction" }.AsMessageActivity());
        Assert.Null(new Activity().AsInvokeActivity());
    }

    [Fact]
    public void A_reply_turns_the_direction_round()
    {
        var activity = Read<Activity>(Incoming);

        var reply = activity.CreateReply("answer");

        Assert.Equal(("28:y", "29:x", "1", "answer"), (reply.From!.Id, reply.Recipient!.Id, reply.ReplyToId, reply.Text));
    }

    private static string Write(object value)
    {
        var bytes = ProtocolJson.Serialize(value);
        var text = Encoding.UTF8.GetString(bytes);
        ArrayPool<byte>.Shared.Return(bytes.Array!);
        return text;
    }

    private static T Read<T>(string json)
        where T : class => ProtocolJson.Deserialize<T>(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json)))!;

    private static ReadOnlySequence<byte> Pieces(byte[] bytes, int size)
    {
        Piece? first = null, last = null;
        foreach (var chunk in bytes.Chunk(size))
        {
            last = new Piece(chunk, last);
            first ??= last;
        }

        return new ReadOnlySequence<byte>(first!, 0, last!, last!.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? previous)
        {
            Memory = memory;
            RunningIndex = previous is null ? 0 : previous.RunningIndex + previous.Memory.Length;
            if (previous is not null)
            {
                previous.Next = this;
            }
        }
    }
}
