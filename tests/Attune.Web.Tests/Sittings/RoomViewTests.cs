using Attune.Analysis.NonAnswers;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.UseCases.Sittings;
using Attune.Store.Writing;
using Attune.Web.Room;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Sittings;

/// <summary>What each reader sees of the same reading.</summary>
public sealed class RoomViewTests(SeatHost host) : IClassFixture<SeatHost>
{
    private const string Sentence = "Zebras carry the plants across the river.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Contract.Unattributed)]
    [InlineData(Contract.Confidential)]
    public async Task Before_the_sitting_only_the_facilitator_sees_a_reading(Contract contract)
    {
        var round = await LockedAsync(contract);
        (await ShowAsync(round, Viewer.Facilitator("Ruth Okafor"))).ShouldNotBeNull();
        foreach (var role in new[] { ViewerRole.Stranger, ViewerRole.Administrator, ViewerRole.Observer, ViewerRole.Sponsor, ViewerRole.Leader })
        {
            (await ShowAsync(round, new(role, ""))).ShouldBeNull($"{role}");
        }
    }

    [Fact]
    public async Task A_sentence_is_seen_once_its_author_lets_it_out_and_no_longer_when_it_is_taken_back()
    {
        var round = await RevealedAsync(Contract.Confidential);
        Words(await ShowAsync(round, Leader)).ShouldNotContain(Sentence);

        await ReleaseAsync(round, QuoteChoice.Verbatim);
        Words(await ShowAsync(round, Leader)).ShouldContain(Sentence);

        await ReleaseAsync(round, QuoteChoice.Rewrite, "An animal helps us.", known: 1);
        var rewritten = Words(await ShowAsync(round, Leader));
        rewritten.ShouldNotContain(Sentence);
        rewritten.ShouldContain("An animal helps us.");

        await ReleaseAsync(round, QuoteChoice.Private, known: 2);
        Words(await ShowAsync(round, Leader)).ShouldNotContain("An animal helps us.");
    }

