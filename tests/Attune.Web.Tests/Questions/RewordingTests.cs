using System.Net;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Questions;

/// <summary>Once leaders answer, a question is put into other words, and whoever answered before is told.</summary>
public sealed class RewordingTests(Databases databases, SeatHost host) : IClassFixture<SeatHost>
{
    private const string Old = "What is this program for, and what will be different because of it?";
    private const string New = "What is this program for, and what will change because of it?";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Only_words_with_the_same_meaning_change_and_the_audit_says_for_how_many_answers(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        var (all, path) = ($"{program}/questions", $"{program}/questions/purpose");
        var (early, list) = (await EditorForm.OpenAsync(site, path), await EditorForm.OpenAsync(site, all));
        await site.SendAsync($"{program}/start", $"{program}/start");
        await RoundOverHttpTests.AnswerAsync(site, (await RoundOverHttpTests.LinksAsync(site, program))[..3]);

        // A window from before the first answer asks for more than words: it is told, and its words are still there.
        early["text"] = New;
        early["new-anchor"] = "Ranking";
        var told = await EditorForm.FromAsync(await early.PressAsync(site, path, "do", "add-anchor"), path);
        told.Words.ShouldContain("A leader has answered meanwhile.");
        told["text"].ShouldBe(New);
        told.Has("words").ShouldBeFalse();
        list["direction"] = "Another direction, typed too late?";
        var listed = await list.PressAsync(site, all, "leave-out", "fit");
        listed.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await listed.Content.ReadAsStringAsync(Cancel)).ShouldContain("Another direction, typed too late?");
        (await VersionAsync(site)).ShouldBe(1);

        told.Words.ShouldContain("Three leaders are done.");
        var unsure = await EditorForm.FromAsync(await told.PressAsync(site, path, "do", "keep"), path);
        unsure.Words.ShouldContain("Say that the new words mean the same.");
        unsure["text"].ShouldBe(New);
        (await VersionAsync(site)).ShouldBe(1);
        unsure["same"] = "yes";
        (await unsure.PressAsync(site, path, "do", "keep")).ShouldLeadTo(path);
        (await EditorForm.OpenAsync(site, path)).Words.ShouldContain("Saved. Whoever had answered is told; three leaders were done.");

        await using (var db = site.Open())
        {
            (await db.Audit.SingleAsync(entry => entry.Act == AuditAct.Reworded, Cancel)).Answers.ShouldBe(3);
            var round = await db.Rounds.SingleAsync(candidate => candidate.Kind == RoundKind.Real, Cancel);
            var pack = await db.Packs.SingleAsync(candidate => candidate.Program == round.Program && candidate.Version == round.PackVersion, Cancel);
            (pack.Version, pack.Questions[0].Text).ShouldBe((2, New));
            pack.Questions.AreRewordingsOf(StarterPack.Questions).ShouldBeTrue();
        }

