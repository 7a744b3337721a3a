using System.Collections.Immutable;
using Attune.Analysis;

namespace Attune.Report;

/// <summary>What a sitting came to, as far as the reader of this record may know it; made by who asks the gate.</summary>
public sealed record SittingRecord
{
    public required string Program { get; init; }

    public required int Round { get; init; }

    /// <summary>Of the record.</summary>
    public required DateOnly Day { get; init; }

    public required SideNames Sides { get; init; }

    public required SideCounts Leaders { get; init; }

    /// <summary>Empty until the sitting is over: before, nobody reads ahead.</summary>
    public ImmutableArray<RecordedTopic> Topics { get; init; } = [];

    /// <summary>Number of the round before this one, beside which the topics stand; null if none of them can be compared with it.</summary>
    public int? RoundBefore { get; init; }

    /// <summary>Topics of so few people that this record does not show them.</summary>
    public int TopicsCounted { get; init; }

    public ImmutableArray<RecordedStatement> Statements { get; init; } = [];

    public ImmutableArray<RecordedDecision> Decisions { get; init; } = [];

    public ImmutableArray<RecordedTerm> Glossary { get; init; } = [];

    public ImmutableArray<RecordedOwner> Owners { get; init; } = [];

    public ImmutableArray<RecordedBenefit> Benefits { get; init; } = [];

    public ImmutableArray<RecordedCommitment> Commitments { get; init; } = [];

    /// <summary>Commitments of people that this record does not show one by one.</summary>
    public int CommitmentsCounted { get; init; }

    /// <summary>What people say became of what they promised in earlier rounds.</summary>
    public ImmutableArray<RecordedFate> Fates { get; init; } = [];

    /// <summary>The same as numbers, where people are not named; null where they are.</summary>
    public FateCounts? FatesCounted { get; init; }

    public RecordedPrinciple? Principle { get; init; }

    public ImmutableArray<RecordedException> Exceptions { get; init; } = [];

    public ImmutableArray<RecordedAudienceVote> Audience { get; init; } = [];

    public int Count(StatementEnd end) => Statements.Count(statement => statement.End == end);

    /// <summary>For who was not in the room: what was decided and by how many, without anybody's reasons or promises.</summary>
    public SittingRecord ForSponsor() => this with
    {
        // Who was not in the room cannot be shown what two people said, nor how many of a side it was.
        Topics = TopicsForSponsor,
        RoundBefore = TopicsForSponsor.Any(topic => topic.Before is not null) ? RoundBefore : null,
        TopicsCounted = Topics.Count(topic => topic.IsOfFew),
        Statements = [.. Statements.Select(statement => statement with { Dissent = [], DissentKept = statement.DissentKept + statement.Dissent.Length })],
        CommitmentsCounted = Commitments.Length,
        Commitments = [],
        FatesCounted = FateCounts.Of(Fates),
        Fates = [],
        Exceptions = [.. Exceptions.Select(each => each with { AskedBy = "" })],
    };

    // What was of few in the round before stays with the room, too.
    private ImmutableArray<RecordedTopic> TopicsForSponsor => [.. Topics.Where(topic => !topic.IsOfFew)
        .Select(topic => topic with { Leaders = null, Answered = null, Before = topic.Before is { IsOfFew: true } ? null : topic.Before })];
}

/// <param name="Name">Words people used, or the name the facilitator gave.</param>
/// <param name="Reading">As it is read now: the leaders' own judgement goes first.</param>
/// <param name="IsJudged">The leaders judged it themselves.</param>
/// <param name="Leaders">Who spoke of it, by side; null if that is not shown.</param>
/// <param name="Answered">Who answered the question it comes from; null if that is not shown.</param>
/// <param name="DependsOnOnePerson">Without one leader it would read otherwise.</param>
/// <param name="IsOfFew">So few spoke of it or judged it that the room alone reads of it.</param>
/// <param name="Next">What came of it, or what is to be done, in words.</param>
public sealed record RecordedTopic(
    string Name, TopicReading Reading, bool IsJudged, SideCounts? Leaders, SideCounts? Answered, bool DependsOnOnePerson, bool IsOfFew, string Next)
{
    /// <summary>How it was read in the round before; null if nothing there can be compared with it.</summary>
    public RecordedBefore? Before { get; init; }

    /// <summary>It is read otherwise than in the round before.</summary>
    public bool HasMoved => Before is { } before && before.Reading != Reading;
}

