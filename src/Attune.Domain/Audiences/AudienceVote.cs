using Attune.Statistics.Sides;

namespace Attune.Domain.Audiences;

/// <summary>Somebody in the audience: a random key, and a side if the person named one.</summary>
public sealed record AudienceMember(AudienceMemberKey Key, AudienceRoomId Room)
{
    /// <summary>Null if the person named none. It is asked only once, so that no vote moves from one side to the other later.</summary>
    public Side? Side { get; set; }

    /// <summary>The person was asked for a side, and either named one or skipped the question.</summary>
    public bool SideAsked { get; set; }
}

/// <summary>One person's answer to one question; the key of the table allows only one.</summary>
/// <param name="Question">The question.</param>
/// <param name="Member">The person.</param>
/// <param name="Choice">The place of the vote among the choices or grades; -1 for words.</param>
/// <param name="Words">The words as typed; empty for a choice.</param>
public sealed record AudienceVote(AudienceQuestionId Question, AudienceMemberKey Member, int Choice, string Words)
{
    /// <returns>Null if what was sent is not a valid answer to this question.</returns>
    public static AudienceVote? Read(AudienceQuestion question, AudienceMemberKey member, int? choice, string? words)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Kind == AudienceQuestionKind.Words
            ? ShortAnswer.Read(words) is { } answer ? new(question.Id, member, -1, answer.Text) : null
            : choice is { } place && place >= 0 && place < question.Votes ? new(question.Id, member, place, "") : null;
    }
}
