using System.Net;
using Attune.Domain.Answers;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Trends;
using Attune.Web.Tests.Sittings;

namespace Attune.Web.Tests.Seat;

/// <summary>In a later round the last answer is offered to its author, to keep or to change, and to nobody else.</summary>
public sealed class KeepTests(RoomHost host) : IClassFixture<RoomHost>
{
    [Fact]
    public async Task The_last_answer_is_offered_where_it_was_written_and_becomes_an_answer_by_a_press_alone()
    {
        var (first, next, phone) = await ReturnAsync();
        using var device = phone;
        var offer = await phone.GetAsync("/seat/1");
        offer.Text.ShouldContain("Still so?");
        offer.Text.ShouldContain(LaterRound.WordsOf(0, "purpose"));
        offer.Html.ShouldNotContain("<textarea");
        // Looking at it gives nothing.
        (await next.AnswerAsync(0, "purpose")).ShouldBeNull();

        (await phone.PostAsync("/seat/1/keep", offer, asModule: false, ("round", "1"))).To.ShouldBe("/seat/1/forecast");
        var kept = (await next.ReadAsync(0, "purpose"))!;
        (kept.Text, kept.Confidence, kept.KeptFrom, kept.Forecast).ShouldBe((LaterRound.WordsOf(0, "purpose"), 4, 1, null));
        // What was chosen about quoting under the promise of then is no choice under this one.
        kept.Quoting.ShouldBeNull();
        // A draft until the leader is done, as every answer.
        var row = (await next.AnswerAsync(0, "purpose"))!;
        (row.Draft is null, row.Given is null, row.Round).ShouldBe((false, true, next.Id));
        (await first.ReadAsync(0, "purpose"))!.KeptFrom.ShouldBe(0);
        (await phone.GetAsync("/seat/answers")).Text.ShouldContain("You kept your answer of round 1.");
    }

    [Fact]
    public async Task Kept_and_then_changed_it_is_an_answer_of_this_round()
    {
        var (_, next, phone) = await ReturnAsync();
        using var device = phone;
        var offer = await phone.GetAsync("/seat/1");
        (await phone.PostAsync("/seat/1/keep", offer, asModule: false, ("round", "1"), ("then", "change"), ("quoting", "Private"))).To.ShouldBe("/seat/1");
        var form = await phone.GetAsync("/seat/1");
        form.Text.ShouldContain("You kept your answer of round 1.");
        form.Html.ShouldContain("<textarea");
        (await next.ReadAsync(0, "purpose"))!.Quoting.ShouldBe(QuoteChoice.Private);
        await phone.PostAsync("/seat/1", ("text", "The close takes four days by now."));
        var changed = (await next.ReadAsync(0, "purpose"))!;
        (changed.Text, changed.KeptFrom).ShouldBe(("The close takes four days by now.", 0));
    }

    [Fact]
    public async Task A_forecast_beside_a_kept_answer_leaves_it_kept()
    {
        var (_, next, phone) = await ReturnAsync();
        using var device = phone;
        await phone.PostAsync("/seat/1/keep", await phone.GetAsync("/seat/1"), asModule: false, ("round", "1"));
        var forecast = await phone.GetAsync("/seat/1/forecast");
        forecast.Text.ShouldNotContain(LaterRound.WordsOf(0, "purpose"));
        await phone.PostAsync("/seat/1/forecast", ("other", "They speak of the price."));
        var kept = (await next.ReadAsync(0, "purpose"))!;
        (kept.KeptFrom, kept.Forecast!.OtherSide).ShouldBe((1, "They speak of the price."));
    }

    [Fact]
    public async Task Who_wants_to_answer_without_it_gets_the_empty_page()
    {
        var (_, _, phone) = await ReturnAsync();
        using var device = phone;
        var empty = await phone.GetAsync("/seat/1?anew=true");
        empty.Html.ShouldContain("<textarea");
        empty.Text.ShouldNotContain(LaterRound.WordsOf(0, "purpose"));
    }

    [Fact]
    public async Task A_question_that_was_not_answered_or_is_worded_anew_offers_nothing()
    {
        var (_, _, phone) = await ReturnAsync();
        using var device = phone;
        var page = await phone.GetAsync("/seat/2");
        page.Html.ShouldContain("<textarea");
        page.Text.ShouldNotContain("Still so?");
        page.Text.ShouldNotContain("You answered this in round");
    }

