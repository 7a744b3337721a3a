using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Report.Records;
using Attune.Statistics.Sides;

namespace Attune.Decks.Story;

/// <summary>What stands beside the topics: the strategy, success and the standard, the principle with its exceptions, and a larger audience.</summary>
internal static class BesideSlides
{
    private const int MostLoud = 4;

    public static IEnumerable<Slide> Findings(Teller teller)
    {
        var (words, findings) = (teller.Words, teller.Record.Findings);
        if (findings.IsEmpty) { yield break; }
        // The first is the headline, because what nobody speaks of comes first.
        yield return Teller.Slide(
            Layouts.List, findings[0].Finding, words.OwnerOf(words.BesideKicker, Teller.Name(findings[0].Name, 60)),
            [Teller.Text(Layouts.List, "Body", [.. findings.SelectMany((finding, place) => Lines(words, finding, place > 0))])],
            findings.SelectMany(finding => new[] { $"{finding.Name}: {finding.Finding}" }.Concat(finding.Loud)));
    }

    private static IEnumerable<Line> Lines(DeckTexts words, RecordedFinding finding, bool isTold)
    {
        if (isTold) { yield return new([new Words($"{Teller.Name(finding.Name, 60)}  ", Ink.Second, IsBold: true), new Words(Teller.Name(finding.Finding, 200))]) { Before = .7 }; }
        foreach (var loud in finding.Loud.Take(MostLoud)) { yield return Line.Item(Teller.Name(loud)) with { Scale = .85 }; }
        if (finding.Loud.Length > MostLoud) { yield return new([new Words(words.More(finding.Loud.Length - MostLoud), Ink.Second)]) { Scale = .85 }; }
    }

    public static IEnumerable<Slide> Principle(Teller teller)
    {
        var (words, record) = (teller.Words, teller.Record);
        if (record.Principle is not { } principle) { return []; }
        if (record.Exceptions.IsEmpty)
        {
            return [Teller.Slide(Layouts.List, principle.Fit.TrimEnd('.'), words.PrincipleKicker, [Teller.Text(Layouts.List, "Body", [new Line(Teller.Name(principle.Text, 600)) { IsSerif = true }])], [principle.Text])];
        }

        var (isAsked, hasState) = (record.Exceptions.Any(exception => exception.AskedBy.Length > 0), record.Exceptions.Any(exception => exception.State.Length > 0));
        (string Head, double Width, Ink? Ink)[] columns = [(words.ExceptionHead, 544 - (isAsked ? 120 : 0) - (hasState ? 130 : 0), null), .. isAsked ? [(words.AskedBy, 120.0, null)] : Array.Empty<(string, double, Ink?)>(), (words.CostOwner, 170, null), (words.Release, 150, null), .. hasState ? [(words.State, 130.0, null)] : Array.Empty<(string, double, Ink?)>()];
        return teller.Table(
            words.ExceptionsTitle(record.Exceptions.Length, principle.Fit.TrimEnd('.')), words.PrincipleKicker, new([.. columns]),
            record.Exceptions.Select(exception => (ImmutableArray<Cell>)
            [
                new(Teller.Name(exception.Text, Teller.LongestCell)), .. isAsked ? [new Cell(Teller.Name(exception.AskedBy))] : Array.Empty<Cell>(),
                new(Teller.Name(exception.CostOwner)), new(Teller.Name(exception.Review)), .. hasState ? [new Cell(Teller.Name(exception.State))] : Array.Empty<Cell>(),
            ]),
            Teller.Name(principle.Text, 200), [principle.Text, .. record.Exceptions.Select(exception => $"{exception.Text} {exception.State}")]);
    }

    public static IEnumerable<Slide> Audience(Teller teller)
    {
        var (words, votes) = (teller.Words, teller.Record.Audience);
        return votes.IsEmpty ? [] : teller.Table(
            words.AudienceTitle(votes.Length), words.AudienceKicker,
            new((words.StatementHead, 404, null), (teller.Side(Side.Business), 120, Ink.Business), (teller.Side(Side.It), 120, Ink.It), (words.Reading, 220, null)),
            votes.Select(vote => (ImmutableArray<Cell>)
            [
                new(Teller.Name(vote.Text, Teller.LongestCell)), new(words.Of(vote.For.Business, vote.Votes.Business)), new(words.Of(vote.For.It, vote.Votes.It)), new(Teller.Name(vote.Reading, 160)),
            ]),
            "", votes.Select(vote => $"{vote.Text} {vote.Reading}"));
    }
}
