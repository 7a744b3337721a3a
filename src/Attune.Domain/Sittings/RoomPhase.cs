using Attune.Domain.Judging;

namespace Attune.Domain.Sittings;

/// <summary>
/// How far a room is, as everybody in it may know: before, after, paused, or at a stage with the state of its vote. It says nothing of any answer.
/// The name is what is stored, goes to other nodes and to phones; inside the program it is only this type.
/// </summary>
public readonly record struct RoomPhase
{
    /// <summary>With it the message that goes to every phone stays under 300 bytes.</summary>
    public const int LongestName = 64;

    private readonly string? _name;

    private RoomPhase(string name) => _name = name;

    /// <summary>Nothing was shown in the room yet, or it is not told.</summary>
    public static RoomPhase None { get; }

    /// <summary>The sitting has not begun.</summary>
    public static RoomPhase Before { get; } = new("before");

    /// <summary>The sitting is over.</summary>
    public static RoomPhase After { get; } = new("after");

    /// <summary>The Screen shows nothing for a while.</summary>
    public static RoomPhase Paused { get; } = new("paused");

    /// <summary>Lower-case letters, digits and - . / only; empty for <see cref="None"/>.</summary>
    public string Name => _name ?? "";

    public bool IsNone => Name.Length == 0;

    /// <summary>Is a vote on a pair of meanings open?</summary>
    public bool IsVoting => Name.EndsWith(VoteName(PairState.OpenBefore), StringComparison.Ordinal) || Name.EndsWith(VoteName(PairState.OpenAfter), StringComparison.Ordinal);

    /// <summary>Does the room work on a statement?</summary>
    public bool IsOfStatements => this == At(SittingStage.Statements);

    /// <summary>The room is at a stage.</summary>
    /// <param name="stage">What is on the Screen.</param>
    /// <param name="vote">How far the vote on it is; null if nothing is voted on.</param>
    public static RoomPhase At(SittingStage stage, PairState? vote = null) => new($"{stage}".ToLowerInvariant() + (vote is { } state ? VoteName(state) : ""));

    /// <summary>Where the sitting has the room now.</summary>
    public static RoomPhase From(Sitting sitting)
    {
        ArgumentNullException.ThrowIfNull(sitting);
        return (sitting.HasBegun, sitting.EndedAt, sitting.Blank, sitting.Now) switch
        {
            (false, _, _, _) => Before,
            (_, not null, _, _) => After,
            (_, _, true, _) => Paused,
            (_, _, _, { } step) => At(step.Stage, sitting.PairNow?.State),
            _ => Before,
        };
    }

    /// <returns>The phase of this name, also one that only another version of the program knows; null for what can be no name.</returns>
    public static RoomPhase? Parse(string? name) => name switch
    {
        null or { Length: > LongestName } => null,
        "" => None,
        _ => name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.' or '/') ? new(name) : null,
    };

    public override string ToString() => Name;

    private static string VoteName(PairState state) => $"/{state}".ToLowerInvariant();
}
