using Attune.Analysis.Verdicts;
using Attune.Domain.Trends;
using Attune.Statistics.Sides;

namespace Attune.Web.Room.OverTime;

/// <summary>How a topic stands in one round.</summary>
public enum ThreadStanding
{
    /// <summary>Both sides mean the same.</summary>
    Shared,

    /// <summary>Both sides use the same word for two things.</summary>
    SeemsToAgree,

    /// <summary>The sides are apart, or one of them alone speaks of it.</summary>
    Gap,

    CannotTell,
    NotRaised,
    NotAsked,

    /// <summary>Beside the later rounds one person could be singled out, so it is not told.</summary>
    OtherPeople,
}

/// <summary>A topic in one round.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Reading">The reading behind it; null if it was not raised or is not told.</param>
/// <param name="Leaders">How many people of each side speak of it; null where that would point to a person.</param>
/// <param name="Key">The key of the topic in that round; empty if it was not raised.</param>
public sealed record ThreadState(ThreadStanding Standing, TopicReading? Reading = null, SideCounts? Leaders = null, string Key = "");

/// <summary>A confirmed topic over the rounds.</summary>
/// <param name="Thread">The topics that people confirmed to be the same.</param>
/// <param name="Name">What it is called in the last round in which it was raised.</param>
/// <param name="QuestionText">The question to which it answers.</param>
/// <param name="States">Each round of <see cref="OverTimeView.Rounds"/>.</param>
public sealed record ThreadOverTime(TopicThread Thread, string Name, string QuestionText, ImmutableArray<ThreadState> States)
{
    /// <summary>It does not stand as it did in the first round in which anything could be said of it.</summary>
    public bool HasMoved => Told is [var first, .., var last] && first.Standing != last.Standing;

    /// <summary>The standings that say something of the sides.</summary>
    public ImmutableArray<ThreadState> Told => [.. States.Where(state => state.Standing is ThreadStanding.Shared or ThreadStanding.SeemsToAgree or ThreadStanding.Gap)];
}