    [Fact]
    public async Task Worded_anew_it_is_offered_with_both_wordings_as_soon_as_a_person_said_that_they_mean_the_same()
    {
        const string Anew = "What shall this change bring about?";
        var first = await host.StartRoundAsync();
        using var phone = await first.PhoneAsync(0);
        await first.AnswerAsync();
        var reworded = new QuestionPack(first.Program.Id, first.Pack.Version + 1, [.. first.Pack.Questions.Select(question => question.Id == "purpose" ? question with { Text = Anew } : question)]);
        await using (var db = host.Open())
        {
            db.Add(reworded);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var next = await first.NextAsync(change: round => round.Adopt(reworded, first.Pack, answers: 0).ShouldBe(AdoptOutcome.Adopted));
        await next.BeginAsync(phone, 0);
        (await phone.GetAsync("/seat/1")).Text.ShouldNotContain("Still so?");
        await using (var db = host.Open())
        {
            db.Add(new SameMeaning(first.Program.Id, "purpose", first.Pack.Version, reworded.Version, "Ruth", DateTimeOffset.UtcNow));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var offer = await phone.GetAsync("/seat/1");
        offer.Text.ShouldContain("Still so?");
        offer.Text.ShouldContain("The question was asked in other words then.");
        offer.Text.ShouldContain(Anew);
        offer.Text.ShouldContain(LaterRound.WordsOf(0, "purpose"));
        await phone.PostAsync("/seat/1/keep", offer, asModule: false, ("round", "1"));
        var kept = (await next.ReadAsync(0, "purpose"))!;
        (kept.KeptFrom, kept.AskedIn).ShouldBe((1, reworded.Version));
    }

    [Fact]
    public async Task An_unknown_browser_shows_nothing_of_it_whoever_holds_the_link_until_the_PIN_of_then_is_typed()
    {
        var first = await host.StartRoundAsync();
        using (var old = await first.PhoneAsync(0))
        {
            await old.GetAsync("/seat/devices");
            await old.PostAsync("/seat/devices/pin", ("pin", "493017"));
        }

        await first.AnswerAsync();
        var next = await first.NextAsync();
        using var stranger = new Phone(host.Address);
        await next.BeginAsync(stranger, 0);
        var page = await stranger.GetAsync("/seat/1");
        page.Html.ShouldContain("<textarea");
        page.Text.ShouldContain("You answered this in round 1.");
        page.Text.ShouldNotContain(LaterRound.WordsOf(0, "purpose"));
        foreach (var path in new[] { "/seat", "/seat/answers", "/seat/3", "/seat/my-data", "/seat/my-data/file", "/seat/changed", "/seat/devices", "/seat/since" })
        {
            (await stranger.GetAsync(path)).Text.ShouldNotContain("the close takes five days", Case.Insensitive, path);
        }

        // Nor does a form that was guessed keep it.
        var form = await stranger.GetAsync("/seat/1");
        (await stranger.PostAsync("/seat/1/keep", form, asModule: false, ("round", "1"))).To.ShouldBe("/seat/1");
        (await next.AnswerAsync(0, "purpose")).ShouldBeNull();

        form = await stranger.GetAsync("/seat/1");
        var wrong = await stranger.PostAsync("/seat/1/recall", form, asModule: false, ("pin", "111111"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("That is not the PIN.");
        wrong.Text.ShouldNotContain(LaterRound.WordsOf(0, "purpose"));
        (await stranger.PostAsync("/seat/1/recall", wrong, asModule: false, ("pin", "493017"))).To.ShouldBe("/seat/1");
        (await stranger.GetAsync("/seat/1")).Text.ShouldContain(LaterRound.WordsOf(0, "purpose"));
    }

    [Fact]
    public async Task Another_leader_in_the_same_browser_is_offered_nothing_of_the_one_before()
    {
        var first = await host.StartRoundAsync();
        using var phone = await first.PhoneAsync(0);
        await first.AnswerAsync();
        var next = await first.NextAsync();
        await next.BeginAsync(phone, 1);
        var page = await phone.GetAsync("/seat/1");
        page.Text.ShouldNotContain("the close takes five days");
        page.Text.ShouldContain("You answered this in round 1.");
    }

    [Fact]
    public async Task What_was_written_under_an_unattributed_promise_is_nobodys_any_more_and_the_page_says_why()
    {
        var first = await host.StartRoundAsync(Contract.Unattributed);
        using var phone = await first.PhoneAsync(0);
        await first.AnswerAsync();
        var next = await first.NextAsync();
        await next.BeginAsync(phone, 0);
        var page = await phone.GetAsync("/seat/1");
        page.Text.ShouldContain("it was erased at the lock whose answers are whose");
        page.Text.ShouldNotContain("Still so?");
        (await phone.GetAsync("/seat/changed")).Text.ShouldContain("it was erased at the lock whose answers are whose");
    }

    [Theory]
    [InlineData(Contract.Attributed, "under a stricter promise")]
    [InlineData(Contract.Unattributed, "under a looser promise")]
    [InlineData(Contract.Confidential, "the promise under which you wrote this, too")]
    public async Task The_promise_of_now_stands_beside_the_promise_of_then(Contract now, string says)
    {
        var (_, next, phone) = await ReturnAsync(now);
        using var device = phone;
        var offer = await phone.GetAsync("/seat/1");
        offer.Text.ShouldContain(says);
        await phone.PostAsync("/seat/1/keep", offer, asModule: false, ("round", "1"));
        await phone.GetAsync("/seat/answers");
        await phone.PostAsync("/seat/done");
        var given = (await next.AnswerAsync(0, "purpose"))!;
        (given.Contract, given.Given is null).ShouldBe((now, false));
    }

    [Fact]
    public async Task A_delegate_is_offered_nothing_of_the_leader_and_the_leader_nothing_of_a_delegate()
    {
        var (_, next, phone) = await ReturnAsync();
        using var device = phone;
        await SetDelegateAsync(next, "Jo Park");
        (await phone.GetAsync("/seat/1")).Text.ShouldNotContain(LaterRound.WordsOf(0, "purpose"));
        await SetDelegateAsync(next, "");
        (await phone.GetAsync("/seat/1")).Text.ShouldContain(LaterRound.WordsOf(0, "purpose"));
    }

    [Fact]
    public async Task An_answer_that_was_taken_back_is_not_offered_again()
    {
        var first = await host.StartRoundAsync();
        using var phone = await first.PhoneAsync(0);
        await first.AnswerAsync();
        await using (var db = host.Open())
        {
            var own = (await first.AdmissionAsync(0)).Participant;
            (await db.Answers.FirstAsync(answer => answer.Participant == own && answer.Question == "purpose", TestContext.Current.CancellationToken)).Withdraw();
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var next = await first.NextAsync();
        await next.BeginAsync(phone, 0);
        (await phone.GetAsync("/seat/1")).Text.ShouldNotContain("Still so?");
        (await phone.GetAsync("/seat/3")).Text.ShouldContain(LaterRound.WordsOf(0, "success"));
    }

    [Fact]
    public async Task A_fresh_seat_is_offered_nothing()
    {
        var (_, next, phone) = await ReturnAsync();
        using var device = phone;
        await using (var db = host.Open()) { await db.Links.Where(link => link.Round == next.Id).ExecuteUpdateAsync(set => set.SetProperty(link => link.Confirmed, false), TestContext.Current.CancellationToken); }
        using var other = new Phone(host.Address);
        await other.GetAsync($"/i/{next.Tokens[0]}");
        (await other.PostAsync($"/i/{next.Tokens[0]}/fresh")).To.ShouldBe("/seat");
        var promise = await other.GetAsync("/seat");
        await other.PostAsync("/seat/begin", ("contract", promise.Hidden("contract")));
        var page = await other.GetAsync("/seat/1");
        page.Html.ShouldContain("<textarea");
        page.Text.ShouldNotContain(LaterRound.WordsOf(0, "purpose"));
    }

    [Fact]
    public async Task A_question_that_rests_is_not_among_the_steps_and_the_last_page_says_so()
    {
        var first = await host.StartRoundAsync();
        using var phone = await first.PhoneAsync(0);
        await first.AnswerAsync();
        var next = await first.NextAsync(change: round => round.Rest("purpose", rests: true, first.Pack).ShouldBe(RestOutcome.Changed));
        await next.BeginAsync(phone, 0);
        (await phone.GetAsync("/seat/1")).Text.ShouldContain("Question 1 of 5");
        (await phone.GetAsync("/seat/6")).Status.ShouldBe(HttpStatusCode.NotFound);
        var last = await phone.GetAsync("/seat/answers");
        last.Text.ShouldContain("Not asked in this round");
        last.Text.ShouldContain(first.Pack.Find("purpose")!.Text);
    }

    /// <summary>A leader who answered in the first round comes back to the second in the same browser.</summary>
    private async Task<(OpenRound First, OpenRound Next, Phone Phone)> ReturnAsync(Contract contract = Contract.Confidential)
    {
        var first = await host.StartRoundAsync();
        var phone = await first.PhoneAsync(0);
        await first.AnswerAsync();
        var next = await first.NextAsync(contract);
        await next.BeginAsync(phone, 0);
        return (first, next, phone);
    }

    private async Task SetDelegateAsync(OpenRound round, string name)
    {
        await using var db = host.Open();
        var leader = (await round.AdmissionAsync(0)).Leader;
        var place = await db.Invitations.FirstAsync(invitation => invitation.Round == round.Id && invitation.Leader == leader);
        db.Entry(place).Property(invitation => invitation.DelegateName).CurrentValue = name;
        db.Entry(place).Property(invitation => invitation.DelegateAgreed).CurrentValue = name.Length > 0;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
