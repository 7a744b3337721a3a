using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Questions;
using Attune.Statistics.Sides;

namespace Attune.Domain.Imports;

/// <summary>Somebody of a file who speaks for a third voice.</summary>
/// <param name="Voice">The name of the voice.</param>
/// <param name="Person">What the person is called at the Desk.</param>
/// <param name="Answers">What was answered, by the id of the question.</param>
public sealed record ImportedSpeaker(string Voice, string Person, ImmutableArray<(string Question, AnswerContent Content)> Answers)
{
    // Log lines and debuggers print records, and the words must never appear there.
    public override string ToString() => "(a person of a file)";
}

/// <summary>All that is read from a file of answers, once it is confirmed.</summary>
/// <param name="Sides">The names of the sides.</param>
/// <param name="Questions">The questions that were asked.</param>
/// <param name="People">The people who answered.</param>
public sealed record ImportedAnswers(SideNames Sides, ImmutableArray<PackQuestion> Questions, ImmutableArray<ImportedPerson> People)
{
    /// <summary>People of third voices, in no count of the sides.</summary>
    public ImmutableArray<ImportedSpeaker> Speakers { get; init; } = [];

    public SideCounts Counts => SideCounts.Count(People.Select(person => person.Entry.Side));
}
