namespace Attune.Web.Features.Converge.Shared;

/// <summary>All that a program's leaders have agreed to, as it stands.</summary>
public sealed record RegisterView
{
    /// <summary>Newest first, superseded ones too.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>Every version, by term, newest first.</summary>
    public required IReadOnlyList<GlossaryEntry> Glossary { get; init; }

    public required IReadOnlyList<Ownership> Ownership { get; init; }

    public required IReadOnlyList<Benefit> Benefits { get; init; }

    public required IReadOnlyList<Commitment> Commitments { get; init; }

    /// <summary>Every version, newest first.</summary>
    public required IReadOnlyList<Principle> Principles { get; init; }

    public required IReadOnlyList<ExceptionEntry> Exceptions { get; init; }

    public required IReadOnlyDictionary<LeaderId, Leader> Leaders { get; init; }

    public IEnumerable<GlossaryEntry> Words => Glossary.GroupBy(entry => entry.Key).Select(versions => versions.First());

    public Principle? Principle => Principles is [var newest, ..] ? newest : null;

    public Decision? SupersededBy(Decision decision) => Decisions.FirstOrDefault(other => other.Supersedes == decision.Id);

    /// <summary>The name of who answers for something; null if nobody does any more.</summary>
    public string? NameOf(Accountable? owner) => owner switch
    {
        null => null,
        { Leader: { } id } => Leaders.GetValueOrDefault(id)?.Name,
        _ => owner.OtherName,
    };

    /// <summary>Nothing is agreed, and nothing will be.</summary>
    public static RegisterView Empty(IReadOnlyList<Leader> leaders)
        => new() { Decisions = [], Glossary = [], Ownership = [], Benefits = [], Commitments = [], Principles = [], Exceptions = [], Leaders = leaders.ToDictionary(each => each.Id) };

    public static async Task<RegisterView> ReadAsync(AttuneDb db, ProgramId program, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new()
        {
            Decisions = await db.Decisions.AsNoTracking().Where(each => each.Program == program).OrderByDescending(each => each.Number).ToListAsync(cancel),
            Glossary = await db.Glossary.AsNoTracking().Where(each => each.Program == program).OrderBy(each => each.Key).ThenByDescending(each => each.Version).ToListAsync(cancel),
            Ownership = await db.Ownership.AsNoTracking().Where(each => each.Program == program).OrderBy(each => each.Activity).ThenBy(each => each.Stage).ToListAsync(cancel),
            Benefits = await db.Benefits.AsNoTracking().Where(each => each.Program == program).OrderBy(each => each.By).ThenBy(each => each.Text).ToListAsync(cancel),
            Commitments = await db.Commitments.AsNoTracking().Where(each => each.Program == program).OrderBy(each => each.DueOn).ThenBy(each => each.Place).ToListAsync(cancel),
            Principles = await db.Principles.AsNoTracking().Where(each => each.Program == program).OrderByDescending(each => each.Version).ToListAsync(cancel),
            Exceptions = await db.Exceptions.AsNoTracking().Where(each => each.Program == program).OrderBy(each => each.Number).ToListAsync(cancel),
            Leaders = await db.Leaders.AsNoTracking().Where(each => each.Program == program).ToDictionaryAsync(each => each.Id, cancel),
        };
    }
}
