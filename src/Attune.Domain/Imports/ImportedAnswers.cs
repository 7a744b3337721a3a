using Attune.Analysis.Rounds;
using Attune.Domain.Questions;
using Attune.Statistics.Sides;

namespace Attune.Domain.Imports;

/// <summary>All that is read from a file of answers, once it is confirmed.</summary>
/// <param name="Sides">The names of the sides.</param>
/// <param name="Questions">The questions that were asked.</param>
/// <param name="People">The people who answered.</param>
public sealed record ImportedAnswers(SideNames Sides, ImmutableArray<PackQuestion> Questions, ImmutableArray<ImportedPerson> People)
{
    public SideCounts Counts => SideCounts.Count(People.Select(person => person.Entry.Side));
}
