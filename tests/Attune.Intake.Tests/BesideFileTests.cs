using Attune.Analysis.Rounds;
using Attune.Intake.Answers;
using Attune.Intake.Beside;
using Attune.Statistics.Sides;

namespace Attune.Intake.Tests;

public class BesideFileTests
{
    [Fact]
    public void A_leader_is_found_however_the_id_is_written()
    {
        var sheet = Fixture.ReadText("question_id,question,respondent_id,side,answer\nq1,Why?,Åse,Business,One ledger\nq1,Why?,i1,IT,Clean core\n").Value!;

        AnchorsFile.Read(Fixture.Stream("question_id,respondent_id,anchor,value\nq1,A\u030ASE\u200B,horizon,go-live\n"), "anchors.csv", sheet).Value!.Sides.ShouldHaveSingleItem().Leader.ShouldBe("Åse");
    }

    private static readonly AnswerSheet Answers = Fixture.Read("beside/answers.csv").Value!;

    [Fact]
    public void Anchors_take_their_side_from_the_answers()
        => Read("anchors.csv", AnchorsFile.Read).Value!.Sides.ShouldBe(
        [
            new("b1", Side.Business, "q1", AnchorKind.Horizon, "Year"),
            new("i1", Side.It, "q1", AnchorKind.Horizon, "GoLive"),
            new("b1", Side.Business, "q2", AnchorKind.Owner, "Shared", "support"),
            new("b1", Side.Business, "q2", AnchorKind.Owner, "It", "training"),
            new("b2", Side.Business, "q1", AnchorKind.Measure, "Days to close"),
            new("i2", Side.It, "q2", AnchorKind.Standard, "2", "finance"),
        ]);

    [Fact]
    public void Every_wrong_anchor_is_named_in_one_run()
        => Places(Read("anchors_bad.csv", AnchorsFile.Read)).ShouldBe(
        [
            (2, "side"), (3, "question_id"), (3, "value"), (4, "respondent_id"), (4, "anchor"), (5, "value"), (6, "value"), (8, null),
        ]);

    [Fact]
    public void A_forecast_without_a_leader_is_the_facilitators()
        => Read("forecasts.csv", ForecastsFile.Read).Value!.Sides.ShouldBe(
        [
            new("b1", Side.Business, "q1", Likeness.Alike, "On time, on budget.", Horizon.GoLive),
            new("i1", Side.It, "q1", Likeness.VeryDifferent),
            new("", null, "q1", Likeness.HalfAndHalf),
            new("", null, "q2", Likeness.Different),
            new("b1", Side.Business, "q2", null, "Everything as before."),
        ]);

    [Fact]
    public void Every_wrong_forecast_is_named_in_one_run()
        => Places(Read("forecasts_bad.csv", ForecastsFile.Read)).ShouldBe([(2, "likeness"), (3, null), (4, "other_horizon"), (6, null)]);

    [Fact]
    public void One_activity_written_in_two_ways_is_one_activity()
        => Read("expectations.csv", ExpectationsFile.Read).Value!.Sides.ShouldBe(
        [
            new("b1", Side.Business, "Testing", Stage.Develop, Owner.Business),
            new("b1", Side.Business, "Testing", Stage.Maintain, Owner.DontKnow),
            new("i1", Side.It, "Testing", Stage.Develop, Owner.It),
        ]);

    [Fact]
    public void Every_wrong_expectation_is_named_in_one_run()
        => Places(Read("expectations_bad.csv", ExpectationsFile.Read)).ShouldBe(
            [(2, "activity"), (3, "stage"), (4, "owner"), (6, null), (7, "respondent_id")]);

    [Fact]
    public void How_sure_they_are_and_what_depends_on_it_is_read_with_the_words_they_do_not_know()
        => Read("weights.csv", WeightsFile.Read).Value!.Select(weight => $"{weight.Leader} {weight.Side} {weight.Question} {weight.Confidence}/{weight.Importance} {string.Join('+', weight.UnknownWords)}").ShouldBe(
            ["b1 Business q1 5/4 RPO+cut over", "i1 It q1 /2 ", "i1 It q2 1/ "]);

    [Fact]
    public void Every_wrong_weight_is_named_in_one_run()
        => Places(Read("weights_bad.csv", WeightsFile.Read)).ShouldBe([(2, "confidence"), (3, null), (4, "question_id"), (5, "importance"), (7, null)]);

    [Fact]
    public void Weights_written_and_read_back_are_the_same()
    {
        Weight[] weights = [new("b1", Side.Business, "q1", 5, null, ["RPO", "cut over"]), new("i1", Side.It, "q2", null, 1, [])];
        var round = Answers.ToRound() with { Weights = weights };
        var back = WeightsFile.Read(Fixture.Stream(Attune.Report.RoundCsv.Weights(round)), "weights.csv", Answers).Value!;
        back.Select(Said).ShouldBe(weights.Select(Said));

        static string Said(Weight weight) => $"{weight with { UnknownWords = [] }} {string.Join('|', weight.UnknownWords)}";
    }

