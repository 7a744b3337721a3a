using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Store;
using Attune.Store.Reading;

namespace Attune.Web.Room;

/// <summary>Everything that a program's leaders have agreed to, as it stands.</summary>
public sealed record RegisterView
{
    /// <summary>All decisions, the newest first, with those that were superseded.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>All versions of the glossary, by term, the newest first.</summary>
    public required IReadOnlyList<GlossaryEntry> Glossary { get; init; }

    public required IReadOnlyList<Ownership> Ownership { get; init; }

    public required IReadOnlyList<Benefit> Benefits { get; init; }

    public required IReadOnlyList<Commitment> Commitments { get; init; }

    /// <summary>All versions of the principle, the newest first.</summary>
    public required IReadOnlyList<Principle> Principles { get; init; }

    public required IReadOnlyList<ExceptionEntry> Exceptions { get; init; }

    /// <summary>What was handed over or let go since somebody left, in the order of time.</summary>
    public IReadOnlyList<Handover> Handovers { get; init; } = [];

    /// <summary>Everything that somebody answers for.</summary>
    public Duties Duties => new() { Activities = Ownership, Decisions = Decisions, Benefits = Benefits, Commitments = Commitments, Exceptions = Exceptions, Handovers = Handovers };

    /// <summary>What is open because its owner has left or was erased.</summary>
    public ImmutableArray<Orphan> Orphans => Domain.Agreements.Orphans.Find(Duties, Leaders.Values);

    public required IReadOnlyDictionary<LeaderId, Leader> Leaders { get; init; }

    public IEnumerable<GlossaryEntry> Words => Glossary.GroupBy(entry => entry.Key).Select(versions => versions.First());

    public Principle? Principle => Principles is [var newest, ..] ? newest : null;

    /// <summary>When the room looked at its principle again, the first first.</summary>
    public IReadOnlyList<PrincipleReview> PrincipleReviews { get; init; } = [];

    /// <summary>The day on which the principle is reviewed; null if there is none.</summary>
    public DateOnly? PrincipleDueOn => Principle is { } principle ? PrincipleReview.DueOn(principle, PrincipleReviews) : null;

    public Decision? SupersededBy(Decision decision) => Decisions.FirstOrDefault(other => other.Supersedes == decision.Id);

    /// <summary>The name of the accountable person; null if there is none any more.</summary>
    public string? NameOf(Accountable? owner) => owner switch
    {
        null => null,
        { Leader: { } id } => Leaders.GetValueOrDefault(id) is { } leader ? SayName(leader) : null,
        _ => owner.OtherName,
    };

    /// <summary>The name of a leader; of one who has left it says so, because then nobody answers for it.</summary>
    public static string SayName(Leader leader)
    {
        ArgumentNullException.ThrowIfNull(leader);
        return leader.LeftBefore is null ? leader.Name : RoomTexts.OwnerLeft(leader.Name);
    }

    /// <summary>A register in which nothing is or will be agreed, for a rehearsal.</summary>
    public static RegisterView Empty(IReadOnlyList<Leader> leaders)
        => new() { Decisions = [], Glossary = [], Ownership = [], Benefits = [], Commitments = [], Principles = [], Exceptions = [], Leaders = leaders.ToDictionary(leader => leader.Id) };

    public static Task<RegisterView> ReadAsync(AttuneDb db, ProgramId program, CancellationToken cancel)
        => Together.ReadAsync(db, asked => Ask(asked, program), cancel);

    /// <summary>Asks for it together with something else.</summary>
    public static Func<RegisterView> Ask(Together asked, ProgramId program)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var db = asked.Db;
        var decisions = asked.List(db.Decisions.AsNoTracking().Where(decision => decision.Program == program).OrderByDescending(decision => decision.Number));
        var glossary = asked.List(db.Glossary.AsNoTracking().Where(entry => entry.Program == program));
        var ownership = asked.List(db.Ownership.AsNoTracking().Where(owned => owned.Program == program));
        var benefits = asked.List(db.Benefits.AsNoTracking().Where(benefit => benefit.Program == program));
        var commitments = asked.List(db.Commitments.AsNoTracking().Where(commitment => commitment.Program == program).OrderBy(commitment => commitment.DueOn).ThenBy(commitment => commitment.Place));
        var principles = asked.List(db.Principles.AsNoTracking().Where(principle => principle.Program == program).OrderByDescending(principle => principle.Version));
        var reviews = asked.List(db.PrincipleReviews.AsNoTracking().Where(review => review.Program == program).OrderBy(review => review.Version).ThenBy(review => review.Number));
        var exceptions = asked.List(db.Exceptions.AsNoTracking().Where(exceptionEntry => exceptionEntry.Program == program).OrderBy(exceptionEntry => exceptionEntry.Number));
        var handovers = asked.List(db.Handovers.AsNoTracking().Where(handover => handover.Program == program).OrderBy(handover => handover.HandedAt));
        var leaders = asked.List(db.Leaders.AsNoTracking().Where(leader => leader.Program == program));
        return () => new()
        {
            Decisions = decisions(),
            Glossary = [.. glossary().OrderBy(entry => entry.Key, StringComparer.CurrentCulture).ThenByDescending(entry => entry.Version)],
            Ownership = [.. ownership().InOrder()],
            Benefits = [.. benefits().OrderBy(benefit => benefit.By).ThenBy(benefit => benefit.Text, StringComparer.CurrentCulture)],
            Commitments = commitments(),
            Principles = principles(),
            PrincipleReviews = reviews(),
            Exceptions = exceptions(),
            Handovers = handovers(),
            Leaders = leaders().ToDictionary(leader => leader.Id),
        };
    }
}
