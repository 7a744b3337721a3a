using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Statistics.Sides;

namespace Attune.Report.Records;

/// <summary>The result of a sitting, as far as the reader of this record may know it. Whoever makes it has to ask the gate.</summary>
public sealed record SittingRecord
{
    public required string Program { get; init; }

    public required int Round { get; init; }

    /// <summary>Where the answers come from, in a sentence; null if they were given at Seats.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Origin { get; init; }

    /// <summary>The date of the record.</summary>
    public required DateOnly Day { get; init; }

    public required SideNames Sides { get; init; }

    public required SideCounts Leaders { get; init; }

    /// <summary>The topics; empty until the sitting is over, so that nobody reads ahead.</summary>
    public ImmutableArray<RecordedTopic> Topics { get; init; } = [];

    /// <summary>The number of the round before, with which the topics are compared; null if none of them can be compared.</summary>
    public int? RoundBefore { get; init; }

    /// <summary>The questions that this round did not ask, in their words: that no topic of theirs stands here says nothing. It is not written where all were asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? NotAsked { get; init; }

    /// <summary>The number of topics of so few people that this record does not show them.</summary>
    public int TopicsCounted { get; init; }

    public ImmutableArray<RecordedStatement> Statements { get; init; } = [];

    public ImmutableArray<RecordedDecision> Decisions { get; init; } = [];

    public ImmutableArray<RecordedTerm> Glossary { get; init; } = [];

    public ImmutableArray<RecordedOwner> Owners { get; init; } = [];

    /// <summary>What the two sides expect of each job; empty until the sitting is over.</summary>
    public ImmutableArray<RecordedJob> Jobs { get; init; } = [];

    /// <summary>The room looked at the jobs together.</summary>
    public bool JobsWereShown { get; init; }

    /// <summary>What else the answers say: of the strategy, of success, of the standard, and of who carries it; empty until the sitting is over.</summary>
    public ImmutableArray<RecordedFinding> Findings { get; init; } = [];

    /// <summary>How often each side spoke, as the facilitator marked it; null if nothing was marked, before the end, and for those who were not in the room.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SideCounts? Turns { get; init; }

    public ImmutableArray<RecordedBenefit> Benefits { get; init; } = [];

    public ImmutableArray<RecordedCommitment> Commitments { get; init; } = [];

    /// <summary>The number of commitments that this record does not show one by one.</summary>
    public int CommitmentsCounted { get; init; }

    /// <summary>What people report on what they promised in earlier rounds.</summary>
    public ImmutableArray<RecordedFate> Fates { get; init; } = [];

    /// <summary>The same in numbers, where people are not named; null where they are.</summary>
    public FateCounts? FatesCounted { get; init; }

    public RecordedPrinciple? Principle { get; init; }

    public ImmutableArray<RecordedException> Exceptions { get; init; } = [];

    public ImmutableArray<RecordedAudienceVote> Audience { get; init; } = [];

    /// <summary>What is open again because whoever answered for it has left.</summary>
    public ImmutableArray<RecordedOrphan> Orphans { get; init; } = [];

    /// <summary>What was open again of what earlier rounds agreed, and how it ended; empty in a first round and until the sitting is over.</summary>
    public ImmutableArray<RecordedDrift> Reopened { get; init; } = [];

    /// <summary>What moved over the rounds, for the room alone; null in a first round and until the sitting is over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordedTrends? Trends { get; init; }

    /// <summary>The program over its rounds, for documents that tell of more than one sitting.</summary>
    [JsonIgnore]
    public RecordedTimeline? Timeline { get; init; }

    /// <summary>How the program's audit trail ended when this record was made: whoever keeps the record can tell later whether lines were changed.</summary>
    public RecordedTrail? Trail { get; init; }

    /// <summary>The jobs that stand out and that nobody has been named for.</summary>
    [JsonIgnore]
    public IEnumerable<RecordedJob> WithoutOwner => Jobs.Where(job => job is { IsLoud: true, Owner: "" });

    public int Count(StatementEnd end) => Statements.Count(statement => statement.End == end);