    [Fact]
    public void Merges_are_read_as_written()
        => Read("merges.csv", MergesFile.Read).Value.ShouldBe([new("month end", "faster close"), new("S/4", "the core")]);

    [Fact]
    public void A_merge_is_made_once_and_never_in_a_circle()
        => Places(Read("merges_bad.csv", MergesFile.Read)).ShouldBe([(3, "from"), (4, "into"), (5, "from"), (6, "into")]);

    [Fact]
    public void A_pair_without_an_id_is_called_by_its_place()
        => Read("pairs.csv", PairsFile.Read).Value.ShouldBe(
            [new("p1", "x", "IT owns the data.", "Business owns the data."), new("2", "x", "One", "Two")]);

    [Fact]
    public void A_strategy_is_read_as_its_aims_whether_prose_or_list()
        => Read("strategy.txt", ThemesFile.Read).Value.ShouldBe(
        [
            "One way of working in every plant.",
            "A close in five days",
            "nobody checks it twice.",
            "Orders delivered on time",
            "2 catalogues become one",
            "Energy per tonne falls every year.",
        ]);

    [Fact]
    public void What_is_said_of_leaders_left_out_is_left_out()
    {
        var sheet = Fixture.Read("bad/three_sides.csv", "community,builders").Value!;

        var import = ExpectationsFile.Read(Fixture.Stream("respondent_id,activity,stage,owner\np0,Testing,deploy,builders\np5,Testing,deploy,sponsors\n"), "x.csv", sheet);

        import.Value!.Sides.ShouldBe([new("p0", Side.It, "Testing", Stage.Deploy, Owner.It)]);
    }

    [Fact]
    public void What_a_third_voice_chose_stands_beside_the_sides_and_has_no_side()
    {
        var sheet = AnswersFile.Read(
            Fixture.Stream("question_id,question,respondent_id,side,answer\nq1,Why?,b1,Business,One ledger\nq1,Why?,i1,IT,Clean core\nq1,Why?,v1,Integrator,One order desk\nq1,Why?,r1,Region,Nobody asked us\n"), "answers.csv",
            AnswersOptions.Default with { Sides = SideNames.Default, Voices = ["integrator"] }).Value!;
        var anchors = AnchorsFile.Read(Fixture.Stream("question_id,respondent_id,side,anchor,value,item\nq1,b1,,horizon,go-live,\nq1,V1,Integrator,horizon,a year after,\nq1,v1,,rating,4,Trust\nq1,r1,,rating,1,Trust\n"), "anchors.csv", sheet).Value!;
        anchors.Sides.ShouldBe([new("b1", Side.Business, "q1", AnchorKind.Horizon, "GoLive")]);
        anchors.Voices.ShouldBe([new("v1", "q1", AnchorKind.Horizon, "Year"), new("v1", "q1", AnchorKind.Rating, "4", "Trust")]);
        ExpectationsFile.Read(Fixture.Stream("respondent_id,activity,stage,owner\ni1,Testing,deploy,it\nv1,Testing,deploy,nobody\nr1,Testing,deploy,it\n"), "x.csv", sheet).Value!.Voices
            .ShouldBe([new("v1", "Testing", Stage.Deploy, Owner.Nobody)]);
        var forecasts = ForecastsFile.Read(Fixture.Stream("question_id,respondent_id,likeness,other_horizon\nq1,i1,alike,\nq1,v1,half and half,go-live\n"), "f.csv", sheet);
        forecasts.Value!.Voices.ShouldBe([new("v1", "q1", Likeness.HalfAndHalf)]);
        forecasts.Value.Sides.ShouldHaveSingleItem().Leader.ShouldBe("i1");
        forecasts.Notes.ShouldHaveSingleItem().ShouldContain("the other side");
        WeightsFile.Read(Fixture.Stream("question_id,respondent_id,confidence\nq1,b1,4\nq1,v1,5\n"), "w.csv", sheet).Value!.ShouldHaveSingleItem().Leader.ShouldBe("b1");
        // A side that is said otherwise than in the answers, and the same thing twice, are named of a third voice as of anybody.
        Places(AnchorsFile.Read(Fixture.Stream("question_id,respondent_id,side,anchor,value\nq1,v1,IT,horizon,go-live\nq1,v1,,horizon,go-live\n"), "anchors.csv", sheet)).ShouldBe([(2, "side"), (3, null)]);
    }

    private static Import<T> Read<T>(string name, Func<Stream, string, AnswerSheet, Import<T>> read)
        where T : class
    {
        using var file = File.OpenRead(Fixture.PathOf("beside/" + name));
        return read(file, name, Answers);
    }

    private static Import<T> Read<T>(string name, Func<Stream, string, Import<T>> read)
        where T : class
        => Read(name, (stream, said, _) => read(stream, said));

    private static IEnumerable<(int?, string?)> Places<T>(Import<T> import)
        where T : class
    {
        import.Value.ShouldBeNull();
        return import.Problems.Select(problem => (problem.Line, problem.Column));
    }
}
