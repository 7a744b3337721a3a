namespace Attune.Domain;

public enum ReaderRole
{
    Stranger,
    Administrator,
    Observer,
    Sponsor,
    Leader,
    Facilitator,

    /// <summary>The analysis: it needs every counted answer, and shows none of them by itself.</summary>
    Analysis,
}

/// <summary>Who wants to see something.</summary>
/// <param name="Role">In this program.</param>
/// <param name="Name">For the record of looks.</param>
/// <param name="Participant">Of a leader: the own place in the round.</param>
public sealed record Reader(ReaderRole Role, string Name, ParticipantKey? Participant = null)
{
    public static Reader Leader(ParticipantKey participant) => new(ReaderRole.Leader, "", participant);

    public static Reader Facilitator(string name) => new(ReaderRole.Facilitator, name);

    public static Reader Analysis { get; } = new(ReaderRole.Analysis, "");

    public static Reader Stranger { get; } = new(ReaderRole.Stranger, "");
}