    /// <summary>The record for those who were not in the room: what was decided and by how many, without anybody's reasons or promises.</summary>
    public SittingRecord ForSponsor() => this with
    {
        // Those who were not in the room must not see what two people said, nor how many of a side said something.
        Topics = TopicsForSponsor,
        RoundBefore = TopicsForSponsor.Any(topic => topic.Before is not null) ? RoundBefore : null,
        TopicsCounted = Topics.Count(topic => topic is { WasShown: true, IsOfFew: true }),
        Jobs = JobsWereShown ? Jobs : [],
        Findings = [.. Findings.Where(finding => finding.WasShown)],
        Statements = [.. Statements.Select(statement => statement with { Dissent = [], DissentKept = statement.DissentKept + statement.Dissent.Length })],
        Turns = null,
        Trends = null,
        CommitmentsCounted = Commitments.Length,
        Commitments = [],
        FatesCounted = FateCounts.Count(Fates),
        Fates = [],
        Benefits = [.. Benefits.Select(benefit => benefit.WithoutWords())],
        Exceptions = [.. Exceptions.Select(recordedException => recordedException with { AskedBy = "" })],
        // Somebody's promise is not shown outside of the room; that one is open is.
        Orphans = [.. Orphans.Select(orphan => orphan.IsPromise ? orphan with { Text = "" } : orphan)],
        Reopened = [.. Reopened.Where(drift => drift is { WasShown: true, IsOfFew: false }).Select(drift => drift.WithoutWords())],
    };

    /// <summary>
    /// The record for the people who work for the leaders: what was agreed and what is open. No number of a few people is in it: no vote, and nobody's own promises,
    /// whose number a team could set against its own leader.
    /// </summary>
    public SittingRecord ForTeam()
    {
        var shared = ForSponsor();
        return shared with
        {
            Topics = [.. shared.Topics.Select(topic => topic with { DependsOnOnePerson = false })],
            Statements = [.. shared.Statements.Select(statement => statement with { Business = Uncounted(statement.Business), It = Uncounted(statement.It), Movement = "", DissentKept = 0 })],
            Decisions = [.. shared.Decisions.Select(decision => decision with { Hands = "" })],
            Glossary = [.. shared.Glossary.Select(term => term with { Hands = "" })],
            CommitmentsCounted = 0,
            FatesCounted = null,
            Exceptions = [],
            Audience = [],
            Orphans = [.. shared.Orphans.Where(orphan => !orphan.IsPromise)],
        };

        static RecordedSide? Uncounted(RecordedSide? side) => side is null ? null : side with { On = null, Of = null };
    }

    // What the room did not look at is not the room's, and a topic that was of few people in the round before is not shown either.
    private ImmutableArray<RecordedTopic> TopicsForSponsor => [.. Topics.Where(topic => topic is { WasShown: true, IsOfFew: false })
        .Select(topic => topic with { Leaders = null, Answered = null, Total = null, Note = "", Before = topic.Before is { IsOfFew: true } ? null : topic.Before })];
}

/// <summary>One topic of the round as the sponsor's page and the record show it.</summary>
/// <param name="Name">Words that people used, or the name that the facilitator gave.</param>
/// <param name="Reading">The current reading, in which the leaders' own judgement takes precedence.</param>
/// <param name="IsJudged">The leaders judged it themselves.</param>
/// <param name="Leaders">The number of people who spoke of it, by side; null if that is not shown, or where one person of a side could be worked out.</param>
/// <param name="Answered">The number of people who answered the question it comes from; null if that is not shown.</param>
/// <param name="DependsOnOnePerson">Without one of the leaders it would be read differently.</param>
/// <param name="IsOfFew">So few people spoke of it or judged it that only the room may read about it.</param>
/// <param name="Next">What came of it, or what is to be done, in words.</param>
public sealed record RecordedTopic(
    string Name, TopicReading Reading, bool IsJudged, SideCounts? Leaders, SideCounts? Answered, bool DependsOnOnePerson, bool IsOfFew, string Next)
{
    /// <summary>The number of people who spoke of it, over both sides; null if that is not shown.</summary>
    public int? Total { get; init; }

    /// <summary>The number of its question as the leaders were asked; null for a word that was asked about afterwards.</summary>
    public int? Question { get; init; }

    /// <summary>The room looked at it together; otherwise it was set aside.</summary>
    public bool WasShown { get; init; } = true;

    /// <summary>Both sides mean the same.</summary>
    [JsonIgnore]
    public bool IsAgreed => Reading is TopicReading.CommonGround or TopicReading.HiddenAgreement;

    /// <summary>The reading in the round before; null if nothing there can be compared with it.</summary>
    public RecordedBefore? Before { get; init; }

    /// <summary>What the facilitator noted on it; empty if nothing, and for those who were not in the room.</summary>
    public string Note { get; init; } = "";

    /// <summary>The reading differs from that of the round before.</summary>
    public bool HasMoved => Before is { } before && before.Reading != Reading;
}

/// <summary>How the same topic was read in the round before.</summary>
/// <param name="Reading">The reading at the end of that round's sitting.</param>
/// <param name="IsOfFew">So few people spoke of it or judged it then that only the room may read about it.</param>
public sealed record RecordedBefore(TopicReading Reading, bool IsOfFew)
{
    /// <summary>What it was called in that round.</summary>
    [JsonIgnore]
    public string Name { get; init; } = "";
}

