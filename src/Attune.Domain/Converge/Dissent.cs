namespace Attune.Domain;

/// <summary>A "cannot" or "unclear" with its reason, as far as its author shows it.</summary>
/// <param name="Grade">Cannot or Unclear.</param>
/// <param name="Reason">The author's words.</param>
/// <param name="Side">Null where naming the side would be naming the person, or a name stands there.</param>
/// <param name="Name">Only if the author chose so.</param>
public sealed record Dissent(Grade Grade, string Reason, Side? Side, string? Name)
{
    public override string ToString() => "(a dissent)";
}

/// <summary>The dissent of a closed ballot.</summary>
/// <param name="Shown">In no order that tells anything.</param>
/// <param name="Kept">"Cannot" votes whose reason is written and shown to nobody.</param>
public sealed record Dissents(ImmutableArray<Dissent> Shown, int Kept)
{
    public static Dissents None { get; } = new([], 0);
}
