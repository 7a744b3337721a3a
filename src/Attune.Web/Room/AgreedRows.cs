using Attune.Domain.Drifts;
using Attune.Domain.Rounds;
using Attune.Domain.Tracking;
using Attune.Store.Reading;
using Attune.Store.Tracking;

namespace Attune.Web.Room;

/// <summary>What a program agreed on in its rounds, and what became of it, as it is stored: asked once, however many rounds are looked at.</summary>
internal sealed class AgreedRows
{
    private readonly Func<RegisterView> _register;
    private readonly Func<DateOnly, ImmutableArray<BenefitTrack>> _tracks;
    private readonly Func<List<Round>> _rounds;
    private readonly Func<List<FateReport>> _reports;
    private readonly Func<List<DriftNote>> _notes;
    private RegisterView? _kept;

    public AgreedRows(Together asked, Domain.Programs.Program program)
    {
        var (db, id) = (asked.Db, program.Id);
        Program = program;
        _register = RegisterView.Ask(asked, id);
        _tracks = asked.BenefitTracks(program);
        _rounds = asked.List(db.Rounds.AsNoTracking().Where(round => round.Program == id && round.Kind == RoundKind.Real).OrderBy(round => round.Number));
        _reports = asked.List(db.CommitmentReports.AsNoTracking().Where(report => report.Program == id));
        _notes = asked.List(db.DriftNotes.AsNoTracking().Where(note => note.Program == id));
    }

    public Domain.Programs.Program Program { get; }

    public RegisterView Register => _kept ??= _register();

    public IReadOnlyList<FateReport> Reports => _reports();

    public IReadOnlyList<DriftNote> Notes => _notes();

    /// <summary>The benefits as they stand on a day.</summary>
    public ImmutableArray<BenefitTrack> TracksOn(DateOnly day) => _tracks(day);

    /// <summary>The real rounds.</summary>
    public IReadOnlyList<Round> Rounds => _rounds();

    /// <summary>The real rounds before one.</summary>
    public IReadOnlyList<Round> Before(Round round) => [.. _rounds().Where(candidate => candidate.Number < round.Number)];

    /// <summary>The real rounds before one, and itself.</summary>
    public IReadOnlyList<Round> UpTo(Round round) => [.. _rounds().Where(candidate => candidate.Number <= round.Number)];
}
