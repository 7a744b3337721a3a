namespace Attune.Domain;

public enum ViewerRole
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
public sealed record Viewer(ViewerRole Role, string Name, ParticipantKey? Participant = null)
{
    public static Viewer Leader(ParticipantKey participant) => new(ViewerRole.Leader, "", participant);

    public static Viewer Facilitator(string name) => new(ViewerRole.Facilitator, name);

    public static Viewer Analysis { get; } = new(ViewerRole.Analysis, "");

    public static Viewer Stranger { get; } = new(ViewerRole.Stranger, "");
}
