using System.Collections.Immutable;
using Attune.Analysis.Perception;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Perception;

public class PerceptionReadingTests
{
    private const string Question = "purpose";

    private static readonly Gen<Likeness[]> Said = Gen.Enum<Likeness>().Array[0, 4];

    [Theory]
    [InlineData(new[] { Likeness.Different, Likeness.Alike, Likeness.Alike }, Likeness.Alike)]
    [InlineData(new[] { Likeness.Different, Likeness.Alike }, Likeness.HalfAndHalf)]
    [InlineData(new[] { Likeness.HalfAndHalf, Likeness.Alike }, Likeness.HalfAndHalf)]
    [InlineData(new[] { Likeness.Different, Likeness.HalfAndHalf }, Likeness.HalfAndHalf)]
    [InlineData(new[] { Likeness.NearlyTheSame, Likeness.Alike }, Likeness.Alike)]
    [InlineData(new[] { Likeness.VeryDifferent, Likeness.Different }, Likeness.Different)]
    public void Between_two_middle_beliefs_the_weaker_one_is_the_median(Likeness[] said, Likeness median)
        => MedianLikeness.Among(said).ShouldBe(median);

    [Fact]
    public void Turning_every_belief_around_turns_the_median_around()
        => Said.Sample(said => MedianLikeness.Among(said.Select(one => 6 - one)).ShouldBe(MedianLikeness.Among(said) is { } median ? 6 - median : null));

    [Fact]
    public void Both_sides_who_saw_it_coming_find_what_they_expected()
        => Row([Likeness.Alike, Likeness.Alike], [Likeness.NearlyTheSame], Likeness.Alike).ShouldSatisfyAllConditions(
            row => row.State.ShouldBe(PerceptionState.AsExpected),
            row => (row.BusinessMissed, row.ItMissed).ShouldBe((false, false)));

    [Fact]
    public void A_side_that_feared_a_quarrel_where_answers_are_alike_expected_a_quarrel()
        => Row([Likeness.Alike], [Likeness.Different], Likeness.Alike).ShouldSatisfyAllConditions(
            row => row.State.ShouldBe(PerceptionState.QuarrelExpected),
            row => (row.BusinessMissed, row.ItMissed).ShouldBe((false, true)));

    [Fact]
    public void Two_sides_that_took_agreement_for_granted_expected_agreement()
        => Row([Likeness.Alike], [Likeness.NearlyTheSame], Likeness.Different).ShouldSatisfyAllConditions(
            row => row.State.ShouldBe(PerceptionState.AgreementExpected),
            row => (row.BusinessMissed, row.ItMissed).ShouldBe((true, true)));

    [Fact]
    public void One_step_beside_the_outcome_has_come_true()
        => Row([Likeness.HalfAndHalf], [Likeness.NearlyTheSame], Likeness.Alike).State.ShouldBe(PerceptionState.AsExpected);

    [Fact]
    public void Sides_that_miss_half_and_half_in_opposite_directions_have_no_common_name()
        => Row([Likeness.VeryDifferent], [Likeness.NearlyTheSame], Likeness.HalfAndHalf).ShouldSatisfyAllConditions(
            row => row.State.ShouldBe(PerceptionState.CannotTell),
            row => (row.BusinessMissed, row.ItMissed).ShouldBe((true, true)));

    [Fact]
    public void A_side_with_nobodys_forecast_has_none_and_only_the_other_can_be_wrong()
    {
        Row([], [Likeness.Alike], Likeness.Alike).ShouldSatisfyAllConditions(
            row => row.Business.ShouldBeNull(),
            row => row.State.ShouldBe(PerceptionState.CannotTell));
        Row([], [Likeness.Alike], Likeness.VeryDifferent).State.ShouldBe(PerceptionState.AgreementExpected);
    }

    [Fact]
    public void Where_the_outcome_cannot_be_told_nobody_missed_it()
        => Row([Likeness.Alike], [Likeness.Different], null).ShouldSatisfyAllConditions(
            row => row.State.ShouldBe(PerceptionState.CannotTell),
            row => (row.BusinessMissed, row.ItMissed).ShouldBe((false, false)));

