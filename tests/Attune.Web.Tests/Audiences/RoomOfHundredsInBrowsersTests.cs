using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Audiences;
using Attune.Domain.Questions;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Audiences;
using Attune.Store.UseCases.Votes;
using Attune.Store.Writing;
using Attune.Web.Audience;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Attune.Web.Tests.Sittings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Audiences;

/// <summary>
/// An audience of two hundred beside eight leaders, in real browsers, from joining to the sponsor's page: a phone with keys alone, one without script, the
/// projector, the Desk. Every page has to be whole at its sizes in light and dark, and its numbers have to be those of the votes that were cast.
/// </summary>
[Trait("Proof", "Browser")]
public sealed class RoomOfHundredsInBrowsersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private const string Passes = "Data quality has one owner in the business.";
    private const string Unresolved = "Year two is paid by both sides.";
    private const string Dissent = "Nobody on our side has the budget line.";

    private static readonly Device Projector = new(1920, 1080, ColorScheme.Light);
    private static readonly Device ProjectorAtNight = new(1920, 1080, ColorScheme.Dark);

    // What an audience writes: the first word often, the last one once.
    private static readonly (string Word, int Times)[] Written =
        [("trust", 38), ("clean core", 30), ("speed", 24), ("one truth", 20), ("training", 18), ("relief", 14), ("month end", 12), ("courage", 10), ("calm", 8), ("visibility", 8), ("less Excel", 6), ("ownership", 4), ("fear", 3), ("hope", 2), ("only mine", 1)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hall_votes_and_the_sponsor_reads_what_the_leaders_decided()
    {
        var (round, mail) = await host.LockedAsync();
        await ConvergeAsync(round);
        await using var ruth = await ArriveAsync(mail, Device.Laptop);
        await using var night = await ArriveAsync(mail, Device.PhoneAtNight);
        var desk = $"/programs/{round.Program.Id}";
        await HallAsync(ruth, night, $"{desk}/audience");
        await ShareAsync(ruth, night, $"{desk}/share");
        await OutcomeAsync(round.Tokens[0]);
        ruth.ShouldHaveNothingToComplainOf(host.Address);
        night.ShouldHaveNothingToComplainOf(host.Address);
    }

    private async Task HallAsync(Visitor ruth, Visitor night, string audience)
    {
        await ruth.GoAsync(audience);
        await ruth.LookAsync("hall-closed");
        await ruth.PressAsync("Open the room");
        await ruth.PressAsync("Ask the room too");
        await ruth.PressAsync("Ask the room too");
        await AskAsync(ruth, "Words", "One word for the day after go-live?");
        await using var screen = await ScreenAsync(ruth, audience, Projector);
        await using var dark = await ScreenAsync(ruth, audience, ProjectorAtNight);
        await BothLookAsync(screen, dark, "hall-way-in", audience);

        await using var db = host.Open();
        var room = await db.AudienceRooms.SingleAsync(Cancel);
        var questions = (await db.AudienceQuestions.Where(question => question.Room == room.Id).OrderBy(question => question.Number).ToListAsync(Cancel)).ToArray();
        await using var keys = await chromium.ArriveAsync(host.Address, "somebody with keys", Device.Phone);
        await using var plain = await chromium.ArriveAsync(host.Address, "somebody without script", Device.PhoneAtNight, script: false);
        var code = host.Services.GetRequiredService<SealedCodes>().Open(room.SealedCode)!;
        await JoinByKeysAsync(keys, code);
        await JoinWithoutScriptAsync(plain, code);
        var members = await JoinAllAsync(room.Id, 198);

        // With the two phones there are a hundred people of the business, sixty of IT, forty without a side. 0 means agree, 1 can live with it, 2 cannot, 3
        // unclear.
        await ruth.GoAsync(audience);
        await PressForAsync(ruth, "Ask now", Passes);
        await keys.Page.Locator("input[name=choice]").First.WaitForAsync();
        await keys.LookAsync("member-statement");
        await keys.Page.Locator("input[name=choice]").First.FocusAsync();
        await keys.Page.Keyboard.PressAsync("Space");
        await keys.Page.Keyboard.PressAsync("Enter");
        await keys.Page.GetByText("Your answer is in").WaitForAsync();
        await keys.LookAsync("member-voted");
        await plain.GoAsync("/audience");
        await plain.Page.Locator("label:has(input[name=choice][value='2'])").ClickAsync();
        await plain.PressAsync("Vote");
        await plain.TakeAsync("member-voted-without-script");
        // The others vote: business 99 (59 agree, 20 can live with it, 15 cannot, 5 unclear), IT 59 (30, 20, 4, 5), no side 40 (10 each).
        await VoteAllAsync(questions[0], members, i => i switch { < 59 => 0, < 79 => 1, < 94 => 2, < 99 => 3, < 129 => 0, < 149 => 1, < 153 => 2, < 158 => 3, _ => (i - 158) / 10 });
        await BothLookAsync(screen, dark, "hall-blind", audience);
        await PressForAsync(ruth, "Close the question", Passes);
        await screen.Page.GetByText("100 of 200").WaitForAsync();
        await BothLookAsync(screen, dark, "hall-votes", audience);
        (await RowsAsync(screen)).ShouldContain(row => row.Contains("60 of 100", StringComparison.Ordinal) && row.Contains("30 of 60", StringComparison.Ordinal));
        await keys.Page.GetByText("The room answered").WaitForAsync();
        await keys.LookAsync("member-answers");

        // The business is for it, 90 to 10; IT is against it, 54 to 6; the others vote 20 and 20. The two phones do not vote, so 99 and 59 do.
        await PressForAsync(ruth, "Ask now", Unresolved);
        await VoteAllAsync(questions[1], members, i => i switch { < 90 => 0, < 99 => 2, < 105 => 0, < 158 => 2, < 178 => 1, _ => 2 });
        await PressForAsync(ruth, "Close the question", Unresolved);
        await ruth.PressAsync("Show the results of the votes");
        await screen.Page.GetByText("splits the room by side").First.WaitForAsync();
        await BothLookAsync(screen, dark, "hall-findings", audience);
        (await RowsAsync(screen)).ShouldContain(row => row.Contains(Passes, StringComparison.Ordinal) && row.Contains("80 of 100", StringComparison.Ordinal) && row.Contains("50 of 60", StringComparison.Ordinal));
        (await RowsAsync(screen)).ShouldContain(row => row.Contains(Unresolved, StringComparison.Ordinal) && row.Contains("90 of 99", StringComparison.Ordinal) && row.Contains("6 of 59", StringComparison.Ordinal));

        await PressForAsync(ruth, "Ask now", questions[2].Text);
        await keys.Page.Locator("input[name=words]").WaitForAsync();
        await keys.LookAsync("member-words");
        await SayAllAsync(questions[2], members);
        await screen.Page.Locator("[aria-label^='trust, ']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await BothLookAsync(screen, dark, "hall-cloud", audience);
        await ruth.GoAsync(audience);
        await ruth.LookAsync("hall-desk");
        await night.GoAsync(audience);
        await night.LookAsync("hall-desk-narrow");
        foreach (var place in new[] { 0, 2 })
        {
            await ruth.GoAsync($"{audience}/questions/{questions[place].Id}");
            await ruth.LookAsync($"hall-answers-{place}");
            await night.GoAsync($"{audience}/questions/{questions[place].Id}");
            await night.LookAsync($"hall-answers-narrow-{place}");
        }

        foreach (var visitor in new[] { screen, dark, keys, plain }) { visitor.ShouldHaveNothingToComplainOf(host.Address); }
    }

    private async Task ShareAsync(Visitor ruth, Visitor night, string share)
    {
        foreach (var (who, name) in new[] { (ruth, "share"), (night, "share-narrow") })
        {
            await who.GoAsync(share);
            await who.LookAsync(name);
            foreach (var record in new[] { "record", "sponsor/record" })
            {
                await who.GoAsync($"{share}/{record}");
                await who.LookAsync($"{name}-{record.Replace('/', '-')}");
            }
        }

        await ruth.GoAsync(share);
        await ruth.FillAsync("name", "Astrid Vik");
        await ruth.PressAsync("Make a link");
        await ruth.LookAsync("share-link");
        var link = new Uri(await ruth.Page.Locator("#sponsor-link").InputValueAsync()).AbsolutePath;
        foreach (var device in new[] { Device.Laptop, Device.PhoneAtNight })
        {
            await using var sponsor = await chromium.ArriveAsync(host.Address, "the sponsor", device);
            await sponsor.GoAsync(link);
            await sponsor.LookAsync("sponsor-landing");
            await sponsor.PressAsync("Open the page");
            await sponsor.Page.GetByText(Passes).First.WaitForAsync();
            await sponsor.LookAsync("sponsor-page");
            var page = await sponsor.Page.Locator("main").InnerTextAsync();
            foreach (var shown in new[] { "4 of 4", "3 of 4", "2 of 4", Unresolved, "Better decisions" }) { page.ShouldContain(shown); }
            page.ShouldNotContain(Dissent);
            sponsor.ShouldHaveNothingToComplainOf(host.Address);
        }
    }

    private async Task OutcomeAsync(string token)
    {
        foreach (var device in new[] { Device.Phone, Device.PhoneAtNight })
        {
            await using var leader = await chromium.ArriveAsync(host.Address, "a leader at home", device);
            await leader.OpenAsync($"/i/{token}");
            await leader.GoAsync("/seat/outcome");
            await leader.LookAsync("seat-outcome");
            (await leader.Page.Locator("main").InnerTextAsync()).ShouldContain(Dissent);
            leader.ShouldHaveNothingToComplainOf(host.Address);
        }
    }

    private async Task<Visitor> ArriveAsync(string mail, Device device)
    {
        var visitor = await chromium.ArriveAsync(host.Address, "Ruth", device);
        await visitor.SignInAsync(mail, RoomHost.Password);
        return visitor;
    }

    private async Task<Visitor> ScreenAsync(Visitor ruth, string audience, Device device)
    {
        var screen = await chromium.ArriveAsync(host.Address, "the Screen", device);
        await screen.ComeInAsAsync(ruth);
        await screen.GoAsync($"{audience}/screen");
        return screen;
    }

    private static async Task BothLookAsync(Visitor screen, Visitor dark, string picture, string audience)
    {
        await screen.LookAsync(picture);
        // The page is loaded again, because it need not have polled at the same moment.
        await dark.GoAsync($"{audience}/screen");
        await dark.LookAsync(picture);
        (await screen.Page.EvaluateAsync<int>("document.documentElement.scrollHeight - document.documentElement.clientHeight")).ShouldBeLessThanOrEqualTo(0, $"{picture}: a Screen does not scroll");
    }

    private static async Task JoinByKeysAsync(Visitor member, string code)
    {
        await member.GoAsync("/join");
        await member.LookAsync("member-join");
        await member.Page.Locator("#code").FocusAsync();
        await member.Page.Keyboard.TypeAsync(code.ToLowerInvariant());
        await member.Page.Keyboard.PressAsync("Enter");
        await member.Page.GetByText("Which side are you on?").WaitForAsync();
        await member.LookAsync("member-side");
        await member.Page.Locator("input[name=side]").First.FocusAsync();
        await member.Page.Keyboard.PressAsync("Space");
        await member.Page.Keyboard.PressAsync("Enter");
        await member.Page.GetByText("Nothing to answer just now").WaitForAsync();
        await member.LookAsync("member-waits");
    }

    private static async Task JoinWithoutScriptAsync(Visitor member, string code)
    {
        await member.GoAsync("/join");
        await member.FillAsync("code", code);
        await member.PressAsync("Join");
        await member.Page.Locator("label:has(input[value=It])").ClickAsync();
        await member.PressAsync("Continue");
        await member.TakeAsync("member-without-script");
    }

    private async Task<AudienceMemberKey[]> JoinAllAsync(AudienceRoomId room, int people)
    {
        var join = host.Services.GetRequiredService<JoinAudience>();
        var members = Enumerable.Range(0, people).Select(_ => AudienceMemberKey.FromSecret(AudienceMemberKey.NewSecret())).ToArray();
        (await Task.WhenAll(members.Select(member => join.RunAsync(new(member, room), Cancel)))).ShouldAllBe(outcome => outcome == WriteOutcome.Saved);
        await using var db = host.Open();
        foreach (var (place, member) in members.Index()) { (await new ChooseSide(db).RunAsync(member, place < 99 ? Side.Business : place < 158 ? Side.It : null, Cancel)).ShouldBe(WriteOutcome.Saved); }
        return members;
    }

    private async Task VoteAllAsync(AudienceQuestion question, AudienceMemberKey[] members, Func<int, int> voteOf)
    {
        var vote = host.Services.GetRequiredService<VoteInAudience>();
        (await Task.WhenAll(members.Select((member, place) => vote.RunAsync(new(question.Id, member, voteOf(place), ""), Cancel)))).ShouldAllBe(outcome => outcome == WriteOutcome.Saved);
    }

    // The words are spread over the sides as people sit.
    private async Task SayAllAsync(AudienceQuestion question, AudienceMemberKey[] members)
    {
        var vote = host.Services.GetRequiredService<VoteInAudience>();
        var words = Written.SelectMany(candidate => Enumerable.Repeat(candidate.Word, candidate.Times)).ToArray();
        var order = members.Select((member, place) => (member, place)).OrderBy(candidate => candidate.place * 61 % 198).Select(candidate => candidate.member);
        (await Task.WhenAll(order.Zip(words).Select(candidate => vote.RunAsync(AudienceVote.Read(question, candidate.First, null, candidate.Second)!, Cancel)))).ShouldAllBe(outcome => outcome == WriteOutcome.Saved);
    }

    private static async Task AskAsync(Visitor ruth, string kind, string text)
    {
        await ruth.Page.Locator($"label:has(input[name=kind][value={kind}])").ClickAsync();
        await ruth.FillAsync("text", text);
        await ruth.PressAsync("Add the question");
        await ruth.Page.GetByText(text).First.WaitForAsync();
    }

    private static async Task PressForAsync(Visitor ruth, string button, string question)
        => await ruth.Page.Locator("li").Filter(new() { HasTextString = question }).GetByRole(AriaRole.Button, new() { NameString = button }).First.ClickAsync();

    private static async Task<string[]> RowsAsync(Visitor screen) => [.. (await screen.Page.Locator("main tr").AllInnerTextsAsync()).Select(row => row.ReplaceLineEndings(" ").Replace('\t', ' '))];

    /// <summary>Makes one statement pass with one dissent, leaves one unresolved, and keeps one benefit a wish.</summary>
    private async Task ConvergeAsync(OpenRound room)
    {
        var now = DateTimeOffset.UtcNow;
        var (cast, close) = (host.Services.GetRequiredService<VoteOnStatement>(), host.Services.GetRequiredService<CloseBallot>());
        async Task<Statement> VoteAsync(int number, string text, params string[] ballots)
        {
            var statement = new Statement(StatementId.New(), room.Program.Id, room.Id, number, StatementOrigin.Free);
            statement.Revise(text, "Ruth Okafor", now).ShouldBe(RevisionOutcome.Revised);
            await using (var made = host.Open())
            {
                made.Add(statement);
                await made.SaveChangesAsync(Cancel);
            }

            foreach (var letters in ballots)
            {
                await using var db = host.Open();
                var open = await db.Statements.SingleAsync(candidate => candidate.Id == statement.Id, Cancel);
                open.Open(now).ShouldBe(OpeningOutcome.Opened);
                await db.SaveChangesAsync(Cancel);
                foreach (var (place, letter) in letters.Index())
                {
                    var grade = letter switch { 'a' => Grade.Agree, 'l' => Grade.CanLiveWith, _ => Grade.Cannot };
                    (await cast.RunAsync(open.OpenBallot!.Id, (await room.AdmissionAsync(place)).Participant, new(grade, grade == Grade.Cannot ? Dissent : "", ReasonShown.BySide), Guid.NewGuid(), Cancel)).ShouldBe(WriteOutcome.Saved);
                }

                statement = (await close.RunAsync(statement.Id, now, Cancel))!;
            }

            return statement;
        }

        // First statement: Business 4 of 4, IT 2 and then 3 of 4. Second: Business 4 of 4, IT 2 of 4, three times.
        var passed = await VoteAsync(1, Passes, "aallllxx", "aaalalax", "aaalalax");
        passed.Settled.ShouldBe(Settlement.Passed);
        (await VoteAsync(2, Unresolved, "aaalaxlx", "aaalaxlx", "aaalaxlx")).Settled.ShouldBe(Settlement.Unresolved);
        await using var agreed = host.Open();
        var round = await agreed.Rounds.SingleAsync(candidate => candidate.Id == room.Id, Cancel);
        var leaders = (await agreed.LeadersByNameAsync()).Where(leader => leader.Program == room.Program.Id).ToList();
        var (ground, me) = (Ground.From(passed)!, Accountable.ForLeader(leaders[0].Id));
        agreed.AddRange(
            new Decision(DecisionId.New(), round, 1, "The business owns data quality; exceptions go to the board.", ground, me, DateOnly.FromDateTime(now.UtcDateTime).AddDays(200), null, "Ruth Okafor", now),
            new GlossaryEntry(round, "adoption", "People work the new way two quarters on.", 1, ground, "Ruth Okafor", now),
            new Ownership(round, StarterPack.Questions.SelectMany(question => question.Activities).First(), Stage.Maintain, me, now),
            new Benefit(BenefitId.New(), round, new("A faster close", "Working days to close the month", "working days", 9, 5, new(2027, 4), me), now),
            new Benefit(BenefitId.New(), round, new("Better decisions", "", "", null, null, null, null), now));
        await agreed.SaveChangesAsync(Cancel);
    }
}
