using System.Text.Json;
using Attune.Analysis.Readings;
using Attune.Analysis.Stance;
using Attune.Analysis.Verdicts;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Readings;

/// <summary>A whole round read like one of a crowd, from the answers to the cards.</summary>
public class CrowdReadingTests
{
    private static readonly Reading Room = InventedRoom.ReadAsCrowd(InventedRoom.FourAgainstFour);

    [Fact]
    public void Every_number_of_a_room_of_eight_leads_to_exact_words() => ReadingInvariants.MustHold(Room, InventedRoom.AsCrowd);

    [Fact]
    public void A_reading_names_its_analysis_its_encoder_and_its_round()
    {
        Room.Version.ShouldBe(AnalysisVersion.Current);
        Room.EncoderId.ShouldBe(BuiltIn.Encoder.Id);
        Room.InputsHash.ShouldBe(InventedRoom.AsCrowd.Hash(InventedRoom.FourAgainstFour));
        Room.InputsHash.ShouldMatch("^[0-9a-f]{64}$");
        Room.Leaders.ShouldBe(new(4, 4));
        Room.Questions.ShouldAllBe(question => question.Answered == new SideCounts(4, 4));
    }

    [Fact]
    public void What_both_sides_say_is_a_topic_of_both()
        => TopicWith("monthly close").Leaders.ShouldSatisfyAllConditions(
            leaders => leaders.Business.ShouldBe(2),
            leaders => leaders.It.ShouldBe(2));

    [Fact]
    public void What_three_of_four_say_on_one_side_only_is_an_open_gap()
    {
        var topic = TopicWith("trained");
        topic.Leaders.ShouldBe(new(3, 0));
        var card = Room.Questions[0].Cards.Single(card => card.Topic == topic.Index);
        (card.Kind, card.Reason).ShouldBe((CardKind.OpenGap, CardReason.OnlyOneSide));
        card.Test!.Value.P.ShouldBe(0.1429, 1e-4);
        card.DependsOnOnePerson.ShouldBeTrue("without one of the three it would be two of four, which proves nothing");
    }

    [Fact]
    public void Two_answers_to_one_thing_are_one_gap_and_not_two_silences()
    {
        var question = InventedRoom.ReadAsCrowd(InventedRoom.Invent(
            ["The process owners decide what is changed.", "The process owners should decide, they know the customers.", "A process owner decides on every change.", "The process owners decide. They know the work."],
            ["The change board decides what goes into a release.", "A change board decides, with IT in the chair.", "The change board decides. Someone sees the whole release.", "The change board decides on every wish."])).Questions[0];
        var gap = question.Cards.Where(card => card.Kind == CardKind.OpenGap).ShouldHaveSingleItem();
        (gap.Reason, gap.Topic, gap.BusinessTerm, gap.ItTerm, gap.Leaders).ShouldBe((CardReason.TwoAnswers, null, "process owners", "change board", new SideCounts(4, 4)));
        gap.Test!.Value.P.ShouldBe(0.0286, 1e-4);
        gap.DependsOnOnePerson.ShouldBeFalse("three of four who speak where four are silent would be a finding too");
    }

    [Fact]
    public void Two_sides_that_speak_of_different_things_are_two_silences()
    {
        var question = InventedRoom.ReadAsCrowd(InventedRoom.Invent(
            ["Trucks leave on time.", "The trucks leave the dock on time.", "Trucks leave on time from every plant.", "Trucks leave on time."],
            ["Backups run every night.", "The backups run at night.", "Nightly backups run.", "Backups run every night."])).Questions[0];
        question.Cards.Select(card => (card.Kind, card.Reason)).ShouldBe([(CardKind.OpenGap, CardReason.OnlyOneSide), (CardKind.OpenGap, CardReason.OnlyOneSide)]);
    }

    [Fact]
    public void What_one_side_says_with_a_word_of_two_meanings_is_no_gap_beside_it()
    {
        var question = Room.Questions.Single(question => question.Question.Id == InventedRoom.Measure);
        var adoption = question.Cards.Single(card => card.Kind == CardKind.FalseAgreement);
        var word = question.Terms.Single(term => term.Text == adoption.ItTerm).Occurrences.Select(use => use.Point).ToHashSet();
        question.Topics.ShouldContain(topic => topic.Leaders.Business == 0 && topic.Points.Count(word.Contains) > 1, "the log-ins of IT are a topic of their own");
        question.Cards.ShouldNotContain(card => card.Reason == CardReason.OnlyOneSide && card.ItPoints.Concat(card.BusinessPoints).All(word.Contains));
    }