    [Fact]
    public async Task What_is_not_decided_counts_as_private_and_is_told_apart()
    {
        var round = await RevealedAsync(Contract.Confidential);
        var before = (await ShowAsync(round, Leader))!.Quotes;
        before.ShouldAllBe(quote => quote.State == QuoteState.Private && !quote.IsDecided && quote.Text == null);

        await ReleaseAsync(round, QuoteChoice.Private);

        var decided = (await ShowAsync(round, Leader))!.Quotes.Single(quote => quote.IsDecided);
        decided.State.ShouldBe(QuoteState.Private);
        decided.Text.ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_written_anew_leaves_its_author_undecided()
    {
        var round = await LockedAsync(Contract.Attributed);
        await ReleaseAsync(round, QuoteChoice.Verbatim, answerRevision: 7);
        await RevealAsync(round);
        (await ShowAsync(round, Leader))!.Quotes.ShouldAllBe(quote => !quote.IsDecided);
        (await ShowAsync(round, Leader))!.Quotes.Count(quote => quote.State == QuoteState.Private).ShouldBe(1);
    }

    [Fact]
    public async Task Under_an_unattributed_promise_no_sentence_is_seen_by_anybody_whatever_was_released()
    {
        var round = await RevealedAsync(Contract.Unattributed);
        await ReleaseAsync(round, QuoteChoice.Verbatim);
        foreach (var viewer in new[] { Leader, Viewer.Facilitator("Ruth Okafor"), new(ViewerRole.Observer, "") })
        {
            Words(await ShowAsync(round, viewer)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_release_of_an_answer_that_was_written_anew_since_no_longer_holds()
    {
        var round = await LockedAsync(Contract.Confidential);
        await ReleaseAsync(round, QuoteChoice.Verbatim, answerRevision: 7);
        await RevealAsync(round);
        Words(await ShowAsync(round, Leader)).ShouldNotContain(Sentence);
    }

    [Fact]
    public async Task A_word_of_one_person_is_counted_and_stands_nowhere()
    {
        var round = await RevealedAsync(Contract.Confidential);
        var shown = (await ShowAsync(round, Leader))!;
        shown.HeardOnce.ShouldBeGreaterThan(0);
        shown.Words.ShouldAllBe(word => word.Leaders.Total > 1);
        var all = shown.Words.Select(word => word.Text)
            .Concat(shown.Topics.SelectMany(topic => topic.BusinessWords.Concat(topic.SharedWords).Concat(topic.ItWords).Append(topic.Name)))
            .Concat(shown.Cards.SelectMany(card => card.BusinessWords.Concat(card.SharedWords).Concat(card.ItWords).Append(card.Name).Append(card.BusinessTerm).Append(card.Asked?.Term ?? "")));
        all.ShouldAllBe(word => !word.Contains("zebra", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public async Task What_was_rated_and_ranked_is_shown_by_side_only_where_a_side_has_three(int perSide, bool bySide)
    {
        var round = await ScaledAsync(perSide);
        var shown = (await ShowAsync(round, Leader))!;
        shown.Ratings.Single().Reading.Items.Length.ShouldBe(6);
        shown.Ratings.Single().Reading.Items.ShouldAllBe(item => (item.Business != null) == bySide && (item.It != null) == bySide && (item.Test != null) == bySide);
        shown.Rankings.Single().Reading.On(Side.Business).ShouldBe(bySide ? shown.Rankings.Single().Reading.Business.ShouldNotBeNull() : null);
        shown.Ratings.Single().Prompt.ShouldBe(Scales.Prompt);
    }

    [Fact]
    public async Task What_two_people_rated_is_not_shown_at_all()
    {
        var round = await ScaledAsync(perSide: 4, rating: 2);
        var shown = (await ShowAsync(round, Leader))!;
        shown.Ratings.Single().Reading.Items.ShouldBeEmpty();
        shown.Ratings.Single().TooFew.Length.ShouldBe(6);
        shown.Rankings.ShouldBeEmpty();
        shown.Weights.Single().ShouldSatisfyAllConditions(weight => weight.Confidence.ShouldBeNull(), weight => weight.Importance.ShouldBeNull());
    }

    [Fact]
    public async Task A_word_of_the_question_that_is_not_known_is_listed_and_a_word_that_one_person_typed_is_not()
    {
        var round = await ScaledAsync(perSide: 4, unknown: "zebra");
        (await ShowAsync(round, Viewer.Facilitator("Ruth Okafor")))!.Weights.Single().Unknown.Select(word => (word.Word, word.Leaders)).ShouldBe([("direction", 3)]);
    }

    private async Task<OpenRound> ScaledAsync(int perSide, int rating = int.MaxValue, string unknown = "")
    {
        var round = await host.StartRoundAsync(perSide: perSide, asks: Scales.PackFor);
        for (var leader = 0; leader < 2 * perSide; leader++)
        {
            var content = new AnswerContent { Text = "The direction is one way of working." };
            // The invented ratings are of four a side.
            if (leader < rating) { content = Scales.Put(content, leader < perSide ? leader : 4 + leader - perSide, Scales.Question); }
            await round.WriteAsync(leader, Scales.Question, leader == 0 && unknown.Length > 0 ? content with { UnknownWords = [.. content.UnknownWords, unknown] } : content);
        }

        await round.LockAsync(2 * perSide);
        await RevealAsync(round);
        return round;
    }

    [Fact]
    public async Task A_room_without_a_word_in_common_is_told_so_and_no_stage_is_empty()
    {
        var round = await host.StartRoundAsync();
        string[] alone = ["zebras", "harbours", "violins", "glaciers", "lanterns", "orchards", "submarines", "tapestries"];
        foreach (var (place, word) in alone.Index()) { await round.WriteAsync(place, "purpose", new() { Text = word }); }
        await round.LockAsync(round.Tokens.Count);
        string token;
        await using (var db = host.Open())
        {
            var found = await db.Rounds.FirstAsync(candidate => candidate.Id == round.Id, Cancel);
            var sitting = await new PrepareSitting(db).RunAsync(found, Cancel);
            sitting.Follow((await ShowAsync(round, Viewer.Facilitator("Ruth Okafor")))!);
            token = sitting.LinkScreen();
            sitting.Start(found, approved: true, DateTimeOffset.UtcNow).ShouldBe(SittingOutcome.Done);
            await db.SaveChangesAsync(Cancel);
        }

        using var http = new HttpClient { BaseAddress = host.Address };
        (await http.GetStringAsync(new Uri($"/screen/{token}", UriKind.Relative), Cancel)).ShouldContain("No word is shared yet");
        await using (var db = host.Open())
        {
            (await db.Sittings.FirstAsync(candidate => candidate.Round == round.Id, Cancel)).GoNext(DateTimeOffset.UtcNow).ShouldBe(SittingOutcome.Done);
            await db.SaveChangesAsync(Cancel);
        }

        var cloud = await http.GetStringAsync(new Uri($"/screen/{token}", UriKind.Relative), Cancel);
        cloud.ShouldContain("No word is shared by both sides yet");
        cloud.ShouldContain("the talk begins with what you mean");
    }

    [Fact]
    public async Task A_report_for_the_room_holds_the_counts_and_only_released_sentences()
    {
        var round = await RevealedAsync(Contract.Confidential);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AttuneDb>();
        var found = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == round.Id, Cancel);
        var read = (await scope.ServiceProvider.GetRequiredService<ReadingCache>().ReadAsync(round.Program, found, ReadingEdits.None, Cancel))!;
        var report = Gate.ReportOf(found, Leader, read, new Sitting(found.Id, found.Program), ImmutableDictionary<string, JudgedCard>.Empty, new("(hidden)", " (added)"))!;
        report.Leaders.Total.ShouldBe(8);
        report.Questions.SelectMany(question => question.Points).ShouldAllBe(point => point.Text == "(hidden)");
        report.Round.Answers.ShouldAllBe(answer => answer.Text.Length == 0);
        report.Questions.ShouldContain(question => question.Asks.Length > 0, "the test is about a reading that asks");
        report.Questions.SelectMany(question => question.Topics).ShouldAllBe(topic => topic.Clause.Length == 0 && topic.ClausePoint == null);
        var known = report.Questions.SelectMany(question => question.Terms).Where(term => term.Leaders.Total > 1).Select(term => term.Text).ToHashSet();
        report.Questions.SelectMany(question => question.Asks).Where(ask => ask.Term.Length > 0).ShouldAllBe(ask => known.Contains(ask.Term));
        report.Round.Forecasts.ShouldAllBe(forecast => forecast.OtherSide.Length == 0);
    }

    [Theory]
    [InlineData(Contract.Unattributed, false)]
    [InlineData(Contract.Confidential, false)]
    [InlineData(Contract.Attributed, true)]
    public async Task What_is_asked_and_what_topics_are_called_holds_only_released_sentences(Contract contract, bool released)
    {
        var round = await RevealedAsync(contract);
        var shown = (await ShowAsync(round, Leader))!;
        var asked = shown.Cards.Where(card => card.Asked is not null).ToArray();
        asked.ShouldNotBeEmpty();
        asked.SelectMany(card => card.Business.Concat(card.It).Concat(card.Nearest)).ShouldAllBe(quote => (quote.Text != null) == released);
        asked.ShouldAllBe(card => card.CanBeJudged == (released || card.IsOneWord));
        // A topic is called by a sentence where that may be read; otherwise by words that several people used.
        var written = Written(round);
        shown.Topics.Select(topic => topic.Name).Concat(shown.Cards.Select(card => card.Name)).Count(name => name.Split(' ').Length > 4 && written.Contains(name, StringComparison.Ordinal))
            .ShouldBeInRange(released ? 1 : 0, released ? int.MaxValue : 0);
    }

    [Fact]
    public async Task A_name_that_is_a_sentence_goes_when_its_author_takes_the_sentence_back()
    {
        var round = await RevealedAsync(Contract.Attributed);
        var reading = (await ShowAsync(round, Leader))!;
        var names = reading.Topics.Select(topic => topic.Name).ToArray();
        await using (var db = host.Open())
        {
            var sitting = await new PrepareSitting(db).RunAsync(await db.Rounds.FirstAsync(candidate => candidate.Id == round.Id, Cancel), Cancel);
            foreach (var quote in reading.Quotes) { sitting.Withhold(quote.Key, withhold: true); }
            await db.SaveChangesAsync(Cancel);
        }

        var without = (await ShowAsync(round, Leader))!;
        without.Topics.Select(topic => topic.Key).ShouldBe(reading.Topics.Select(topic => topic.Key), "a topic keeps its key, however it is called");
        without.Topics.Select(topic => topic.Name).ShouldNotBe(names);
        var written = Written(round);
        without.Topics.ShouldAllBe(topic => topic.Name.Split(' ').Length <= 4 || !written.Contains(topic.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_answers_are_read_once_however_many_ask()
    {
        var round = await RevealedAsync(Contract.Confidential);
        var looks = await LooksAsync(round);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ShowAsync(round, Leader)));
        (await LooksAsync(round) - looks).ShouldBe(1);
    }

    [Fact]
    public async Task Who_says_nothing_of_the_matter_is_counted_and_never_alone()
    {
        var two = await host.StartRoundAsync(Contract.Confidential);
        var leaders = Invented.Leaders.OrderBy(leader => leader.Entry.Side).ToArray();
        var (business, it) = (Array.FindIndex(leaders, leader => leader.Entry.Side == Side.Business), Array.FindIndex(leaders, leader => leader.Entry.Side == Side.It));
        await WriteAsync(two, (business, "I don't know"), (business + 1, "No idea."), (it, "TBD"));
        var shown = (await ShowAsync(two, Viewer.Facilitator("Ruth Okafor")))!;

        var counted = shown.NonAnswers.ShouldHaveSingleItem();
        counted.Question.ShouldBe("purpose");
        counted.Counts.ShouldBe([new(NonAnswerKind.CannotTell, new(2, 0))]);
        NonAnswerWords.Say(counted.Counts[0], shown.Sides).ShouldBe($"Two say that they cannot tell: 2 {shown.Sides.Business}, 0 {shown.Sides.It}.");
        // The one of the other side is counted as having answered: the difference would tell who it is.
        var answered = SideCounts.Count(leaders.Select(leader => leader.Entry.Side));
        shown.Topics.Where(topic => topic.Question == "purpose").ShouldAllBe(topic => topic.Answered == new SideCounts(answered.Business - 2, answered.It));

        async Task WriteAsync(OpenRound round, params (int Leader, string Text)[] nothing)
        {
            foreach (var (place, leader) in leaders.Index())
            {
                var own = Invented.Answer(leader, round.Pack, round.Pack.Find("purpose")!);
                await round.WriteAsync(place, "purpose", nothing.FirstOrDefault(one => one.Leader == place).Text is { } text ? own with { Text = text, Parts = [] } : own);
            }

            await round.LockAsync(round.Tokens.Count);
        }
    }

    private static Viewer Leader { get; } = Viewer.Leader(ParticipantKey.New());

    private static IEnumerable<string> Words(ShownReading? reading)
        => reading!.Quotes.Concat(reading.Words.SelectMany(word => word.Quotes)).Concat(reading.Forecasts.SelectMany(forecast => forecast.Business.Concat(forecast.It))).Select(quote => quote.Text).OfType<string>();

    private static string Written(OpenRound round)
        => string.Join("\n", Invented.Leaders.Select(leader => Invented.Answer(leader, round.Pack, round.Pack.Find("purpose")!).Text));

    private async Task<OpenRound> LockedAsync(Contract contract)
    {
        var round = await host.StartRoundAsync(contract);
        foreach (var (place, leader) in Invented.Leaders.OrderBy(leader => leader.Entry.Side).Index())
        {
            var own = Invented.Answer(leader, round.Pack, round.Pack.Find("purpose")!);
            await round.WriteAsync(place, "purpose", place == 0 ? own with { Text = $"{Sentence} {own.Text}" } : own);
        }

        await round.LockAsync(round.Tokens.Count);
        return round;
    }

    private async Task<OpenRound> RevealedAsync(Contract contract)
    {
        var round = await LockedAsync(contract);
        await RevealAsync(round);
        return round;
    }

    private async Task RevealAsync(OpenRound round)
    {
        await using var db = host.Open();
        (await db.Rounds.FirstAsync(candidate => candidate.Id == round.Id, Cancel)).StartReveal().ShouldBe(SittingOutcome.Done);
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task ReleaseAsync(OpenRound round, QuoteChoice choice, string rewrite = "", int known = 0, int answerRevision = 1)
    {
        var admission = await round.AdmissionAsync(0);
        var write = new AnswerWrite(
            new(round.Program.Id, round.Id, RoundKind.Real, admission.Participant, QuoteKeys.QuestionOf("purpose", 0)),
            new() { Text = rewrite, Quote = new(choice, "purpose", 0, Sentence.Length, answerRevision) },
            WriteAs.Answer, known, Guid.NewGuid(), EnteredBy.Leader, DateTimeOffset.UtcNow);
        (await round.Host.Writer.WriteAsync(write, Cancel)).Outcome.ShouldBe(WriteOutcome.Saved);
    }

    private async Task<ShownReading?> ShowAsync(OpenRound round, Viewer viewer)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<SittingReader>().ReadAsync(round.Id, viewer, Cancel))?.Reading;
    }

    private async Task<int> LooksAsync(OpenRound round)
    {
        await using var db = host.Open();
        return await db.Audit.CountAsync(entry => entry.Round == round.Id && entry.Act == AuditAct.Looked, Cancel);
    }
}
