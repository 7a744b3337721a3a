using System.Collections.Immutable;
using Attune.Analysis.Asking;
using Attune.Analysis.MatterReadings;
using Attune.Analysis.Matters;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Encoding.Onnx;
using Attune.Encoding.Tests.Matters;
using Attune.Encoding.Tests.Matters.Programs;

namespace Attune.Encoding.Tests.Readings;

/// <summary>What people settled becomes a card, outranks the model, and is not asked again.</summary>
public class SettledAskTests
{
    private static readonly QuestionReading Plain = Measure(null);
    private static readonly Ask First = Plain.Asks.First(ask => ask.BusinessPoints.Concat(ask.ItPoints).All(point => Plain.Points[point].Text.Contains("doption", StringComparison.Ordinal)));

    [Fact]
    public void Sentences_that_mean_the_same_in_other_words_are_hidden_agreement()
    {
        var card = Settled(TopicEditKind.SettleSame).Cards.Single(card => card.Reason == CardReason.Settled);
        card.Kind.ShouldBeOneOf(CardKind.HiddenAgreement, CardKind.CommonGround);
        card.BusinessPoints.ShouldBe(First.BusinessPoints, ignoreOrder: true);
        card.ItPoints.ShouldBe(First.ItPoints, ignoreOrder: true);
        (card.Test, card.DependsOnOnePerson).ShouldBe((null, false));
    }

    [Fact]
    public void Opposed_sentences_are_a_contradiction_and_never_one_word_of_two_meanings()
        => Settled(TopicEditKind.SettleOpposed).Cards.Single(card => card.Reason == CardReason.Settled).Kind.ShouldBe(CardKind.Contradiction);

    [Fact]
    public void Two_things_under_one_word_are_false_agreement_about_that_word()
    {
        var card = Settled(TopicEditKind.SettleDifferent).Cards.Single(card => card.Reason == CardReason.Settled);
        card.Kind.ShouldBe(CardKind.FalseAgreement);
        card.IsOneWord.ShouldBeTrue();
        card.BusinessTerm.ShouldBe("adoption", StringCompareShould.IgnoreCase);
    }

    [Fact]
    public void Two_things_without_a_word_in_common_are_no_card()
    {
        var round = InventedRoom.Invent(["Trucks leave on time.", "Trucks leave the dock on time."], ["Backups run every night.", "Nightly backups run."]);
        var points = InventedRoom.Read(round).Questions[0].Points;
        var edit = new TopicEdit(TopicEditKind.SettleDifferent, InventedRoom.Goal, [.. points.Select(point => new PointPlace(point.Leader, point.Span.Start))]);
        InventedRoom.Read(round with { TopicEdits = [edit] }).Questions[0].Cards.ShouldNotContain(card => card.Reason == CardReason.Settled);
    }

    [Theory]
    [InlineData(TopicEditKind.SettleSame)]
    [InlineData(TopicEditKind.SettleOpposed)]
    [InlineData(TopicEditKind.SettleDifferent)]
    [InlineData(TopicEditKind.DropAsk)]
    public void What_was_settled_is_not_asked_again(TopicEditKind kind)
    {
        var asked = Settled(kind).Asks.Select(Points).ToList();
        asked.ShouldNotContain(points => points.SetEquals(Points(First)));
        asked.ShouldAllBe(points => points.Intersect(Points(First)).Count() < 2);
    }

    [Fact]
    public void A_dropped_question_makes_no_card()
        => Settled(TopicEditKind.DropAsk).Cards.ShouldNotContain(card => card.Reason == CardReason.Settled);

    [Fact]
    public void The_last_word_on_the_same_sentences_holds()
    {
        var card = Measure([Edit(TopicEditKind.SettleOpposed), Edit(TopicEditKind.SettleSame), Edit(TopicEditKind.SettleOpposed)]).Cards.Where(card => card.Reason == CardReason.Settled).ShouldHaveSingleItem();
        card.Kind.ShouldBe(CardKind.Contradiction);
        Measure([Edit(TopicEditKind.SettleOpposed), Edit(TopicEditKind.DropAsk)]).Cards.ShouldNotContain(card => card.Reason == CardReason.Settled);
    }

    [Fact]
    public void To_leave_the_edit_out_is_to_undo_it() => Measure([]).Asks.Select(Points).ToList()[0].SetEquals(Points(Plain.Asks[0])).ShouldBeTrue();

