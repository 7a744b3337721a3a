using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Attune.Cli.Input;

/// <summary>What became of a file: its value, or every problem found in it; never a part of it.</summary>
/// <param name="Value">What the file says; null if there is any problem.</param>
/// <param name="Problems">All problems, in the order of lines.</param>
/// <param name="Notes">What was understood without being told, for the person to confirm.</param>
public sealed record Import<T>(T? Value, ImmutableArray<InputProblem> Problems, ImmutableArray<string> Notes)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Accepted => Value is not null;
}
