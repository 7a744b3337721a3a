using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;

namespace Attune.Domain.Teams;

/// <summary>Why a cascade cannot be opened, or changed, as wanted.</summary>
public enum CascadeOutcome
{
    Done,

    /// <summary>The leaders come first: their sitting has not ended.</summary>
    LeadersHaveNotMet,

    /// <summary>Nothing agreed in a rehearsal is carried to anybody.</summary>
    Rehearsal,
    AlreadyOpened,
    NoTeam,

    /// <summary>A team that would answer stands under a leader who is gone.</summary>
    TeamWithoutLeader,
    NothingAsked,
    TooManyInWords,
    TakesTooLong,
    NotOfThePack,
    ClosesInThePast,

    /// <summary>It would last longer than <see cref="Cascade.Longest"/>.</summary>
    LastsTooLong,
    Closed,

    /// <summary>Somebody else changed it since the form was shown.</summary>
    ChangedElsewhere,

    /// <summary>The letter to the leaders went already.</summary>
    AlreadyTold,

    /// <summary>No leader of a team has an address.</summary>
    NobodyToTell,
}

/// <summary>
/// The teams of a round's leaders answer, after these have met, what the leaders answered. A round has one; closed, it stays closed, since a second closing would be
/// a second reading from which the first can be subtracted.
/// </summary>
public sealed class Cascade
{
    /// <summary>A quarter: the next round of the leaders is over by then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(92);

    private Cascade()
    {
    }

    private Cascade(CascadeId id, Round round, ImmutableArray<AskedOfTeams> asked, DateTimeOffset closesAt, DateTimeOffset now)
        => (Id, Program, Round, PackVersion, Asked, OpenedAt, ClosesAt) = (id, round.Program, round.Id, round.PackVersion, asked, now, closesAt);

    public CascadeId Id { get; private set; }

    public ProgramId Program { get; private set; }

    /// <summary>The round whose leaders met.</summary>
    public RoundId Round { get; private set; }

    /// <summary>The version of the questions, which is that of the round.</summary>
    public int PackVersion { get; private set; }

    public ImmutableArray<AskedOfTeams> Asked { get; private set; } = [];

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The announced end.</summary>
    public DateTimeOffset ClosesAt { get; private set; }

    /// <summary>When it was closed; null while it is open. From its announced end on it takes nothing, closed or not.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Goes up with every change, so that two facilitators at once cannot overwrite each other.</summary>
    public int Revision { get; private set; }

    public bool Takes(DateTimeOffset now) => ClosedAt is null && now < ClosesAt;

    /// <summary>The questions as the teams read them.</summary>
    public ImmutableArray<PackQuestion> Questions(QuestionPack pack) => AskedOfTeams.Questions(Asked, pack);

    /// <summary>Why a cascade with these questions cannot be opened; Done if it can.</summary>
    public static CascadeOutcome Problem(Round round, QuestionPack pack, Sitting? sitting, TeamTree tree, ImmutableArray<AskedOfTeams> asked, DateTimeOffset closesAt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(tree);
        return !round.Binds ? CascadeOutcome.Rehearsal
            : sitting?.EndedAt is null ? CascadeOutcome.LeadersHaveNotMet
            : tree.Count == 0 ? CascadeOutcome.NoTeam
            : tree.Tops.Any(node => node.Leader is null) ? CascadeOutcome.TeamWithoutLeader
            : asked.All(question => question.IsEmpty) ? CascadeOutcome.NothingAsked
            : !asked.All(question => IsOf(question, pack)) || asked.DistinctBy(question => question.Question).Count() < asked.Length ? CascadeOutcome.NotOfThePack
            : asked.Count(question => question.InWords) > AskedOfTeams.MostInWords ? CascadeOutcome.TooManyInWords
            : AskedOfTeams.Time(asked, pack) > AskedOfTeams.Longest ? CascadeOutcome.TakesTooLong
            : ProblemOf(closesAt, now, now);
    }

    /// <summary>Opens the cascade of a round.</summary>
    /// <exception cref="ArgumentException">It has a problem.</exception>
    public static Cascade Open(Round round, QuestionPack pack, Sitting? sitting, TeamTree tree, ImmutableArray<AskedOfTeams> asked, DateTimeOffset closesAt, DateTimeOffset now)
        => Problem(round, pack, sitting, tree, asked, closesAt, now) is var problem && problem != CascadeOutcome.Done
            ? throw new ArgumentException($"The cascade has a problem: {problem}.", nameof(round))
            : new(CascadeId.New(), round, [.. asked.Where(question => !question.IsEmpty)], closesAt, now);

    /// <summary>Announces another end, earlier or later, while it is open.</summary>
    public CascadeOutcome Extend(DateTimeOffset closesAt, DateTimeOffset now)
    {
        // What ended by its time was perhaps read already.
        if (!Takes(now)) { return CascadeOutcome.Closed; }
        if (ProblemOf(closesAt, OpenedAt, now) is var problem && problem != CascadeOutcome.Done) { return problem; }
        (ClosesAt, Revision) = (closesAt, Revision + 1);
        return CascadeOutcome.Done;
    }

    /// <summary>The leaders of the teams are told that they are asked; of two windows at the same moment one is refused.</summary>
    public CascadeOutcome Tell(DateTimeOffset now)
    {
        if (!Takes(now)) { return CascadeOutcome.Closed; }
        Revision++;
        return CascadeOutcome.Done;
    }

    public CascadeOutcome Close(DateTimeOffset now)
    {
        if (ClosedAt is not null) { return CascadeOutcome.Closed; }
        (ClosedAt, Revision) = (now < ClosesAt ? now : ClosesAt, Revision + 1);
        return CascadeOutcome.Done;
    }

    private static CascadeOutcome ProblemOf(DateTimeOffset closesAt, DateTimeOffset from, DateTimeOffset now)
        => closesAt <= now ? CascadeOutcome.ClosesInThePast : closesAt - from > Longest ? CascadeOutcome.LastsTooLong : CascadeOutcome.Done;

    private static bool IsOf(AskedOfTeams asked, QuestionPack pack)
        => pack.Find(asked.Question) is { Kind: QuestionKind.Open } question && (!asked.InWords || question.IsOpen)
            && asked.Anchors.All(kind => AskedOfTeams.CanBeAsked(kind) && question.Anchors.Any(anchor => anchor.Kind == kind));
}