    [Fact]
    public void A_reading_with_what_people_settled_holds_together()
        => ReadingInvariants.MustHold(InventedRoom.Read(InventedRoom.FourAgainstFour with { TopicEdits = [Edit(TopicEditKind.SettleOpposed)] }));

    [Fact]
    public async Task Questions_that_proved_right_make_the_others_likelier_and_wrong_ones_less_likely()
    {
        using var encoder = MatterEncoder.Open();
        var program = await PlantedProgram.ReadAsync(PlantedFolder.File("program1", "answers.csv"), encoder, PlantedProgram.CutAsRounds);
        foreach (var question in program.Questions)
        {
            var plain = MatterReader.Read(question.Points, question.Text, MatterOptions.Default).Asks;
            var (right, wrong) = (Changes(AskAnswer.Same), Changes(AskAnswer.Dropped));
            right.ShouldNotBeEmpty();
            right.ShouldAllBe(change => change > 0);
            wrong.ShouldAllBe(change => change < 0);

            double[] Changes(AskAnswer answer)
            {
                var hands = new MatterHands(null, [new([.. Points(plain[0])], answer)]);
                return [.. from now in MatterReader.Read(question.Points, question.Text, MatterOptions.Default, hands).Asks
                           from before in plain
                           where Points(now).SetEquals(Points(before))
                           select now.Likelihood - before.Likelihood];
            }
        }
    }

    [Fact]
    public void What_was_settled_in_one_question_corrects_the_others_of_the_round()
    {
        var before = InventedRoom.Read(InventedRoom.FourAgainstFour).Questions.Where(question => question.Question.Id != InventedRoom.Measure).SelectMany(question => question.Asks).ToList();
        before.ShouldNotBeEmpty();
        // What was next to certain before moves by less than the last digit.
        Others(TopicEditKind.SettleSame).ShouldAllBe(change => change >= 0);
        Others(TopicEditKind.DropAsk).ShouldAllBe(change => change < 0);

        double[] Others(TopicEditKind kind)
            => [.. from question in InventedRoom.Read(InventedRoom.FourAgainstFour with { TopicEdits = [Edit(kind)] }).Questions
                   where question.Question.Id != InventedRoom.Measure
                   from now in question.Asks
                   from ask in before
                   where Points(now).SetEquals(Points(ask))
                   select now.Likelihood - ask.Likelihood];
    }

    [Fact]
    public async Task Closed_answers_that_all_agree_stand_beside_every_question_and_make_none()
    {
        using var encoder = MatterEncoder.Open();
        var program = await PlantedProgram.ReadAsync(PlantedFolder.File("program1", "answers.csv"), encoder, PlantedProgram.CutAsSaid);
        foreach (var question in program.Questions)
        {
            var given = question.Points.DistinctBy(point => point.Speaker).Select(point => new Anchor(point.Speaker, point.Side, question.Id, AnchorKind.Horizon, nameof(Horizon.Year)));
            var plain = MatterReader.Read(question.Points, question.Text, MatterOptions.Default);
            var beside = MatterReader.Read(question.Points, question.Text, MatterOptions.Default, anchors: new AnchorEvidence(given));
            beside.Cards.Length.ShouldBe(plain.Cards.Length);
            beside.Asks.Where(ask => ask.Leaders is { Business: >= 2, It: >= 2 }).ShouldAllBe(ask => ask.Anchors.SequenceEqual(new[] { new AnchorSign(AnchorKind.Horizon, false) }));
            beside.Asks.Length.ShouldBe(plain.Asks.Length);
        }
    }

    private static QuestionReading Settled(TopicEditKind kind) => Measure([Edit(kind)]);

    private static TopicEdit Edit(TopicEditKind kind)
        => new(kind, InventedRoom.Measure, [.. First.BusinessPoints.Concat(First.ItPoints).Select(point => new PointPlace(Plain.Points[point].Leader, Plain.Points[point].Span.Start))]);

    private static QuestionReading Measure(ImmutableArray<TopicEdit>? edits)
        => InventedRoom.Read(InventedRoom.FourAgainstFour with { TopicEdits = edits }).Questions.Single(question => question.Question.Id == InventedRoom.Measure);

    private static HashSet<int> Points(Ask ask) => [.. ask.BusinessPoints, .. ask.ItPoints];
}
