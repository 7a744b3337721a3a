using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Attune.Intake;

/// <summary>The result of reading a file: its value, or every problem found in it; never a part of the value.</summary>
/// <param name="Value">The content of the file; null if there is any problem.</param>
/// <param name="Problems">All problems, in the order of lines.</param>
/// <param name="Notes">What was inferred without being told, for the person to confirm.</param>
public sealed record Import<T>(T? Value, ImmutableArray<InputProblem> Problems, ImmutableArray<string> Notes)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Accepted => Value is not null;
}
