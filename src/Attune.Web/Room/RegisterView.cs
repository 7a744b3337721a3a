using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Store;

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

    public static async Task<RegisterView> ReadAsync(AttuneDb db, ProgramId program, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new()
        {
            Decisions = await db.Decisions.AsNoTracking().Where(decision => decision.Program == program).OrderByDescending(decision => decision.Number).ToListAsync(cancel),
            Glossary = [.. (await db.Glossary.AsNoTracking().Where(entry => entry.Program == program).ToListAsync(cancel)).OrderBy(entry => entry.Key, StringComparer.CurrentCulture).ThenByDescending(entry => entry.Version)],
            Ownership = [.. (await db.Ownership.AsNoTracking().Where(ownership => ownership.Program == program).ToListAsync(cancel)).InOrder()],
            Benefits = [.. (await db.Benefits.AsNoTracking().Where(benefit => benefit.Program == program).ToListAsync(cancel)).OrderBy(benefit => benefit.By).ThenBy(benefit => benefit.Text, StringComparer.CurrentCulture)],
            Commitments = await db.Commitments.AsNoTracking().Where(commitment => commitment.Program == program).OrderBy(commitment => commitment.DueOn).ThenBy(commitment => commitment.Place).ToListAsync(cancel),
            Principles = await db.Principles.AsNoTracking().Where(principle => principle.Program == program).OrderByDescending(principle => principle.Version).ToListAsync(cancel),
            PrincipleReviews = await db.PrincipleReviews.AsNoTracking().Where(review => review.Program == program).OrderBy(review => review.Version).ThenBy(review => review.Number).ToListAsync(cancel),
            Exceptions = await db.Exceptions.AsNoTracking().Where(exceptionEntry => exceptionEntry.Program == program).OrderBy(exceptionEntry => exceptionEntry.Number).ToListAsync(cancel),
            Handovers = await db.Handovers.AsNoTracking().Where(handover => handover.Program == program).OrderBy(handover => handover.HandedAt).ToListAsync(cancel),
            Leaders = await db.Leaders.AsNoTracking().Where(leader => leader.Program == program).ToDictionaryAsync(leader => leader.Id, cancel),
        };
    }
}