    [Fact]
    public void A_row_names_what_its_outcome_rests_on()
        => Row([Likeness.Alike], [Likeness.Different], null).Basis.ShouldBe(new(3, 4, new(3, 3), new(4, 4)));

    [Fact]
    public void The_facilitators_forecast_stands_beside_the_sides_and_decides_nothing()
    {
        ImmutableArray<Forecast> forecasts = [new("a", Side.Business, Question, Likeness.Alike), new("", null, Question, Likeness.VeryDifferent)];
        var row = PerceptionReading.Read(Round(forecasts), Found(Likeness.Alike)).Single();
        row.Facilitator.ShouldBe(Likeness.VeryDifferent);
        (row.Business, row.It).ShouldBe((Likeness.Alike, null));
        row.State.ShouldBe(PerceptionState.CannotTell);
    }

    [Fact]
    public void Questions_nobody_forecast_have_no_row_and_rows_come_in_the_order_of_questions()
    {
        ImmutableArray<Forecast> forecasts =
        [
            new("a", Side.It, "third", Likeness.Alike),
            new("a", Side.It, Question, Likeness.Alike),
            new("a", Side.It, "second", null, "On time."),
        ];
        PerceptionReading.Read(Round(forecasts), Found(null)).Select(row => row.Question).ShouldBe([Question, "second", "third"]);
        PerceptionReading.Read(Round([]), Found(null)).ShouldBeEmpty();
    }

    [Fact]
    public void Horizons_forecast_by_both_sides_are_cooriented_in_steps()
    {
        var round = Round(
        [
            new("b", Side.Business, Question, Likeness.Alike, OtherHorizon: Horizon.GoLive),
            new("i", Side.It, Question, null, OtherHorizon: Horizon.Years),
        ]) with
        {
            Anchors =
            [
                new("b", Side.Business, Question, AnchorKind.Horizon, nameof(Horizon.Year)),
                new("i", Side.It, Question, AnchorKind.Horizon, nameof(Horizon.Quarter)),
            ],
        };
        PerceptionReading.Read(round, Found(null)).Single().Horizon.ShouldBe(new Coorientation(
            Gap: 1, BusinessPerceived: 2, ItPerceived: -2, BusinessError: -1, ItError: 1));
        PerceptionReading.Read(round with { Anchors = [] }, Found(null)).Single().Horizon.ShouldBeNull();
    }

    [Fact]
    public void Swapping_the_sides_mirrors_the_row_and_the_order_of_forecasts_never_matters()
        => Gen.Select(Said, Said, Gen.Enum<Likeness>()).Where((business, it, _) => business.Length + it.Length > 0).Sample((business, it, found) =>
        {
            var row = Row(business, it, found);
            var mirrored = Row([.. it.Reverse()], [.. business.Reverse()], found);
            (mirrored.It, mirrored.Business, mirrored.State).ShouldBe((row.Business, row.It, row.State));
            (mirrored.ItMissed, mirrored.BusinessMissed).ShouldBe((row.BusinessMissed, row.ItMissed));
        });

    private static PerceptionReading Row(Likeness[] business, Likeness[] it, Likeness? found)
        => PerceptionReading.Read(
            Round(
            [
                .. business.Select((likeness, leader) => new Forecast($"b{leader}", Side.Business, Question, likeness)),
                .. it.Select((likeness, leader) => new Forecast($"i{leader}", Side.It, Question, likeness)),
            ]),
            Found(found)).Single();

    private static Dictionary<string, LikenessFound> Found(Likeness? found) => new() { [Question] = new(found, new(3, 4, new(3, 3), new(4, 4))) };

    private static LockedRound Round(ImmutableArray<Forecast> forecasts) => new()
    {
        Sides = SideNames.Default,
        Questions = [new(Question, "What is it for?"), new("second", "?"), new("third", "?")],
        Answers = [],
        Forecasts = forecasts,
    };
}
