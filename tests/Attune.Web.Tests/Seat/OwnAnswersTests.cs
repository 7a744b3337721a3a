using System.Net;
using System.Text.RegularExpressions;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;

namespace Attune.Web.Tests.Seat;

public sealed class OwnAnswersTests(SeatHost host) : IClassFixture<SeatHost>
{
    private const string Mark = "zebrafinch";

    [Fact]
    public async Task Nothing_of_another_leader_is_ever_on_a_page()
    {
        var round = await host.StartRoundAsync(Contract.Attributed, late: LatePolicy.TakeAndMark);
        for (var i = 1; i < round.Tokens.Count; i++) { await MarkAsync(round, i); }
        using var leader = await round.PhoneAsync(0);
        var pages = await WalkAsync(leader);
        await round.LockAsync(done: 7);
        pages += await WalkAsync(leader);
        await round.ProbeAsync("adoption");
        for (var i = 1; i < round.Tokens.Count; i++) { await round.WriteAsync(i, "probe:1", new() { Text = $"{Mark} means this" }); }
        pages += await WalkAsync(leader);
        pages.ShouldBeGreaterThan(3 * 17);
    }

    [Fact]
    public async Task What_was_typed_in_an_interview_counts_when_the_leader_approves_it()
    {
        var round = await host.StartRoundAsync();
        await round.WriteAsync(0, "purpose", new() { Text = "Typed by Ruth" }, EnteredBy.Interviewer);
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/answers");
        page.Text.ShouldContain("Ruth Okafor typed this in your interview");
        await leader.GetAsync("/seat/1");
        await leader.PostAsync("/seat/1", ("text", "Typed by Ruth"));
        (await round.AnswerAsync(0, "purpose"))!.Counts.ShouldBeFalse("walking past approves nothing");
        page = await leader.GetAsync("/seat/answers");
        (await leader.PostAsync("/seat/approve", ("question", "purpose"), ("revision", page.Hidden("revision")))).To.ShouldBe("/seat/answers");
        (await round.AnswerAsync(0, "purpose"))!.Counts.ShouldBeTrue();
    }

    [Fact]
    public async Task Answers_taken_back_are_gone_and_the_leader_counts_as_missing_again()
    {
        var round = await host.StartRoundAsync();
        await round.WriteAsync(0, "purpose", new() { Text = "To be taken back" });
        await round.WriteAsync(0, "direction", new() { Text = "This too" });
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/answers");
        await leader.PostAsync("/seat/done");
        await leader.GetAsync("/seat/answers");
        await leader.PostAsync("/seat/withdraw", ("question", "purpose"));
        (await leader.GetAsync("/seat/answers")).Text.ShouldNotContain("To be taken back");
        leader.Page.Text.ShouldContain("You are done.");
        await leader.PostAsync("/seat/withdraw", ("question", ""));
        (await round.AnswerAsync(0, "direction"))!.Given.ShouldBeNull();
        await using var db = host.Open();
        (await db.Invitations.Where(invitation => invitation.Round == round.Id).ToListAsync(TestContext.Current.CancellationToken)).ShouldAllBe(invitation => !invitation.Done);
    }

    [Fact]
    public async Task After_the_lock_each_says_what_a_shared_word_means()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await round.LockAsync(done: 6);
        await round.ProbeAsync("adoption", "standard");
        (await leader.GetAsync("/seat/answers")).Html.ShouldContain("href=\"/seat/word/1\"");
        await leader.GetAsync("/seat/word/1");
        (await leader.PostAsync("/seat/word/1", ("text", "People do the work the new way."))).To.ShouldBe("/seat/word/2");
        (await round.AnswerAsync(0, "probe:1"))!.Counts.ShouldBeTrue();
        (await leader.GetAsync("/seat/answers")).Text.ShouldContain("People do the work the new way.");
    }

    private static Task MarkAsync(OpenRound round, int leader)
        => Task.WhenAll(round.Pack.Questions.Where(question => question.Kind == QuestionKind.Open)
            .Select(question => round.WriteAsync(leader, question.Id, new() { Text = $"{Mark} of leader {leader}", Forecast = question.Forecast ? new(Likeness.Alike, Mark) : null })));

    /// <summary>Opens every step, and every link on it.</summary>
    private static async Task<int> WalkAsync(Phone leader)
    {
        var (seen, next) = (new HashSet<string>(), new Queue<string>(["/seat", .. Enumerable.Range(1, 6).Select(i => $"/seat/{i}"), .. Enumerable.Range(1, 8).Select(i => $"/seat/5/{i}"), "/seat/1/forecast", "/seat/word/1", "/seat/answers"]));
        while (next.TryDequeue(out var path))
        {
            if (!seen.Add(path)) { continue; }
            var page = await leader.GetAsync(path);
            page.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.NotFound);
            page.Html.ShouldNotContain(Mark, Case.Insensitive, path);
            Regex.IsMatch(page.Html, "Leader [1-9]").ShouldBeFalse(path);
            foreach (var link in Regex.Matches(page.Html, "href=\"(/seat[^\"]*)\"").Select(match => match.Groups[1].Value)) { next.Enqueue(link); }
        }

        return seen.Count;
    }
}
