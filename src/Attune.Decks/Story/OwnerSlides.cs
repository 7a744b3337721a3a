using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Report.Records;
using Attune.Statistics.Sides;

namespace Attune.Decks.Story;

/// <summary>Who answers for each activity at each stage: a name where one is agreed, else what the two sides expect; what nobody will do is the loudest.</summary>
internal static class OwnerSlides
{
    private const double FirstColumn = 224;

    public static IEnumerable<Slide> Tell(Teller teller)
    {
        var (words, record) = (teller.Words, teller.Record);
        string[] activities = [.. record.Jobs.Select(job => job.Activity).Concat(record.Owners.Select(owner => owner.Activity)).Distinct()];
        if (activities.Length == 0) { return []; }
        Stage[] stages = [.. Enum.GetValues<Stage>().Where(stage => record.Jobs.Any(job => job.Stage == stage) || record.Owners.Any(owner => owner.Stage == stage))];
        return teller.Table(
            Title(words, record), words.OwnersKicker,
            new([(words.Activity, FirstColumn, null), .. stages.Select(stage => (words.Stage(stage), (Layouts.Width - FirstColumn) / stages.Length, (Ink?)null))]),
            activities.Select(activity => (ImmutableArray<Cell>)[new([new Line([new Words(Teller.Name(activity, 60), IsBold: true)])]), .. stages.Select(stage => Cell(teller, activity, stage))]),
            record.Jobs.IsEmpty ? words.OwnersCaptionNamed : words.OwnersCaption,
            from activity in activities
            from stage in stages
            let cell = Cell(teller, activity, stage)
            where cell.Lines.Any(line => line.Text.Length > 0)
            select words.OwnerNote(activity, words.Stage(stage), string.Join(", ", cell.Lines.Select(line => line.Text))));
    }

    private static string Title(DeckTexts words, SittingRecord record)
    {
        var (none, two, _) = OwnershipCounts.Count(record.Jobs.Select(job => job.State));
        return (none, two) switch
        {
            _ when record.Jobs.IsEmpty => words.OwnersNamed(record.Owners.Length),
            (0, 0) => words.OwnersQuiet,
            (0, _) => words.OwnersTwiceOnly(two),
            (_, 0) => words.OwnersNobodys(none),
            _ => words.OwnersBoth(words.OwnersNobodys(none), words.OwnersTwice(two)),
        };
    }

    // A person who was named settles what the sides expected; it is still said, because it is what the room has to hold against.
    private static Cell Cell(Teller teller, string activity, Stage stage)
    {
        var (words, record) = (teller.Words, teller.Record);
        var job = record.Jobs.FirstOrDefault(job => job.Activity == activity && job.Stage == stage);
        if (record.Owners.FirstOrDefault(owner => owner.Activity == activity && owner.Stage == stage) is { } owner)
        {
            var name = new Words(owner.Owner.Length > 0 ? Teller.Name(owner.Owner, 40) : words.Nobody, IsBold: true);
            var under = owner.HasLeft ? words.HasLeft : owner.Accepted ? "" : words.NotAccepted;
            var expected = job is { IsLoud: true } ? State(teller, job).Text : "";
            return new([new Line([name]), .. new[] { under, expected }.Where(text => text.Length > 0).Select(text => new Line([new Words(text, Ink.Second)]) { Scale = .8, Before = .05 })]);
        }

        return job is null ? new("") : new([new Line([State(teller, job)])])
        {
            Look = job.State switch { OwnershipState.Collision => CellLook.Loud, _ when job.IsNobodys => CellLook.Empty, _ => CellLook.Plain },
        };
    }

    private static Words State(Teller teller, RecordedJob job) => job.State switch
    {
        OwnershipState.Collision => new(teller.Words.StateCollision, IsBold: true),
        OwnershipState.HandOff => new(teller.Words.StateHandOff, IsBold: true),
        OwnershipState.Orphan => new(teller.Words.StateOrphan, IsBold: true),
        OwnershipState.Unclear => new(teller.Words.StateUnclear, Ink.Second),
        OwnershipState.Agreed when job.Agreed == teller.Record.Sides.Business => teller.Sided(Side.Business) with { IsBold = false },
        OwnershipState.Agreed when job.Agreed == teller.Record.Sides.It => teller.Sided(Side.It) with { IsBold = false },
        OwnershipState.Agreed => new(Teller.Name(job.Agreed, 40)),
        _ => new(teller.Words.StateUntold, Ink.Second),
    };
}
