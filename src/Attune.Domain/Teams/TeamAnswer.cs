using System.Text;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Questions;

namespace Attune.Domain.Teams;

/// <summary>What somebody in a team gave to one question.</summary>
public sealed record TeamReply(string Question, AnswerContent Content)
{
    // Log lines and debuggers print records, and the words must never appear there.
    public override string ToString() => "(a reply)";
}

/// <summary>All that somebody in a team gave, in the clear: made from the person's own form, or by the gate.</summary>
/// <param name="Replies">One for each question that was answered.</param>
public sealed record TeamAnswer(ImmutableArray<TeamReply> Replies)
{
    /// <summary>About 150 words: what anybody writes to one question in a minute or two.</summary>
    public const int LongestText = 1000;

    public static TeamAnswer Empty { get; } = new([]);

    public bool IsEmpty => Replies.All(reply => reply.Content.IsEmpty);

    public AnswerContent To(string question) => Replies.FirstOrDefault(reply => reply.Question == question)?.Content ?? new();

    /// <summary>The answer with another reply to one question; an empty one takes the reply away.</summary>
    public TeamAnswer With(TeamReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new([.. Replies.Where(other => other.Question != reply.Question), .. reply.Content.IsEmpty ? Array.Empty<TeamReply>() : [reply]]);
    }

    /// <summary>Why it is no answer to what is asked; null if it is one.</summary>
    public ContentProblem? Problem(ImmutableArray<PackQuestion> asked)
        => Replies.DistinctBy(reply => reply.Question).Count() < Replies.Length ? ContentProblem.SameThingTwice
            : Replies.Select(reply => asked.FirstOrDefault(question => question.Id == reply.Question) is not { } question ? ContentProblem.QuestionChanged
                : reply.Content.WholeText().Length > LongestText * Math.Max(1, question.Parts.Length) ? ContentProblem.TooLong
                : question.Problem(reply.Content)).FirstOrDefault(problem => problem is not null);

    public override string ToString() => "(an answer of a team)";
}

/// <summary>Where an answer of a team belongs. A sealed one opens in its own place and in no other.</summary>
public sealed record TeamAnswerPlace(ProgramId Program, CascadeId Cascade, TeamId Team, TeamMemberKey Member)
{
    public byte[] Binding() => Encoding.UTF8.GetBytes($"attune.team-answer.1|{Program}|{Cascade}|{Team}|{Member}");
}

/// <summary>
/// One person's answer as it is stored: sealed. Neither who nor when stands beside it: the time of a save would tell colleagues whose it is.
/// </summary>
public sealed class SealedTeamAnswer
{
    private SealedTeamAnswer()
    {
    }

    public SealedTeamAnswer(TeamAnswerPlace place, byte[] given)
    {
        ArgumentNullException.ThrowIfNull(place);
        (Program, Cascade, Team, Member, Given) = (place.Program, place.Cascade, place.Team, place.Member, given);
    }

    public CascadeId Cascade { get; private set; }

    public TeamMemberKey Member { get; private set; }

    public TeamId Team { get; private set; }

    public ProgramId Program { get; private set; }

    public byte[] Given { get; private set; } = [];

    public TeamAnswerPlace Place => new(Program, Cascade, Team, Member);
}

/// <summary>An answer as the analysis reads it: with the team, and without the person.</summary>
public sealed record ReadTeamAnswer(TeamId Team, TeamAnswer Answer);
