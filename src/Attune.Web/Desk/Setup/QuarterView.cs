using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;

namespace Attune.Web.Desk.Setup;

/// <summary>What the quarter of a later round asks of each person, and which questions may rest.</summary>
/// <param name="Asks">What is asked beside the questions.</param>
/// <param name="Candidates">Every question of the pack, and whether it may rest; those that rest, too.</param>
/// <param name="Asked">The questions that the round asks.</param>
public sealed record QuarterView(QuarterAsks Asks, ImmutableArray<RestCandidate> Candidates, QuestionPack Asked)
{
    public QuarterTimes Times { get; } = Asks.Count(Asked.Questions);

    /// <summary>How many questions were put into other words since the last round, of which nobody said that they mean the same.</summary>
    public int Reworded { get; init; }

    /// <summary>The fewest questions that have to rest, so that nobody's quarter takes too long.</summary>
    public ImmutableArray<PackQuestion> ToRest { get; } = RestProposal.Fewest([.. Candidates.Where(candidate => Asked.Find(candidate.Question.Id) is not null)], Asks.Count);

    /// <summary>It rests in this round.</summary>
    public bool Rests(PackQuestion question) => Asked.Rested.Any(rested => rested.Id == question.Id);

    /// <summary>How many of the persons may keep their last answer to a question.</summary>
    public int MayKeep(PackQuestion question) => Asks.Persons.Count(person => person.Keeps.Contains(question.Id));

    /// <summary>The name of a person; empty if it is not known.</summary>
    public static string NameOf(ProgramDesk desk, LeaderId leader)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.Leaders.FirstOrDefault(candidate => candidate.Id == leader)?.Name ?? "";
    }
}