/// <param name="Reading">As it was read at the end of that round's sitting.</param>
/// <param name="IsOfFew">So few spoke of it or judged it then that the room alone reads of it.</param>
public sealed record RecordedBefore(TopicReading Reading, bool IsOfFew);

public enum StatementEnd
{
    Passed,
    Unresolved,
    SetAside,

    /// <summary>Still worked on.</summary>
    Open,
}

/// <summary>"3 of 4" of a side.</summary>
/// <param name="On">Agree or can live with it; null if the count is not shown.</param>
/// <param name="Of">Voted.</param>
/// <param name="Passes">The side passes: always shown.</param>
public sealed record RecordedSide(int? On, int? Of, bool Passes);

/// <param name="Number">From 1 in the round.</param>
/// <param name="Text">The words voted on last.</param>
/// <param name="End">How it ended.</param>
/// <param name="Business">Null before the first vote.</param>
/// <param name="It">Null before the first vote.</param>
/// <param name="Ballots">How often it was voted on.</param>
/// <param name="Movement">Between the last two votes, in words; empty if there was none to show.</param>
/// <param name="Dissent">With its reasons, as their authors show them.</param>
/// <param name="DissentKept">Reasons that are written and not shown here.</param>
public sealed record RecordedStatement(
    int Number, string Text, StatementEnd End, RecordedSide? Business, RecordedSide? It, int Ballots, string Movement, ImmutableArray<RecordedDissent> Dissent, int DissentKept);

/// <param name="Reason">The author's words.</param>
/// <param name="By">A side or a name, as the author chose; empty for neither.</param>
public sealed record RecordedDissent(string Reason, string By);

/// <param name="Number">From 1 in the program.</param>
/// <param name="Text">What was decided.</param>
/// <param name="Owner">Empty if that person was erased.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
/// <param name="Statement">Number of the statement it rests on; null if by hands.</param>
/// <param name="Hands">"5 of 6 hands"; empty if it rests on a statement.</param>
/// <param name="SupersededBy">Number of the decision in its place; null if it stands.</param>
public sealed record RecordedDecision(int Number, string Text, string Owner, DateOnly ReviewOn, int? Statement, string Hands, int? SupersededBy);

public sealed record RecordedTerm(string Term, string Meaning, int Version, DateOnly AgreedOn, int? Statement, string Hands);

public sealed record RecordedOwner(string Activity, Stage Stage, string Owner, bool Accepted);

/// <param name="By">"Q4 2027"; empty if none.</param>
/// <param name="Gaps">What it lacks, in words; with no owner or no measure it is a wish.</param>
/// <param name="Text">What is to be better.</param>
/// <param name="Measure">How everybody will know.</param>
/// <param name="Unit">Of the numbers.</param>
/// <param name="Baseline">Now.</param>
/// <param name="Target">Then.</param>
/// <param name="Owner">Empty if nobody.</param>
/// <param name="IsWish">Nobody will do it, or nobody will know.</param>
/// <param name="Accepted">The owner said so.</param>
public sealed record RecordedBenefit(
    string Text, string Measure, string Unit, decimal? Baseline, decimal? Target, string By, string Owner, bool IsWish, ImmutableArray<string> Gaps, bool Accepted);

public sealed record RecordedCommitment(string Person, string Text, DateOnly DueOn);

/// <param name="Person">Who promised it.</param>
/// <param name="Text">What.</param>
/// <param name="DueOn">The day it was promised for.</param>
/// <param name="End">What became of it.</param>
/// <param name="MovedTo">The new day; null unless it was moved.</param>
/// <param name="Reason">In the person's own words; may be empty.</param>
public sealed record RecordedFate(string Person, string Text, DateOnly DueOn, FateEnd End, DateOnly? MovedTo, string Reason);

public enum FateEnd
{
    Done,
    Moved,
    Dropped,

    /// <summary>The person has not said.</summary>
    Unsaid,
}

public sealed record FateCounts(int Done, int Moved, int Dropped, int Unsaid)
{
    public int All => Done + Moved + Dropped + Unsaid;

    public static FateCounts Of(IReadOnlyCollection<RecordedFate> fates)
    {
        return new(Count(FateEnd.Done), Count(FateEnd.Moved), Count(FateEnd.Dropped), Count(FateEnd.Unsaid));

        int Count(FateEnd end) => fates.Count(fate => fate.End == end);
    }
}

public sealed record RecordedPrinciple(int Version, string Fit, string Text);

public sealed record RecordedException(int Number, string Text, string AskedBy, string CostOwner, string Review, string State);

public sealed record RecordedAudienceVote(string Text, SideCounts For, SideCounts Votes, string Reading);
