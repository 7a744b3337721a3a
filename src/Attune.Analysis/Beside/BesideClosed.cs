using System.Collections.Immutable;
using Attune.Analysis.Rounds;

namespace Attune.Analysis.Beside;

/// <summary>What was chosen beside the round for one thing: each answer for itself, in the order of the values, because a few answers have no middle.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Kind">What was asked.</param>
/// <param name="Item">What it is about, if the question has several; else empty.</param>
/// <param name="Values">The answers, as anchors have them.</param>
public sealed record BesideChoice(string Question, AnchorKind Kind, string Item, ImmutableArray<string> Values);

/// <summary>Whom somebody beside the round expects to own an activity at a stage.</summary>
public sealed record BesideCell(string Activity, Stage Stage, ImmutableArray<Owner> Owners);

/// <summary>How alike somebody beside the round expected the answers of the two sides to be.</summary>
public sealed record BesideForecast(string Question, ImmutableArray<Likeness> Expected);

/// <summary>
/// Closed answers from beside a round. They have no side and belong to no leader, so nothing that counts, tests or compares the round can take them.
/// </summary>
/// <param name="Choices">Closed answers beside questions, in the order in which they come.</param>
/// <param name="Cells">Cells of the expectation matrix.</param>
/// <param name="Forecasts">Forecasts.</param>
public sealed record BesideClosed(ImmutableArray<BesideChoice> Choices, ImmutableArray<BesideCell> Cells, ImmutableArray<BesideForecast> Forecasts)
{
    public static readonly BesideClosed None = new([], [], []);

    public bool IsEmpty => Choices.IsEmpty && Cells.IsEmpty && Forecasts.IsEmpty;

    /// <summary>The answers to one kind of thing.</summary>
    public IEnumerable<BesideChoice> Of(AnchorKind kind) => Choices.Where(choice => choice.Kind == kind);

    /// <summary>Gathers what several people chose. Whose answer is whose is not kept.</summary>
    public static BesideClosed Gather(
        IEnumerable<(string Question, AnchorKind Kind, string Item, string Value)> anchors, IEnumerable<(string Activity, Stage Stage, Owner Owner)> cells,
        IEnumerable<(string Question, Likeness Expected)> forecasts) => new(
            [.. from anchor in anchors
                group anchor.Value by (anchor.Question, anchor.Kind, anchor.Item) into said
                select new BesideChoice(said.Key.Question, said.Key.Kind, said.Key.Item, [.. said.OrderBy(value => PlaceOf(said.Key.Kind, value)).ThenBy(value => value, StringComparer.Ordinal)])],
            [.. from cell in cells
                group cell.Owner by (cell.Activity, cell.Stage) into owners
                orderby owners.Key.Activity, owners.Key.Stage
                select new BesideCell(owners.Key.Activity, owners.Key.Stage, [.. owners.Order()])],
            [.. from forecast in forecasts
                group forecast.Expected by forecast.Question into expected
                select new BesideForecast(expected.Key, [.. expected.Order()])]);

    private static int PlaceOf(AnchorKind kind, string value) => kind switch
    {
        AnchorKind.Horizon when Enum.TryParse<Horizon>(value, out var horizon) => (int)horizon,
        AnchorKind.Owner when Enum.TryParse<Owner>(value, out var owner) => (int)owner,
        _ => 0,
    };
}
