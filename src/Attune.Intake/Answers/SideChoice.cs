using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Intake.Rows;
using Attune.Intake.Surveys;
using Attune.Statistics.Sides;

namespace Attune.Intake.Answers;

/// <summary>Determines which values of the side column stand for which side.</summary>
internal sealed class SideChoice
{
    // Up to this number of rows a value that is no side is a slip, and each row is reported; above it, it is a third side and is counted.
    private const int MostSlips = 20;

    private readonly ImmutableDictionary<string, Side> _sideOf;

    private SideChoice(SideNames names, string business, string it)
        : this(names, ImmutableDictionary<string, Side>.Empty.SetItem(business, Side.Business).SetItem(it, Side.It))
    {
    }

    private SideChoice(SideNames names, ImmutableDictionary<string, Side> sideOf)
        => (Names, _sideOf) = (names, sideOf.Select(side => KeyValuePair.Create(Identity.Key(side.Key), side.Value)).DistinctBy(side => side.Key).ToImmutableDictionary());

    public SideNames Names { get; }

    public Side? Parse(string value) => _sideOf.TryGetValue(Identity.Key(value), out var side) ? side : null;

    /// <summary>The two sides asked for, or found; null, with the reason reported, if there are not two.</summary>
    public static SideChoice? Find(IReadOnlyList<AnswerRow> rows, ColumnMapping mapping, Findings findings)
    {
        var all = rows.Where(row => !row.Side.Empty).GroupBy(row => Identity.Key(row.Side.Text))
            .Select(group => (Name: group.First().Side.Text, Rows: group.ToList())).ToList();
        // A third voice is no side, so the sides are found as if it were not there.
        var said = all.FindAll(side => mapping.Voice(side.Name) is null);
        foreach (var voice in mapping.VoiceOf.Keys.Where(voice => !all.Exists(side => Same(side.Name, voice)))) { findings.Whole(Wordings.NobodyOnSide(voice, Counted(all))); }
        if (said.Count < all.Count) { findings.Note(Notes.VoicesBeside(Counted(all.Except(said)))); }
        if (mapping.Sides is { } asked)
        {
            var without = rows.Where(row => row.Side.Empty).Select(row => row.Respondent.Text).Distinct().Count();
            if (without > 0) { findings.Note(Notes.WithoutSide(without)); }
            return mapping.SideOf.IsEmpty ? Asked(said, asked, findings) : Mapped(said, new(asked, mapping.SideOf), findings);
        }

        var names = SideNames.Default;
        var (business, it) = (said.Exists(side => Same(side.Name, names.Business)), said.Exists(side => Same(side.Name, names.It)));
        return (said.Count, business, it) switch
        {
            (0, _, _) => null,
            ( <= 2, true, true) => new(names, names.Business, names.It),
            (1, true, false) => Nobody(names.It, said, findings),
            (1, false, true) => Nobody(names.Business, said, findings),
            (1, _, _) => OneSide(said[0].Name, findings),
            (2, _, _) => Found(business ? names.Business : null, it ? names.It : null, said.ConvertAll(side => side.Name), findings),
            _ => TooMany(said, business && it ? names : null, findings),
        };
    }

    private static SideChoice? Asked(List<(string Name, List<AnswerRow> Rows)> said, SideNames asked, Findings findings)
    {
        var choice = new SideChoice(asked, asked.Business, asked.It);
        var others = said.FindAll(side => choice.Parse(side.Name) is null);
        NameNobody(choice, said, findings);
        foreach (var (name, rows) in others.FindAll(side => Near(side.Name, asked.Business) || Near(side.Name, asked.It)))
        {
            rows.ForEach(row => findings.Cell(row.Side, Wordings.SideMisspelt(name, asked)));
        }

        if (others.Count > 0) { findings.Note(Notes.SidesLeftOut(Counted(others))); }
        return choice;
    }

    /// <summary>Each value was put on a side by a person, or on none.</summary>
    private static SideChoice Mapped(List<(string Name, List<AnswerRow> Rows)> said, SideChoice choice, Findings findings)
    {
        NameNobody(choice, said, findings);
        var others = said.FindAll(side => choice.Parse(side.Name) is null);
        if (others.Count > 0) { findings.Note(Notes.SidesLeftOut(Counted(others))); }
        return choice;
    }

    private static void NameNobody(SideChoice choice, List<(string Name, List<AnswerRow> Rows)> said, Findings findings)
    {
        foreach (var missing in new[] { Side.Business, Side.It }.Where(side => !said.Exists(value => choice.Parse(value.Name) == side)))
        {
            findings.Whole(Wordings.NobodyOnSide(choice.Names.For(missing), Counted(said)));
        }
    }

    private static SideChoice Found(string? business, string? it, List<string> said, Findings findings)
    {
        business ??= Only(said, name => SideColumn.IsLeft(name) && !SideColumn.IsRight(name));
        it ??= Only(said, SideColumn.IsRight);
        var left = business ?? said.Find(name => it is null || !Same(name, it))!;
        var right = it ?? said.Find(name => !Same(name, left))!;
        findings.Note(Notes.SidesFound(left, right));
        return new(new(left, right), left, right);
    }

    private static string? Only(List<string> said, Predicate<string> isSide) => said.FindAll(isSide) is [var only] ? only : null;

    private static SideChoice? Nobody(string name, List<(string Name, List<AnswerRow> Rows)> said, Findings findings)
    {
        findings.Whole(Wordings.NobodyOnSide(name, Counted(said)));
        return null;
    }

    private static SideChoice? OneSide(string name, Findings findings)
    {
        findings.Whole(Wordings.OneSideOnly(name));
        return null;
    }

    private static SideChoice? TooMany(List<(string Name, List<AnswerRow> Rows)> said, SideNames? usual, Findings findings)
    {
        findings.Whole(Wordings.TooManySides(Counted(said), usual ?? new(said[0].Name, said[1].Name)));
        if (usual is null) { return null; }
        var choice = new SideChoice(usual, usual.Business, usual.It);
        foreach (var (name, rows) in said.FindAll(side => choice.Parse(side.Name) is null && side.Rows.Count <= MostSlips))
        {
            rows.ForEach(row => findings.Cell(row.Side, Wordings.UnknownSide(name, usual)));
        }

        return choice;
    }

    private static IEnumerable<(string Name, int Answers)> Counted(IEnumerable<(string Name, List<AnswerRow> Rows)> said)
        => said.OrderByDescending(side => side.Rows.Count).ThenBy(side => side.Name, StringComparer.Ordinal).Select(side => (side.Name, side.Rows.Count));

    private static bool Same(string left, string right) => Identity.Same(left, right);

    /// <summary>
    /// Tells whether a value differs from a name by up to two letters that are wrong, missing or too many, or two swapped, in a name long enough for that to be
    /// a slip.
    /// </summary>
    private static bool Near(string said, string name)
        => name.Length >= 4 && Spelling.Distance(said.ToUpperInvariant(), name.ToUpperInvariant()) <= 2;
}
