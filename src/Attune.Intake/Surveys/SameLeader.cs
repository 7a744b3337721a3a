using System.Collections.Immutable;

namespace Attune.Intake.Surveys;

/// <summary>Rows that are of one person: the same address or id, whatever its capital letters, invisible characters and ways to write an accent.</summary>
/// <param name="Leader">The person, as the first of the rows writes it.</param>
/// <param name="Lines">The lines of the rows, in the order of the file.</param>
public sealed record SameLeader(string Leader, ImmutableArray<int> Lines);
