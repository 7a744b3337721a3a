using Attune.Statistics.Sides;

namespace Attune.Domain.Statements;

/// <summary>A vote of "cannot" or "unclear" with its reason, as far as its author shows it.</summary>
/// <param name="Grade">Either Cannot or Unclear.</param>
/// <param name="Reason">The author's words.</param>
/// <param name="Side">The side; null where naming it would give away the person, or where the name is shown.</param>
/// <param name="Name">The author's name, only if the author chose to show it.</param>
public sealed record Dissent(Grade Grade, string Reason, Side? Side, string? Name)
{
    public override string ToString() => "(a dissent)";
}

/// <summary>The dissenting votes of a closed ballot.</summary>
/// <param name="Shown">The reasons that are shown, in an order that says nothing.</param>
/// <param name="Kept">The number of "cannot" votes whose reason is written but shown to nobody.</param>
public sealed record Dissents(ImmutableArray<Dissent> Shown, int Kept)
{
    public static Dissents None { get; } = new([], 0);
}
