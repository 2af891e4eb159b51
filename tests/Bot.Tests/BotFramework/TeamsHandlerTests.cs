using CoachBot.BotFramework.Builder;
using CoachBot.BotFramework.Builder.Adapters;
using CoachBot.BotFramework.Builder.Teams;
using CoachBot.BotFramework.Schema;
using CoachBot.BotFramework.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.BotFramework;

public sealed class TeamsHandlerTests
{
    private readonly Recorder _bot = new();
    private readonly TestAdapter _adapter = new("msteams");

    [Theory]
    [InlineData("composeExtension/query", "query")]
    [InlineData("composeExtension/queryLink", "link")]
    [InlineData("composeExtension/fetchTask", "fetch")]
    [InlineData("composeExtension/submitAction", "submit")]
    [InlineData("task/fetch", "task fetch")]
    [InlineData("task/submit", "task submit")]
    [InlineData("adaptiveCard/action", "card")]
    public async Task Each_invoke_has_its_method(string name, string called)
    {
        var value = name == "adaptiveCard/action"
            ? JObject.Parse("""{"action":{"type":"Action.Execute","verb":"go","data":{"a":1}},"trigger":"manual"}""")
            : JObject.Parse("""{"commandId":"c","url":"u","data":{"a":1}}""");

        var response = await Invoke(name, value);

        Assert.Equal(200, response.Status);
        Assert.Equal([called], _bot.Calls);
    }

    [Theory]
    [InlineData("edit", "edit")]
    [InlineData("send", "send")]
    public async Task A_preview_goes_back_or_out(string action, string called)
    {
        await Invoke("composeExtension/submitAction", new JObject { ["botMessagePreviewAction"] = action });

        Assert.Equal([called], _bot.Calls);
    }

