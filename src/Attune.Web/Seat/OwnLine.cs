namespace Attune.Web.Seat;

/// <summary>What stands on the way from an own sentence to what came of it.</summary>
public enum LineStepKind
{
    /// <summary>The finding in which the sentence stands.</summary>
    Finding,

    /// <summary>A statement that was written from that finding.</summary>
    Statement,

    /// <summary>A decision that rests on that statement.</summary>
    Decision,

    /// <summary>A word with the meaning that the room agreed on, from that statement or from what leaders explained.</summary>
    Word,

    /// <summary>A benefit that was written from that finding.</summary>
    Benefit,

    /// <summary>A person who was named for a job.</summary>
    Owner,
}

/// <summary>Where a sentence led nowhere yet: what became of it, honestly.</summary>
public enum LineEnd
{
    /// <summary>It was on the Screen, and no statement was written from it.</summary>
    Discussed,

    /// <summary>It is part of a topic that was not taken up.</summary>
    InTopic,

    /// <summary>Nobody else said anything like it.</summary>
    Alone,

    /// <summary>So few of the own side answered that where the sentence stands would tell who else said it.</summary>
    OfFew,
}

/// <summary>One thing on the way.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words.</param>
/// <param name="State">How it stands: how it was read, how it ended, who answers for it.</param>
public sealed record LineStep(LineStepKind Kind, string Text, string State);

/// <summary>The line from one own sentence, or one own choice, to what came of it. It is its author's alone.</summary>
/// <param name="Question">The question that was answered.</param>
/// <param name="Sentence">The own words, as they were written.</param>
/// <param name="Steps">The way, in order; empty if it led nowhere yet.</param>
/// <param name="End">What became of it, where it led nowhere yet; null where it did.</param>
/// <param name="Topic">The topic in which it stands, where it led nowhere yet; may be empty.</param>
public sealed record OwnLine(string Question, string Sentence, ImmutableArray<LineStep> Steps, LineEnd? End = null, string Topic = "")
{
    /// <summary>What became of a sentence that led nowhere yet, in words; empty where it did.</summary>
    public string Said => End is { } end ? Topic.Length > 0 ? SeatTexts.LineEndIn(end, Topic) : SeatTexts.LineEnd(end) : "";

    // Log lines and debuggers print records, and the words must never appear there.
    public override string ToString() => "(an own line)";
}

/// <summary>The lines of one round.</summary>
/// <param name="Round">The number of the round.</param>
/// <param name="Why">Why there are none; null where there are, or could be.</param>
/// <param name="Lines">The lines, those that led somewhere first.</param>
public sealed record OwnRoundLines(int Round, string? Why, ImmutableArray<OwnLine> Lines)
{
    public override string ToString() => "(own lines)";
}
