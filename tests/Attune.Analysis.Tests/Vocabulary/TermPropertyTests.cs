using Attune.Analysis.Rounds;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Vocabulary;

public class TermPropertyTests
{
    private static readonly string[] Pieces =
    [
        "data", "quality", "data quality", "clean core", "go-live", "go live", "golive", "IT", "it", "the", "of", "to", "fit", "standard", "organisation",
        "Organizations", "KPI", "kpis", "users", "User", "SAP", ".", ",", "\n", "can't", "not", "way", "working", "one", "business-led", "👍", "roll out", "rollout",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 12].Select(words => string.Join(' ', words));
    private static readonly Gen<(string[] Business, string[] It)> Rooms = Gen.Select(Text.Array[0, 5], Text.Array[0, 5]);

    [Fact]
    public void Every_occurrence_is_written_in_its_answer_and_lies_in_its_point() => Rooms.Sample(IsWrittenWhereItLies);

    [Fact]
    public void So_is_a_phrase_that_goes_on_in_the_next_line() => Rooms.Sample(IsWrittenWhereItLies, seed: "fCn0ht8moMO2", iter: 1);

    private static void IsWrittenWhereItLies((string[] Business, string[] It) room)
    {
        var round = Room.Round(room.Business, room.It);
        var points = Points.Collect(round, Room.Question);
        foreach (var term in Room.Read(round).Terms)
        {
            term.Variants.ShouldContain(term.Text);
            term.Variants.ShouldBeUnique();
            foreach (var use in term.Occurrences)
            {
                points[use.Point].Answer.ShouldBe(use.Answer);
                use.Span.Start.ShouldBeGreaterThanOrEqualTo(points[use.Point].Span.Start);
                use.Span.End.ShouldBeLessThanOrEqualTo(points[use.Point].Span.End);
                var written = OnOneLine(use.Span.Cut(round.Answers[use.Answer].Text));
                term.Variants.ShouldContain(form => string.Equals(OnOneLine(form), written, StringComparison.OrdinalIgnoreCase), written);
            }
        }
    }

    // A form is shown on one line, but in an answer its words may be on two lines.
    private static string OnOneLine(string written) => string.Join(' ', written.Split([' ', '-', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Leaders_of_a_term_are_those_of_its_occurrences() => Rooms.Sample(room =>
    {
        var round = Room.Round(room.Business, room.It);
        foreach (var term in Room.Read(round).Terms)
        {
            var leaders = term.Occurrences.Select(use => round.Answers[use.Answer]).DistinctBy(answer => answer.Leader);
            term.Leaders.ShouldBe(SideCounts.Count(leaders.Select(answer => answer.Side)));
            term.Whose.ShouldBe((term.Leaders.Business, term.Leaders.It) switch
            {
                ( > 0, > 0) => Whose.Both,
                ( >= 2, 0) => Whose.Business,
                (0, >= 2) => Whose.It,
                _ => Whose.HeardOnce,
            });
        }
    });

    [Fact]
    public void The_order_of_answers_never_matters() => Gen.Select(Rooms, Gen.Int).Sample((room, seed) =>
    {
        var round = Room.Round(room.Business, room.It);
        var shuffled = round.Answers.ToArray();
        new Random(seed).Shuffle(shuffled);
        var here = Room.Read(round);
        var there = Room.Read(round with { Answers = [.. shuffled] });
        there.Overlap.ShouldBe(here.Overlap);
        there.Terms.Select(term => (term.Key, term.Text, term.Leaders, term.Whose, term.LogOdds, string.Join('|', term.Variants)))
            .ShouldBe(here.Terms.Select(term => (term.Key, term.Text, term.Leaders, term.Whose, term.LogOdds, string.Join('|', term.Variants))));
    });

    [Fact]
    public void Swapping_the_sides_mirrors_the_terms() => Rooms.Sample(room =>
    {
        var here = Room.Read(room.Business, room.It);
        var there = Room.Read(room.It, room.Business);
        there.Overlap.ShouldBe(here.Overlap, 1e-12);
        foreach (var (one, other) in here.Terms.Zip(there.Terms))
        {
            other.Key.ShouldBe(one.Key);
            other.Leaders.ShouldBe(new SideCounts(one.Leaders.It, one.Leaders.Business));
            other.LogOdds.ShouldBe(-one.LogOdds, 1e-9);
        }
    });

    [Fact]
    public void The_axis_of_a_topic_does_not_know_left_from_right() => Rooms.Sample(Mirrors);

    [Theory]
    [InlineData("ci5M_mM__S21")]
    [InlineData("4Jr6aSShcFm1")]
    public void Nor_does_it_where_an_overlap_lies_on_a_threshold(string room) => Rooms.Sample(Mirrors, seed: room, iter: 1);

    private static void Mirrors((string[] Business, string[] It) room)
    {
        var here = Room.Read(room.Business, room.It);
        var there = Room.Read(room.It, room.Business);
        int[] Places(VocabularyReading reading) => [.. Enumerable.Range(0, reading.PointCount)];
        there.AxisOf(Places(there)).Verdict.ShouldBe(here.AxisOf(Places(here)).Verdict);
    }
}