/// <summary>How the work on a statement ended.</summary>
public enum StatementEnd
{
    Passed,
    Unresolved,
    SetAside,

    /// <summary>The room still works on it.</summary>
    Open,
}

/// <summary>The votes of one side, such as "3 of 4".</summary>
/// <param name="On">The number of votes for "agree" or "can live with it"; null if the count is not shown.</param>
/// <param name="Of">The number of votes.</param>
/// <param name="Passes">The side passes the statement, which is always shown.</param>
public sealed record RecordedSide(int? On, int? Of, bool Passes);

/// <summary>A statement that the room worked on, with its votes.</summary>
/// <param name="Number">The number of the statement in its round, counted from 1.</param>
/// <param name="Text">The words that were voted on last.</param>
/// <param name="End">How it ended.</param>
/// <param name="Business">The votes of the side on the left; null before the first vote.</param>
/// <param name="It">The votes of the side on the right; null before the first vote.</param>
/// <param name="Ballots">How often it was voted on.</param>
/// <param name="Movement">What changed between the last two votes, in words; empty if there is nothing to show.</param>
/// <param name="Dissent">The dissenting votes with their reasons, as their authors show them.</param>
/// <param name="DissentKept">The number of reasons that are written and not shown here.</param>
public sealed record RecordedStatement(
    int Number, string Text, StatementEnd End, RecordedSide? Business, RecordedSide? It, int Ballots, string Movement, ImmutableArray<RecordedDissent> Dissent, int DissentKept);

/// <summary>One dissenting vote, with the reason that its author lets others read.</summary>
/// <param name="Reason">The author's words.</param>
/// <param name="By">A side or a name, as the author chose; empty for neither.</param>
public sealed record RecordedDissent(string Reason, string By);

/// <summary>A decision that the room took, with its owner and its day of review.</summary>
/// <param name="Number">The number of the decision in the program, counted from 1.</param>
/// <param name="Text">What was decided.</param>
/// <param name="Owner">The owner; empty if that person was erased.</param>
/// <param name="ReviewOn">The day on which it is reviewed.</param>
/// <param name="Statement">The number of the statement on which it rests; null if it rests on a vote by hands.</param>
/// <param name="Hands">A vote by hands, such as "5 of 6 hands"; empty if it rests on a statement.</param>
/// <param name="SupersededBy">The number of the decision that replaces it; null if it stands.</param>
public sealed record RecordedDecision(int Number, string Text, string Owner, DateOnly ReviewOn, int? Statement, string Hands, int? SupersededBy);

/// <summary>A word with the meaning that the room agreed on.</summary>
public sealed record RecordedTerm(string Term, string Meaning, int Version, DateOnly AgreedOn, int? Statement, string Hands);

/// <summary>Who owns one activity at one stage, as the room agreed.</summary>
public sealed record RecordedOwner(string Activity, Stage Stage, string Owner, bool Accepted)
{
    /// <summary>The owner has left the program, so nobody answers for it. It is not written where it is false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasLeft { get; init; }
}

/// <summary>A duty that is open because whoever answered for it has left.</summary>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Text">Its words; empty where they are not shown.</param>
/// <param name="Left">Who has left; empty if that person was erased.</param>
/// <param name="IsPromise">It is what one person promised.</param>
public sealed record RecordedOrphan(string Kind, string Text, string Left, bool IsPromise);

/// <summary>What the two sides expect of one job, and who has been named for it since.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Stage">The stage of its life.</param>
/// <param name="State">What the expectations amount to.</param>
/// <param name="Agreed">Whom both sides expect to do it; empty if they do not agree.</param>
/// <param name="Owner">The person who has been named; empty if nobody has, or if that person has left.</param>
public sealed record RecordedJob(string Activity, Stage Stage, OwnershipState State, string Agreed, string Owner)
{
    /// <summary>Nobody will do it, or two will.</summary>
    [JsonIgnore]
    public bool IsLoud => State.IsLoud();

    /// <summary>Nobody will do it: a side names nobody, or each side names the other.</summary>
    [JsonIgnore]
    public bool IsNobodys => State.IsNobodys();
}

/// <summary>What one picture of the answers says, without a number of people.</summary>
/// <param name="Name">What it is about, such as "The strategy".</param>
/// <param name="Finding">What it says, in a sentence.</param>
/// <param name="Loud">What stands out in it: aims that nobody speaks of, parts that nobody carries; may be empty.</param>
/// <param name="WasShown">The room looked at it together.</param>
public sealed record RecordedFinding(string Name, string Finding, ImmutableArray<string> Loud, bool WasShown);