    [Theory]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"unknown"}""", 400)]
    [InlineData("composeExtension/query", "\"text\"", 400)]
    [InlineData("task/fetch", "null", 400)]
    [InlineData("task/fetch", "[]", 400)]
    [InlineData("composeExtension/query", """{"parameters":"none"}""", 400)]
    [InlineData("adaptiveCard/action", "{}", 400)]
    [InlineData("adaptiveCard/action", "[]", 400)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""", 400)]
    [InlineData("composeExtension/selectItem", "{}", 501)]
    [InlineData("signin/verifyState", "{}", 501)]
    [InlineData("fileConsent/invoke", "{}", 501)]
    [InlineData("made/up", "{}", 501)]
    [InlineData(null, "{}", 501)]
    public async Task What_cannot_be_handled_has_a_status(string? name, string value, int status)
    {
        var response = await Invoke(name, JToken.Parse(value));

        Assert.Equal(status, response.Status);
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task A_card_action_that_is_wrong_is_told_so_in_the_body()
    {
        var response = await Invoke("adaptiveCard/action", JObject.Parse("""{"action":{"type":"Action.Submit"}}"""));

        var body = Assert.IsType<AdaptiveCardInvokeResponse>(response.Body);
        Assert.Equal(400, body.StatusCode);
        Assert.Equal("application/vnd.microsoft.error", body.Type);
        Assert.Equal("NotSupported", Assert.IsType<Error>(body.Value).Code);
    }

    [Theory]
    [InlineData("channelCreated")]
    [InlineData("channelRenamed")]
    [InlineData("teamRenamed")]
    [InlineData("teamArchived")]
    public async Task Changes_of_a_team_have_their_methods(string eventType)
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = null;
        update.MembersRemoved = null;
        update.ChannelData = new JObject { ["eventType"] = eventType, ["channel"] = new JObject { ["id"] = "c" }, ["team"] = new JObject { ["id"] = "t" } };

        await Process(update);

        Assert.Equal([eventType], _bot.Calls);
    }

    [Fact]
    public async Task Those_who_join_are_told_apart_from_the_bot()
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded!.Add(new ChannelAccount { Id = "bot" });
        update.MembersAdded.Add(new ChannelAccount { Id = "29:1", Properties = JObject.Parse("""{"email":"a@b.c"}""") });

        await Process(update);

        Assert.Equal(["added bot,29:1 a@b.c"], _bot.Calls);
    }

    [Fact]
    public async Task Those_who_leave_are_told()
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = null;
        update.MembersRemoved!.Add(new ChannelAccount { Id = "29:1" });

        await Process(update);

        Assert.Equal(["removed 29:1"], _bot.Calls);
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage")]
    [InlineData("messageUpdate", "undeleteMessage")]
    [InlineData("messageDelete", "softDeleteMessage")]
    public async Task Edits_and_deletions_have_their_methods(string type, string eventType)
    {
        await Process(new Activity { Type = type, ChannelData = new JObject { ["eventType"] = eventType } });

        Assert.Equal([eventType], _bot.Calls);
    }

    [Fact]
    public async Task A_read_receipt_says_how_far()
    {
        await Process(new Activity
        {
            Type = "event",
            Name = "application/vnd.microsoft.readReceipt",
            Value = new JObject { ["lastReadMessageId"] = "200" },
        });

        Assert.Equal(["read 200"], _bot.Calls);
        Assert.True(ReadReceiptInfo.IsMessageRead("100", "200"));
        Assert.False(ReadReceiptInfo.IsMessageRead("300", "200"));
        Assert.False(ReadReceiptInfo.IsMessageRead("x", null));
    }

    [Fact]
    public void A_notification_is_added_to_the_channel_data()
    {
        var activity = MessageFactory.Text("x");
        activity.ChannelData = JObject.Parse("""{"tenant":{"id":"t"}}""");

        activity.TeamsNotifyUser();

        var data = activity.GetChannelData<TeamsChannelData>()!;
        Assert.True(data.Notification!.Alert);
        Assert.Equal("t", data.Tenant!.Id);
        Assert.Null(new Activity().TeamsGetTeamInfo());
    }

    private async Task<InvokeResponse> Invoke(string? name, JToken value)
    {
        await Process(new Activity { Type = "invoke", Name = name, Value = value });
        return Assert.IsType<InvokeResponse>(((Activity)_adapter.GetNextReply()!).Value);
    }

    private Task Process(Activity activity) => _adapter.ProcessActivityAsync(activity, _bot.OnTurnAsync);

    private sealed class Recorder : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => Say<MessagingExtensionResponse>("query");

        protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
            ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => Say<MessagingExtensionResponse>("link");

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Say<MessagingExtensionActionResponse>("fetch");

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Say<MessagingExtensionActionResponse>("submit");

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Say<MessagingExtensionActionResponse>("edit");

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Say<MessagingExtensionActionResponse>("send");

        protected override Task<TaskModuleResponse?> OnTeamsTaskModuleFetchAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Say<TaskModuleResponse?>("task fetch");

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Say<TaskModuleResponse>("task submit");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) => Say<AdaptiveCardInvokeResponse>("card");

        protected override Task OnTeamsChannelCreatedAsync(
            ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Say<object>("channelCreated");

        protected override Task OnTeamsChannelRenamedAsync(
            ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Say<object>("channelRenamed");

        protected override Task OnTeamsTeamRenamedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Say<object>("teamRenamed");

        protected override Task OnTeamsTeamArchivedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Say<object>("teamArchived");

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Say<object>("added " + string.Join(',', teamsMembersAdded.Select(m => $"{m.Id} {m.Email}".Trim())));

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Say<object>("removed " + membersRemoved[0].Id);

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Say<object>("editMessage");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Say<object>("undeleteMessage");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Say<object>("softDeleteMessage");

        protected override Task OnTeamsReadReceiptAsync(
            ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Say<object>("read " + readReceiptInfo.LastReadMessageId);

        private Task<T> Say<T>(string call)
        {
            Calls.Add(call);
            return Task.FromResult(default(T)!);
        }
    }
}
