using Attune.Analysis.Rounds;
using Attune.Domain.Programs;

namespace Attune.Domain.Beside;

/// <summary>Why a third voice cannot have this name.</summary>
public enum ThirdVoiceProblem
{
    NoName,
    TooLong,

    /// <summary>A side has it: what the third voice says would be taken for what the side says.</summary>
    NameOfSide,

    /// <summary>Another third voice of the program has it.</summary>
    NameTwice,

    /// <summary>The program has as many as can be told apart.</summary>
    TooMany,
}

/// <summary>
/// Who answers the same questions and belongs to neither side: an integrator, a vendor, a region. It is shown beside the sides under its own name and is counted in
/// nothing of theirs.
/// </summary>
public sealed class ThirdVoice
{
    public const int LongestName = 60;

    /// <summary>More than these cannot be told apart on one picture.</summary>
    public const int MostOfProgram = 3;

    private ThirdVoice()
    {
    }

    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public ThirdVoice(ThirdVoiceId id, ProgramId program, string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName) { throw new ArgumentException("The name is empty or too long.", nameof(name)); }
        (Id, Program, Name) = (id, program, name.Trim());
    }

    public ThirdVoiceId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public string Name { get; private set; } = "";

    /// <returns>Why no voice of this name can be added; null if one can.</returns>
    public static ThirdVoiceProblem? Problem(string? name, SideNames sides, IReadOnlyCollection<ThirdVoice> there)
    {
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(there);
        var trimmed = (name ?? "").Trim();
        return trimmed.Length == 0 ? ThirdVoiceProblem.NoName
            : trimmed.Length > LongestName ? ThirdVoiceProblem.TooLong
            : there.Count >= MostOfProgram ? ThirdVoiceProblem.TooMany
            : Same(sides.Business) || Same(sides.It) ? ThirdVoiceProblem.NameOfSide
            : there.Any(voice => Same(voice.Name)) ? ThirdVoiceProblem.NameTwice
            : null;

        bool Same(string other) => string.Equals(trimmed, other.Trim(), StringComparison.OrdinalIgnoreCase);
    }
}
