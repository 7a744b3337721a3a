using System.Collections.Immutable;
using Attune.Analysis.Verdicts;

namespace Attune.Report.Records;

/// <summary>A program over its rounds, as somebody who was in none of them may see it.</summary>
/// <param name="Rounds">The rounds that stand side by side, such as "Mar 2027", the earliest first.</param>
/// <param name="Topics">The topics of the last round, over those rounds.</param>
/// <param name="Kept">How many personal promises were kept, in rounds that are locked.</param>
/// <param name="Made">How many were made.</param>
/// <param name="Next">What comes next, the earliest first; what is due already stands before it.</param>
public sealed record RecordedTimeline(ImmutableArray<string> Rounds, ImmutableArray<TimelineTopic> Topics, int Kept, int Made, ImmutableArray<TimelineDay> Next)
{
    /// <summary>Topics on which both sides mean the same by the last round.</summary>
    public int Shared => Topics.Count(topic => topic.IsShared);
}

/// <summary>A topic over the rounds.</summary>
/// <param name="Name">What it is called in the last round.</param>
/// <param name="States">How it was read in each round; null where it was not raised, or cannot be set beside the later ones.</param>
public sealed record TimelineTopic(string Name, ImmutableArray<TopicReading?> States)
{
    /// <summary>The number of its question as the leaders were asked; null for a word that was asked about afterwards.</summary>
    public int? Question { get; init; }

    public bool IsShared => States[^1] is TopicReading.CommonGround or TopicReading.HiddenAgreement;

    /// <summary>The readings of its first and last round differ.</summary>
    public bool HasMoved => States.FirstOrDefault(state => state is not null) is { } first && first != States[^1];
}

/// <summary>A day that matters.</summary>
/// <param name="On">The day.</param>
/// <param name="What">What is to happen.</param>
/// <param name="IsLate">The day has passed.</param>
public sealed record TimelineDay(DateOnly On, string What, bool IsLate);
