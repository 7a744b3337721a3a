using Attune.Domain.Programs;

namespace Attune.Domain.Viewers;

/// <summary>The roles in which somebody can look at a program.</summary>
public enum ViewerRole
{
    Stranger,
    Administrator,
    Observer,
    Sponsor,
    Leader,
    Facilitator,

    /// <summary>The analysis, which needs every counted answer and shows none of them by itself.</summary>
    Analysis,
}

/// <summary>The person, or the analysis, that wants to see something.</summary>
/// <param name="Role">The role in this program.</param>
/// <param name="Name">The name under which a look is recorded.</param>
/// <param name="Participant">For a leader, the own place in the round.</param>
public sealed record Viewer(ViewerRole Role, string Name, ParticipantKey? Participant = null)
{
    public static Viewer Leader(ParticipantKey participant) => new(ViewerRole.Leader, "", participant);

    public static Viewer Facilitator(string name) => new(ViewerRole.Facilitator, name);

    /// <summary>What the product does by itself at a time that was set.</summary>
    public static Viewer ByTime { get; } = new(ViewerRole.Administrator, "");

    public static Viewer Analysis { get; } = new(ViewerRole.Analysis, "");

    public static Viewer Stranger { get; } = new(ViewerRole.Stranger, "");
}
