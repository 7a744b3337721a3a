using Attune.Domain.Answers;
using Attune.Domain.Leaders;

namespace Attune.Domain.Imports;

/// <summary>One row of a file of answers.</summary>
/// <param name="Line">The line of the file on which it stands.</param>
/// <param name="Entry">Who it is, as far as the file says; the name is empty for nobody.</param>
/// <param name="Answers">What was answered, by the id of the question.</param>
public sealed record ImportedPerson(int Line, LeaderEntry Entry, ImmutableArray<(string Question, AnswerContent Content)> Answers)
{
    // Log lines and debuggers print records, and the words must never appear there.
    public override string ToString() => "(a person of a file)";
}
