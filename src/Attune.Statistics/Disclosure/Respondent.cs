namespace Attune.Statistics.Disclosure;

/// <summary>One person who answered.</summary>
/// <param name="Person">A key that is the person's alone, and in other publications the same where it is known to be the same person.</param>
/// <param name="Group">The place of the group to which the person belongs directly.</param>
public readonly record struct Respondent(string Person, int Group);