        WebUtility.HtmlDecode(await site.ReadAsync($"{all}/versions/1")).ShouldContain(Old);
        (await site.ReadAsync($"{all}/versions/1")).ShouldNotContain($"{all}/restore", customMessage: "an earlier version is not asked again once leaders answer");
        (await site.ReadAsync($"{program}/record")).ShouldContain("Questions were put into other words");
    }

    [Theory, OnBothDatabases]
    public async Task Two_windows_at_the_same_moment_make_one_version(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        await using var one = site.Open();
        await using var other = site.Open();
        async Task<(Round Round, QuestionPack Asked)> LookAsync(AttuneDb db)
            => await db.Rounds.SingleAsync(candidate => candidate.Kind == RoundKind.Real, Cancel) is var round ? (round, await db.Packs.SingleAsync(pack => pack.Program == round.Program && pack.Version == round.PackVersion, Cancel)) : default;

        var (first, second) = (await LookAsync(one), await LookAsync(other));
        Task<Revision> RemoveAsync(AttuneDb db, (Round Round, QuestionPack Asked) seen, string id)
            => new ReviseQuestions(db).RunAsync(seen.Round, seen.Asked, seen.Asked.Questions.Without(id), Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, Cancel);

        (await RemoveAsync(one, first, "fit")).Outcome.ShouldBe(AdoptOutcome.Adopted);
        (await RemoveAsync(other, second, "who")).Outcome.ShouldBe(AdoptOutcome.ChangedElsewhere);
        await using var db = site.Open();
        (await LookAsync(db)).Asked.Questions.Select(question => question.Id).ShouldBe(["purpose", "direction", "success", "after", "who"]);
        (await db.Packs.CountAsync(Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task Who_answered_before_reads_both_wordings_until_the_answer_is_given_again_and_nobody_else_does()
    {
        var round = await host.StartRoundAsync();
        using var before = await round.PhoneAsync(0);
        using var after = await round.PhoneAsync(1);
        await before.GetAsync("/seat/1");
        await before.PostAsync("/seat/1", before.Page, false, ("text", "One plan for all plants"), ("asked", before.Page.Hidden("asked")));
        await RewordAsync(round, pack => pack.SetItem(0, pack[0] with { Text = New }));

        var answers = await before.GetAsync("/seat/answers");
        answers.Text.ShouldContain("The wording of this question changed after you answered.");
        (answers.Html.Contains("<del>", StringComparison.Ordinal), answers.Html.Contains("<ins>", StringComparison.Ordinal)).ShouldBe((true, true));
        var page = await before.GetAsync("/seat/1");
        page.Text.ShouldContain("The wording of this question changed after you answered.");
        page.Text.ShouldContain(New);
        (await after.GetAsync("/seat/answers")).Text.ShouldNotContain("changed after you answered");
        (await after.GetAsync("/seat/1")).Text.ShouldNotContain("changed after you answered");

        await before.GetAsync("/seat/1");
        await before.PostAsync("/seat/1", before.Page, false, ("text", "One plan for all plants"), ("asked", before.Page.Hidden("asked")));
        (await before.GetAsync("/seat/answers")).Text.ShouldNotContain("changed after you answered");
    }

    [Fact]
    public async Task Words_typed_under_the_old_wording_are_saved_as_answers_to_it()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var open = await leader.GetAsync("/seat/1");
        await RewordAsync(round, pack => pack.SetItem(0, pack[0] with { Text = New }));
        (await leader.PostAsync("/seat/1", open, true, ("text", "One plan"), ("asked", open.Hidden("asked")))).Status.ShouldBe(HttpStatusCode.OK);
        (await leader.GetAsync("/seat/answers")).Text.ShouldContain("changed after you answered");
    }

    [Fact]
    public async Task A_page_whose_question_moved_or_changed_saves_nothing_under_another_one_and_shows_what_was_typed()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var (first, fourth) = (await leader.GetAsync("/seat/1"), await leader.GetAsync("/seat/4"));
        await RewordAsync(round, pack => pack.Moved("purpose", 1).SetItem(3, pack[3] with { Parts = pack[3].Parts.RemoveAt(0), Anchors = [] }));
        var refused = await leader.PostAsync("/seat/1", first, false, ("text", "Words about the purpose"), ("asked", first.Hidden("asked")));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("The questions were changed while this page was open.");
        refused.Text.ShouldContain("Words about the purpose");
        (await leader.PostAsync("/seat/4", fourth, true, ("p0", "Weekly calls with everybody"), ("asked", fourth.Hidden("asked")))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var question in round.Pack.Questions) { (await round.AnswerAsync(0, question.Id)).ShouldBeNull(question.Id); }
    }

    [Fact]
    public async Task The_promise_and_every_page_say_how_long_is_left()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0, begin: false);
        leader.Page.Text.ShouldContain("Begin, about 12 minutes");
        await leader.PostAsync("/seat/begin", ("contract", leader.Page.Hidden("contract")));
        (await leader.GetAsync("/seat/1")).Text.ShouldContain("Question 1 of 6 · about 12 minutes left");
        foreach (var question in new[] { "purpose", "direction", "success", "after" })
        {
            await round.WriteAsync(0, question, new() { Text = question == "after" ? "" : "Done", Parts = question == "after" ? [new("change", "Done")] : [], Forecast = question == "purpose" ? new(Attune.Analysis.Rounds.Likeness.Alike) : null });
        }

        (await leader.GetAsync("/seat/6")).Text.ShouldContain("Question 6 of 6 · about 3 minutes left");
        (await leader.GetAsync("/seat/answers")).Text.ShouldNotContain("minutes left");
    }

    [Fact]
    public async Task An_order_with_one_place_given_twice_is_told_and_kept_and_a_whole_one_is_saved()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await RewordAsync(round, pack => [new PackQuestion("own-1", "What comes first?") { Words = OwnWords.None, Anchors = [new(Attune.Analysis.Rounds.AnchorKind.Ranking, "Put these in order.", ["Safety", "Speed", "Cost"])] }, .. pack.Skip(1)]);
        var page = await leader.GetAsync("/seat/1");
        page.Html.ShouldNotContain("name=\"text\"");
        var refused = await leader.PostAsync("/seat/1", ("a0.0", "1"), ("a0.1", "1"), ("a0.2", "2"));
        refused.Text.ShouldContain("Two of them have the same place.");
        refused.Html.ShouldContain("<option value=\"2\" selected");
        (await leader.PostAsync("/seat/1", ("a0.0", "3"), ("a0.1", "1"), ("a0.2", ""))).To.ShouldBe("/seat/2");
        (await leader.GetAsync("/seat/answers")).Text.ShouldContain("place 3");
    }

    // As the Desk does, past what it refuses once leaders answer: a leader's page can be older than the questions in any way.
    private async Task RewordAsync(OpenRound at, Func<System.Collections.Immutable.ImmutableArray<PackQuestion>, System.Collections.Immutable.ImmutableArray<PackQuestion>> change)
    {
        await using var db = host.Open();
        var round = await db.Rounds.SingleAsync(candidate => candidate.Id == at.Id, Cancel);
        var asked = await db.Packs.SingleAsync(pack => pack.Program == at.Program.Id && pack.Version == round.PackVersion, Cancel);
        (await new ReviseQuestions(db).RunAsync(round, asked, change(asked.Questions), Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, Cancel)).Outcome.ShouldBe(AdoptOutcome.Adopted);
    }

    private static async Task<int> VersionAsync(Site site)
    {
        await using var db = site.Open();
        return (await db.Rounds.SingleAsync(candidate => candidate.Kind == RoundKind.Real, Cancel)).PackVersion;
    }
}