/// <summary>A benefit that the program is to bring, with how it is measured and who owns it.</summary>
/// <param name="By">The quarter in which it is due, such as "Q4 2027"; empty if there is none.</param>
/// <param name="Gaps">What it lacks, in words; without an owner or a measure it is a wish.</param>
/// <param name="Text">What is to improve.</param>
/// <param name="Measure">How everybody will see it.</param>
/// <param name="Unit">The unit of the numbers.</param>
/// <param name="Baseline">The present value.</param>
/// <param name="Target">The value to be reached.</param>
/// <param name="Owner">The owner; empty if there is none.</param>
/// <param name="IsWish">It has no owner or no measure.</param>
/// <param name="Accepted">The owner has accepted it.</param>
public sealed record RecordedBenefit(
    string Text, string Measure, string Unit, decimal? Baseline, decimal? Target, string By, string Owner, bool IsWish, ImmutableArray<string> Gaps, bool Accepted)
{
    /// <summary>How it stands against its target, by the figures that the other side confirmed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RecordedStanding Standing { get; init; }

    /// <summary>Its quarter is over, and what was promised is not there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOverdue { get; init; }

    /// <summary>What was measured, a figure for each quarter that has one, the earliest first; default if there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<RecordedFigure> Figures { get; init; }

    /// <summary>What it promised before its target or its quarter was changed, the first first; default if it never was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<RecordedMove> Moved { get; init; }

    /// <summary>The place in time of its quarter: quarters since the one at which the line begins.</summary>
    [JsonIgnore]
    public int? DueAt { get; init; }

    [JsonIgnore]
    public ImmutableArray<RecordedFigure> FiguresOrNone => Figures.IsDefault ? [] : Figures;

    [JsonIgnore]
    public ImmutableArray<RecordedMove> MovedOrNone => Moved.IsDefault ? [] : Moved;

    /// <summary>Something came of it that from and to do not say.</summary>
    [JsonIgnore]
    public bool IsTold => !FiguresOrNone.IsEmpty || IsOverdue || !MovedOrNone.IsEmpty;

    /// <summary>The latest figure; null if there is none.</summary>
    [JsonIgnore]
    public RecordedFigure? Latest => FiguresOrNone.LastOrDefault();

    /// <summary>The latest figure that the other side confirmed; null if there is none.</summary>
    [JsonIgnore]
    public RecordedFigure? Shown => FiguresOrNone.LastOrDefault(figure => figure.State == FigureState.Confirmed);

    /// <summary>Without the words that were meant for the room: who said what, and why. The numbers stay.</summary>
    internal RecordedBenefit WithoutWords() => Figures.IsDefault ? this : this with { Figures = [.. Figures.Select(figure => figure with { Said = "", Note = "", Why = null, Corrected = default })] };
}

/// <summary>What one person promised in the hearing of the room.</summary>
public sealed record RecordedCommitment(string Person, string Text, DateOnly DueOn);

/// <summary>What became of a promise from an earlier round.</summary>
/// <param name="Person">The person who promised it.</param>
/// <param name="Text">What was promised.</param>
/// <param name="DueOn">The day it was promised for.</param>
/// <param name="End">What became of it.</param>
/// <param name="MovedTo">The new day; null unless it was moved.</param>
/// <param name="Reason">The reason in the person's own words; may be empty.</param>
public sealed record RecordedFate(string Person, string Text, DateOnly DueOn, FateEnd End, DateOnly? MovedTo, string Reason);

/// <summary>What became of a promise.</summary>
public enum FateEnd
{
    Done,
    Moved,
    Dropped,

    /// <summary>The person has not reported.</summary>
    Unsaid,
}

/// <summary>How many promises were done, moved, dropped, or not reported on.</summary>
public sealed record FateCounts(int Done, int Moved, int Dropped, int Unsaid)
{
    public int All => Done + Moved + Dropped + Unsaid;

    public static FateCounts Count(IReadOnlyCollection<RecordedFate> fates)
    {
        return new(Count(FateEnd.Done), Count(FateEnd.Moved), Count(FateEnd.Dropped), Count(FateEnd.Unsaid));

        int Count(FateEnd end) => fates.Count(fate => fate.End == end);
    }
}

/// <summary>One version of the fit-to-standard principle: how much of it holds, and in which words.</summary>
public sealed record RecordedPrinciple(int Version, string Fit, string Text)
{
    /// <summary>The day on which the room looks at it again; null for one that was agreed before principles had such a day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? ReviewOn { get; init; }
}

/// <summary>An exception from the fit-to-standard principle, with who asked for it and who pays for it.</summary>
public sealed record RecordedException(int Number, string Text, string AskedBy, string CostOwner, string Review, string State);

/// <summary>How a larger audience voted on a statement, by side.</summary>
public sealed record RecordedAudienceVote(string Text, SideCounts For, SideCounts Votes, string Reading);
