using CoachBot.Analysis;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Tests.Conversations;

public sealed class NotUsefulTests : IAsyncLifetime
{
    private const string Draft = "You need to calm down.";
    private const string Rule = "trigger.calm-down";

    private readonly PersonKeys _people = new();
    private TestStore _store = null!;
    private SilencedRules _silenced = null!;
    private NotUsefulFlow _notUseful = null!;
    private ReviewDraftFlow _review = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        _people.Use(await Salt.ReadAsync(_store.Database, CancellationToken.None));
        _silenced = Remembered();
        _notUseful = new NotUsefulFlow(Some.Coach(), _silenced);
        _review = new ReviewDraftFlow(Some.Coach(), _silenced, new ReviewLog(TimeProvider.System), new ExternalAnalysis(Some.Coach(), TimeProvider.System));
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_rule_is_silenced_for_the_person_who_said_so_and_nobody_else()
    {
        var answer = await _notUseful.AnswerAsync("ana", Rule, CancellationToken.None);

        Assert.Contains("won't make this remark to you again", answer.Summary, StringComparison.Ordinal);
        Assert.Contains("owner of your playbook", answer.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(Rule, RulesFor("ana"));
        Assert.Contains(Rule, RulesFor("ben"));
    }

    [Fact]
    public async Task A_rule_that_was_silenced_can_be_heard_again()
    {
        var flow = new HearAgainFlow(Some.Coach(), _silenced);
        Assert.Contains("have not switched any", await AskAsync("hear again"), StringComparison.Ordinal);
        await _notUseful.AnswerAsync("msteams/ana", Rule, CancellationToken.None);

        Assert.Contains(Rule, string.Join(' ', (await flow.AnswerAsync(Some.Message("Hear again"), CancellationToken.None))!.Blocks), StringComparison.Ordinal);
        Assert.Contains("is not among the remarks", await AskAsync("hear again tone.other"), StringComparison.Ordinal);
        Assert.Equal($"Done: you will hear of {Rule} again.", await AskAsync($"hear again {Rule}"));
        Assert.Contains(Rule, RulesFor("msteams/ana"));
        Assert.Null(await flow.AnswerAsync(Some.Message("hear againness"), CancellationToken.None));

        async Task<string?> AskAsync(string text) => (await flow.AnswerAsync(Some.Message(text), CancellationToken.None))?.Summary;
    }

    [Fact]
    public async Task A_blocking_rule_is_never_silenced()
    {
        var blocking = Some.Playbook.Summaries.First(s => s.Severity == Severity.Block).Id;

        var answer = await _notUseful.AnswerAsync("ana", blocking, CancellationToken.None);

        Assert.Contains("must not be sent", answer.Summary, StringComparison.Ordinal);
        Assert.Null(_silenced.Of("ana"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<script>")]
    public async Task An_unknown_rule_is_not_repeated(string? rule) =>
        Assert.Contains("Nothing was switched off", (await _notUseful.AnswerAsync("ana", rule, CancellationToken.None)).Summary, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_silenced_stays_silenced_after_a_restart()
    {
        await _notUseful.AnswerAsync("ana", Rule, CancellationToken.None);

        var restarted = Remembered();
        await restarted.LoadAsync(CancellationToken.None);

        Assert.Equal([Rule], restarted.Of("ana"));
        Assert.Null(restarted.Of("ben"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_silenced_in_one_process_is_silenced_in_the_other(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (here, there) = (new SilencedRules(new SilencedRuleTable(store.Database), _people, TimeProvider.System), new SilencedRules(new SilencedRuleTable(store.Open()), _people, TimeProvider.System));
        using var refresh = new MemoryRefresh(store.Open(), [there], TimeProvider.System, NullLogger<MemoryRefresh>.Instance);
        await refresh.RefreshAsync(CancellationToken.None);

        await here.AddAsync("ana", Rule, CancellationToken.None);
        await refresh.RefreshAsync(CancellationToken.None);

        Assert.Equal([Rule], there.Of("ana"));
    }

    private SilencedRules Remembered() => new(new SilencedRuleTable(_store.Database), _people, TimeProvider.System);

    private string[] RulesFor(string person) =>
        [.. _review.ReviewAsync(new DraftRequest(Draft, null, null), person, CancellationToken.None).AsTask().GetAwaiter().GetResult().Blocks.OfType<FindingBlock>().Select(f => f.Finding.Rule)];
}
