using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Attune.Analysis.Rounds;
using Attune.Intake.Rows;

namespace Attune.Intake.Surveys;

/// <summary>The values that stand in a column, and what they show of it.</summary>
internal sealed partial class ColumnValues
{
    // A choice is a few short values; what people write does not repeat, and where it does, not for half of them.
    private const int FewestForRepeats = 5;
    private const int MostChoices = 12;
    private const int LongestChoice = 60;

    private const int Shown = 20;
    private const int Sampled = 3;
    private const int LongestSample = 80;

    // "4/5" and "4.0;" are numbers still.
    private const int ShortestLabel = 4;

    // What tools set between several choices.
    private static readonly char[] Marks = [';', ',', '|'];

    private readonly ImmutableArray<string> _values;
    private readonly ImmutableArray<ClosedValue> _counted;

    public ColumnValues(IEnumerable<string> cells)
    {
        var filled = cells.Select(Identity.Clean).Where(value => value.Length > 0).ToList();
        // An error of the spreadsheet on one row does not turn a scale into words; in a column of nothing else it stands for what people wrote.
        _values = filled.Exists(value => !SpreadsheetError.Is(value)) ? [.. filled.Where(value => !SpreadsheetError.Is(value))] : [.. filled];
        _counted = Count(_values.Select(Choice));
    }

    public int Filled => _values.Length;

    /// <summary>The different values, the most frequent first.</summary>
    public ImmutableArray<ClosedValue> Counted => _counted;

    public ImmutableArray<string> Samples
        => [.. _values.Distinct().Take(Sampled).Select(value => value.Length > LongestSample ? string.Concat(value.AsSpan(0, LongestSample - 1), "…") : value)];

    public bool All(Func<string, bool> form) => _values.Length > 0 && _values.All(form);

    /// <summary>Every value stands on one row only.</summary>
    public bool AllDiffer => _counted.All(value => value.Rows == 1);

    /// <summary>The value without the semicolon with which Microsoft Forms ends a choice.</summary>
    public static string Choice(string value) => value.TrimEnd(';', ' ');

    /// <summary>Two to so many short values.</summary>
    public bool Few(int most, int longest) => _counted.Length >= 2 && _counted.Length <= most && _counted.All(value => value.Value.Length <= longest);

    /// <summary>The column as a closed one; null if people wrote words into it.</summary>
    public ClosedColumn? Closed(string heading)
    {
        if (_values.IsEmpty) { return null; }
        if (All(ValueForm.IsTime)) { return As(ClosedKind.Times, null); }
        if (All(Agrees)) { return As(ClosedKind.Rating, AnchorKind.Rating); }
        if (All(ValueForm.IsNumber) || !_values.Any(ValueForm.HasWords)) { return As(All(OnScale) ? ClosedKind.Rating : ClosedKind.Numbers, null); }
        if (HeadingWords.StandIn("asks for words", heading, asBeginning: true)) { return null; }
        if (All(value => Choices.Owners(SideNames.Default).TryGetValue(Tables.Columns.Key(Choice(value)), out _)) && _values.Any(value => !IsUsualSide(value))) { return As(ClosedKind.Choice, AnchorKind.Owner); }
        if (All(value => Choices.Horizons.ContainsKey(Tables.Columns.Key(Choice(value))))) { return As(ClosedKind.Choice, AnchorKind.Horizon); }
        if (All(value => HeadingWords.Are("yes", value) || HeadingWords.Are("no", value))) { return As(ClosedKind.Choice, null); }
        if (_values.Length > 1 && All(value => value.EndsWith(';'))) { return Several(';'); }
        var several = Marks.Where(mark => _values.Any(value => value.Contains(mark, StringComparison.Ordinal))).Select(Several)
            .FirstOrDefault(closed => Repeats(closed.Values, closed.Values.Sum(value => value.Rows)));
        // "Yes, fully" and "Yes, partly" are two choices; where the parts are fewer than the values, people chose several.
        if (several?.Values.Length < _counted.Length) { return several; }
        return Repeats(_counted, _values.Length) ? As(ClosedKind.Choice, null) : several;
    }

    /// <summary>The value as an anchor keeps it; null if it is none of that kind.</summary>
    public static string? AnchorValue(AnchorKind kind, string value, SideNames sides)
    {
        var key = Tables.Columns.Key(Choice(value));
        return kind switch
        {
            AnchorKind.Rating => Degree(value)?.ToString(CultureInfo.InvariantCulture),
            AnchorKind.Horizon => Choices.Horizons.TryGetValue(key, out var horizon) ? horizon.ToString() : null,
            AnchorKind.Owner => Choices.Owners(sides).TryGetValue(key, out var owner) ? owner.ToString() : null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    private static bool IsUsualSide(string value) => Identity.Same(value, SideNames.Default.Business) || Identity.Same(value, SideNames.Default.It);

    /// <summary>Who numbers the sentences of an answer writes "1. ..." too; on a scale the same label stands behind a number on many rows.</summary>
    private bool Agrees(string value) => Degree(value) is not null && (value.Length <= ShortestLabel || Choices.Agreements.ContainsKey(Tables.Columns.Key(Choice(value))) || Repeats(_counted, _values.Length));

    /// <summary>From 1 to 5: as a number, as a number with its words ("4 - rather"), or in the words of a usual scale.</summary>
    private static int? Degree(string value)
    {
        if (Degrees().Match(Choice(value)) is { Success: true } degree) { return degree.Groups[1].Value[0] - '0'; }
        return Choices.Agreements.TryGetValue(Tables.Columns.Key(Choice(value)), out var agreement) ? agreement : null;
    }

    private static bool OnScale(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var degree) && degree is >= 0 and <= 10;

    private static bool Repeats(ImmutableArray<ClosedValue> counted, int all)
        => all >= FewestForRepeats && counted.Length <= MostChoices && counted.Length * 2 <= all && counted.All(value => value.Value.Length <= LongestChoice);

    private ClosedColumn Several(char mark)
        => new(ClosedKind.Choices, [.. Count(_values.SelectMany(value => value.Split(mark, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))], null);

    private ClosedColumn As(ClosedKind kind, AnchorKind? anchor) => new(kind, [.. _counted.Take(Shown)], anchor);

    private static ImmutableArray<ClosedValue> Count(IEnumerable<string> values)
        => [.. values.GroupBy(Identity.Key).Select(group => new ClosedValue(group.First(), group.Count())).OrderByDescending(value => value.Rows)];

    [GeneratedRegex(@"^([1-5])(?:[.,]0)?(?:\s*(?:[-–—:.=)(]|/\s?5\b).*)?$", RegexOptions.Singleline)]
    private static partial Regex Degrees();
}
