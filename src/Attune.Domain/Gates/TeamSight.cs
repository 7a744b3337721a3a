namespace Attune.Domain.Gates;

/// <summary>How much somebody sees of what the teams answered; each level includes the one before it.</summary>
public enum TeamSight
{
    Nothing,

    /// <summary>How many have answered, in the steps of <see cref="Teams.TeamCounts"/>.</summary>
    Steps,

    /// <summary>The results that the guard against small groups lets be shown.</summary>
    Results,

    /// <summary>Every answer, without the person: for the analysis, which shows none.</summary>
    Words,
}
