using System.Text.Json;
using Attune.Domain.Agreements;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Web.Room;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Sittings;

/// <summary>What changed because a leader answered: by what is written down, for that leader alone.</summary>
public sealed class ChangedTests(RoomHost host) : IClassFixture<RoomHost>
{
    private const string Path = "/seat/changed";
    private const string Words = "Approvals are given on the phone from March on.";
    private const string Gained = "Approvals take minutes and not days";
    private const string Decided = "Approvals move to the phone; the paper form ends in March";

    [Fact]
    public async Task A_line_leads_from_the_own_sentence_to_the_statement_the_decision_and_its_owner()
    {
        var (room, card) = await DecidedAsync();
        using var phone = await OpenAsync(room, 0);
        var page = await phone.GetAsync(Path);
        page.Text.ShouldContain("What changed because you answered");
        page.Text.ShouldContain(Words);
        page.Text.ShouldContain(Decided);
        page.Text.ShouldContain("Decision 1: Leader 3 answers for it");
        page.Text.ShouldContain("Statement 1: Set aside");
        page.Text.ShouldContain(Gained);
        // The other sentences say what became of them, and invent nothing.
        page.Text.ShouldContain("not taken up yet");
        page.Reply.Headers.CacheControl!.ToString().ShouldContain("no-store");
        (await phone.GetAsync("/seat/outcome")).Html.ShouldContain(Path);

        using var file = JsonDocument.Parse((await phone.GetAsync("/seat/my-data/file")).Html);
        var led = file.RootElement.GetProperty("whatCame").EnumerateArray().Where(line => line.GetProperty("steps").GetArrayLength() > 0).ToArray();
        led.Length.ShouldBeGreaterThan(0);
        // Exactly the own sentences of the finding from which the statement was written.
        var own = await OwnOfAsync(room, 0, card);
        led.Select(line => line.GetProperty("sentence").GetString()).ShouldBe(own, ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_of_others_stands_on_it_and_who_said_nothing_of_it_has_no_line_to_it()
    {
        var (room, card) = await DecidedAsync();
        foreach (var leader in Enumerable.Range(0, 8))
        {
            using var phone = await OpenAsync(room, leader);
            var page = (await phone.GetAsync(Path)).Text;
            foreach (var other in Enumerable.Range(0, 8).Where(other => other != leader))
            {
                foreach (var sentence in SentencesOf(room, other).Where(sentence => sentence.Length > 30 && !SentencesOf(room, leader).Contains(sentence))) { page.ShouldNotContain(sentence); }
            }

            page.Contains(Words, StringComparison.Ordinal).ShouldBe((await OwnOfAsync(room, leader, card)).Length > 0, $"leader {leader}");
        }
    }

    [Fact]
    public async Task Before_the_sitting_is_over_nothing_is_told()
    {
        var room = await ForecastRoom.OpenAsync(host);
        await room.StartAsync();
        using var phone = await OpenAsync(room, 0);
        var page = await phone.GetAsync(Path);
        page.Text.ShouldContain("once the sitting of this round is over");
        foreach (var sentence in SentencesOf(room, 0).Where(sentence => sentence.Length > 30)) { page.Text.ShouldNotContain(sentence); }
    }

    [Fact]
    public async Task Under_an_unattributed_promise_it_says_why_nobody_can_tell()
    {
        var room = await ForecastRoom.OpenAsync(host, Contract.Unattributed);
        using var phone = await OpenAsync(room, 5);
        await room.StartAsync();
        await room.EndAsync();
        var page = await phone.GetAsync(Path);
        page.Text.ShouldContain("it was erased at the lock whose answers are whose");
        page.Html.ShouldNotContain("class=\"line\"");
    }

    [Fact]
    public async Task In_a_later_round_the_lines_of_the_earlier_one_stay_in_the_browser_that_knows_them()
    {
        var (room, _) = await DecidedAsync();
        using var known = await OpenAsync(room, 0);
        var next = await room.Round.NextAsync();
        await next.BeginAsync(known, 0);
        var page = await known.GetAsync(Path);
        page.Text.ShouldContain("Round 1");
        page.Text.ShouldContain(Decided);

        using var unknown = new Phone(host.Address);
        await next.BeginAsync(unknown, 1);
        var other = await unknown.GetAsync(Path);
        other.Text.ShouldNotContain(Decided);
        other.Text.ShouldContain("It is not shown in this browser");
    }

    [Fact]
    public async Task Only_a_leader_gets_it()
    {
        var (room, _) = await DecidedAsync();
        using var stranger = new Phone(host.Address);
        (await stranger.GetAsync(Path)).Html.ShouldNotContain(Decided);
        using var ruth = new Phone(host.Address);
        await ruth.GetAsync("/sign-in");
        await ruth.PostAsync("/sign-in", ("Mail", room.Mail), ("Password", RoomHost.Password));
        (await ruth.GetAsync(Path)).Html.ShouldNotContain(Decided);
    }

    /// <summary>A sitting that is over, with a statement from a finding of the first leader, and a decision that rests on it.</summary>
    private async Task<(ForecastRoom Room, string Card)> DecidedAsync()
    {
        var room = await ForecastRoom.OpenAsync(host);
        await room.StartAsync();
        await room.EndAsync();
        var view = await room.ReadAsync();
        var own = (await QuotesAsync(room, 0)).Select(quote => quote.Key).ToHashSet();
        var card = TopicRows.CardsOf(view).First(candidate => view.SentencesOf(candidate).Any(own.Contains));
        await using var db = host.Open();
        var now = DateTimeOffset.UtcNow;
        var statement = new Statement(StatementId.New(), room.Round.Program.Id, room.Round.Id, 1, card.Origin);
        statement.Revise(Words, "Ruth Okafor", now).ShouldBe(RevisionOutcome.Revised);
        statement.Leave(now).ShouldBe(SettlingOutcome.Left);
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == room.Round.Id);
        var owner = (await db.Leaders.Where(leader => leader.Program == room.Round.Program.Id).ToListAsync()).Single(leader => leader.Name == "Leader 3");
        var decision = new Decision(DecisionId.New(), round, 1, Decided, new Ground(statement.Id, null, null, round.Id), Accountable.ForLeader(owner.Id), DateOnly.FromDateTime(now.UtcDateTime).AddDays(90), null, "Ruth Okafor", now);
        db.AddRange(statement, decision, new Benefit(BenefitId.New(), round, new(Gained, "minutes", "", null, null, null, Accountable.ForLeader(owner.Id)), now, card.Key));
        await db.SaveChangesAsync();
        return (room, card.Key);
    }

    private static async Task<Domain.Quotes.OwnQuote[]> QuotesAsync(ForecastRoom room, int leader)
    {
        var me = (await room.Round.AdmissionAsync(leader)).Participant;
        await using var db = room.Round.Host.Open();
        var gate = (Domain.Gates.Gate)room.Round.Host.Services.GetService(typeof(Domain.Gates.Gate))!;
        return [.. await gate.OwnQuotesAsync(Domain.Viewers.Viewer.Leader(me), await db.Rounds.FirstAsync(round => round.Id == room.Round.Id), await db.Answers.Where(answer => answer.Participant == me).ToListAsync(), default)];
    }

    private static async Task<string[]> OwnOfAsync(ForecastRoom room, int leader, string card)
    {
        var view = await room.ReadAsync();
        var of = view.SentencesOf(view.Reading.Card(card)!).ToHashSet();
        return [.. (await QuotesAsync(room, leader)).Where(quote => of.Contains(quote.Key)).Select(quote => quote.Text)];
    }

    private static async Task<Phone> OpenAsync(ForecastRoom room, int leader)
    {
        var phone = new Phone(room.Round.Host.Address);
        await phone.GetAsync($"/i/{room.Round.Tokens[leader]}");
        await phone.PostAsync($"/i/{room.Round.Tokens[leader]}");
        return phone;
    }

    private static string[] SentencesOf(ForecastRoom room, int leader)
    {
        var invented = Invented.Leaders.OrderBy(one => one.Entry.Side).ElementAt(leader);
        return [.. room.Round.Pack.Questions.SelectMany(question => Invented.Answer(invented, room.Round.Pack, question).WholeText().Split('.', StringSplitOptions.TrimEntries))];
    }
}
