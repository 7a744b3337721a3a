using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Trends;
using Attune.Store.Audits;
using Attune.Store.Reading;

namespace Attune.Web.Room;

/// <summary>What the records of all rounds of a program are made of, as it is stored.</summary>
internal sealed class RecordedProgram
{
    private readonly Func<List<Leader>> _leaders;
    private readonly Func<List<Round>> _rounds;
    private readonly Func<List<TopicLink>> _links;
    private readonly Func<AuditState> _trail;

    /// <param name="asked">Where it is asked, together with something else.</param>
    /// <param name="program">The program.</param>
    /// <param name="kind">The kind of the rounds.</param>
    /// <param name="agreed">What was agreed; null for rehearsals, which bind nobody, so that their records hold nothing that the program agreed on.</param>
    public RecordedProgram(Together asked, Domain.Programs.Program program, RoundKind kind, AgreedRows? agreed)
    {
        var (db, id) = (asked.Db, program.Id);
        Agreed = agreed;
        _leaders = asked.List(db.Leaders.AsNoTracking().Where(leader => leader.Program == id));
        _rounds = asked.List(db.Rounds.AsNoTracking().Where(round => round.Program == id && round.Kind == kind).OrderBy(round => round.Number));
        _links = asked.List(db.TopicLinks.AsNoTracking().Where(link => link.Program == id));
        _trail = asked.TrailEnd(id);
    }

    public AgreedRows? Agreed { get; }

    public RegisterView Register => Agreed?.Register ?? RegisterView.Empty([]);

    public IReadOnlyList<Leader> Leaders => _leaders();

    public IReadOnlyList<TopicLink> Links => _links();

    public AuditState Trail => _trail();

    /// <summary>The rounds before one.</summary>
    public IReadOnlyList<Round> Before(Round round) => [.. _rounds().Where(candidate => candidate.Number < round.Number)];
}
