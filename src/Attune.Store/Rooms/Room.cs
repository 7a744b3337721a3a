namespace Attune.Store;

/// <summary>
/// The row of truth of a room: what everyone in it is shown, as a name and a number. Made by the first
/// <see cref="AttuneDb.ChangeRoom"/>; EF only reads it.
/// </summary>
public sealed class Room
{
    /// <summary>With it a frame stays under 300 bytes.</summary>
    public const int LongestPhase = 64;

    public RoundId Round { get; private set; }

    public string Phase { get; private set; } = "";

    public long Revision { get; private set; }

    /// <summary>Lower-case letters, digits and - . / only: a phase goes to phones as it is, and may say nothing of an answer.</summary>
    public static bool IsPhase(string phase)
        => phase is { Length: <= LongestPhase } && phase.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.' or '/');
}

/// <summary>Where a room is. The revision only rises; 0 stands for a room nothing was shown in yet.</summary>
public readonly record struct RoomState(string Phase, long Revision)
{
    public static readonly RoomState Empty = new("", 0);
}
