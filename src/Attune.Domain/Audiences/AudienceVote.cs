namespace Attune.Domain;

/// <summary>Somebody in the audience: a random key, and a side if one was named.</summary>
public sealed record AudienceMember(AudienceMemberKey Key, AudienceRoomId Room)
{
    /// <summary>Null: not said. Asked once, so that nobody's vote moves from one side to the other.</summary>
    public Side? Side { get; set; }

    /// <summary>Asked, and answered or passed.</summary>
    public bool SideAsked { get; set; }
}

/// <summary>What one person says to one question: at most one, by the key of the table.</summary>
/// <param name="Question">The question.</param>
/// <param name="Member">The person.</param>
/// <param name="Choice">Place among the choices or grades; -1 for words.</param>
/// <param name="Words">Words as typed; empty for a choice.</param>
public sealed record AudienceVote(AudienceQuestionId Question, AudienceMemberKey Member, int Choice, string Words)
{
    /// <returns>Null if it answers this question in no way that counts.</returns>
    public static AudienceVote? Read(AudienceQuestion question, AudienceMemberKey member, int? choice, string? words)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Kind == AudienceQuestionKind.Words
            ? ShortAnswer.Read(words) is { } answer ? new(question.Id, member, -1, answer.Text) : null
            : choice is { } place && place >= 0 && place < question.Votes ? new(question.Id, member, place, "") : null;
    }
}