    [Fact]
    public void Another_owner_on_each_side_is_never_common_ground()
    {
        var question = Room.Questions.Single(question => question.Question.Id == InventedRoom.Owner);
        var topic = question.Topics[0];
        topic.Leaders.ShouldBe(new(4, 4));
        topic.Opposites.ShouldContain(pair => pair.Rule == StanceRule.Actor && pair.Confidence == Confidence.High && pair.BusinessWord == "business" && pair.ItWord == "IT");
        topic.Meaning.Verdict.ShouldNotBe(Verdict.Shared);
        question.Cards.ShouldContain(card => card.Kind == CardKind.FalseAgreement && card.Topic == topic.Index);
        question.Cards.ShouldNotContain(card => card.Kind == CardKind.CommonGround || card.Kind == CardKind.HiddenAgreement, "business and IT are not two words for one thing");
    }

    [Fact]
    public void One_word_that_stands_beside_two_horizons_has_two_meanings()
        => Room.Questions.Single(question => question.Question.Id == InventedRoom.Measure).Cards
            .ShouldContain(card => card.Kind == CardKind.FalseAgreement && card.BusinessTerm == "adoption" && card.ItTerm == "adoption" && card.Leaders == new SideCounts(3, 3));

    [Fact]
    public void Themes_are_traced_to_who_speaks_of_them_and_one_that_nobody_mentions_stays_silent()
    {
        Room.Themes.Single(theme => theme.Theme == "Retire the old systems").Leaders.ShouldSatisfyAllConditions(
            leaders => leaders.Business.ShouldBe(0),
            leaders => leaders.It.ShouldBeGreaterThanOrEqualTo(2));
        Room.Themes.Single(theme => theme.Theme == "Fewer emissions of the truck fleet").Leaders.Total.ShouldBe(0);
    }

    [Fact]
    public void Swapping_the_sides_mirrors_every_finding()
        => Findings.List(InventedRoom.ReadAsCrowd(InventedRoom.Mirrored(InventedRoom.FourAgainstFour)), mirrored: true).ShouldBe(Findings.List(Room));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_answers_never_matters(int seed)
        => Findings.List(InventedRoom.ReadAsCrowd(InventedRoom.Shuffled(InventedRoom.FourAgainstFour, seed))).ShouldBe(Findings.List(Room));

    [Fact]
    public void The_same_round_read_twice_gives_the_same_bytes()
        => JsonSerializer.Serialize(InventedRoom.ReadAsCrowd(InventedRoom.FourAgainstFour)).ShouldBe(JsonSerializer.Serialize(Room));

    [Fact]
    public async Task Progress_counts_the_questions_read()
    {
        var told = new List<int>();
        await RoundReader.ReadAsync(InventedRoom.FourAgainstFour, BuiltIn.Encoder, InventedRoom.AsCrowd, new Told(told), TestContext.Current.CancellationToken);
        told.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_cancelled_reading_stops()
        => await Should.ThrowAsync<OperationCanceledException>(() =>
            RoundReader.ReadAsync(InventedRoom.FourAgainstFour, BuiltIn.Encoder, InventedRoom.AsCrowd, cancel: new CancellationToken(canceled: true)));

    [Fact]
    public async Task Vectors_of_another_question_are_refused()
    {
        var prepared = PreparedRound.Prepare(InventedRoom.FourAgainstFour);
        var foreign = await BuiltIn.Encoder.EncodeAsync(prepared.Questions[1].Texts, TestContext.Current.CancellationToken);
        Should.Throw<ArgumentException>(() => new QuestionReader(prepared.Round, prepared.Questions[0], InventedRoom.AsCrowd).Read(foreign))
            .Message.ShouldContain("were encoded");
    }

    private static Topic TopicWith(string words)
        => Room.Questions[0].Topics.Single(topic => topic.Points.Count(point => Room.Questions[0].Points[point].Text.Contains(words, StringComparison.OrdinalIgnoreCase)) > 1);

    private sealed class Told(List<int> questions) : IProgress<int>
    {
        public void Report(int value) => questions.Add(value);
    }
}
