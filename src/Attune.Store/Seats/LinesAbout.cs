using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Audits;
using Attune.Store.Model;
using Attune.Store.Reading;

namespace Attune.Store.Seats;

/// <summary>The lines of an audit trail that one leader reads.</summary>
public static class LinesAbout
{
    // What somebody else may have done; what the leader does at the own Seat is no news.
    private static readonly AuditAct[] News =
    [
        AuditAct.LinkMade, AuditAct.LinkOpened, AuditAct.DeviceOpened, AuditAct.DeviceOpenedByProof, AuditAct.DeviceOpenedForRoom, AuditAct.AddressChanged, AuditAct.PinHeldBack,
        AuditAct.FreshSeatOpened, AuditAct.FreshSeatStands, AuditAct.SeatBroughtBack, AuditAct.InterviewSaidAllowed, AuditAct.DelegateProposed,
    ];

    // What opened or took along the texts of everybody, whomever a line is about.
    private static readonly AuditAct[] OfAll = [AuditAct.Archived, AuditAct.Restored];

    private static readonly AuditAct[] Looks = [AuditAct.Looked, AuditAct.ReadAhead];

    /// <summary>Whether the line says that somebody looked at texts, or that they went to another installation, rather than what happened to a place.</summary>
    public static bool IsOfTexts(this AuditEntry line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Looks.Contains(line.Act) || OfAll.Contains(line.Act);
    }

    /// <summary>Who looked at texts of a round, and where the whole program went.</summary>
    public static Task<List<AuditEntry>> LooksAtAsync(this AttuneDb db, Round round, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        return db.Audit.AsNoTracking()
            .Where(entry => entry.Program == round.Program && ((entry.Round == round.Id && EF.Parameter(Looks).Contains(entry.Act)) || EF.Parameter(OfAll).Contains(entry.Act)))
            .OrderBy(entry => entry.Number).ToListAsync(cancel);
    }

    /// <summary>Who looked at texts of the round, where the whole program went, and what happened to the links and devices of this leader's place.</summary>
    public static IQueryable<AuditEntry> LinesFor(this AttuneDb db, ProgramId program, RoundId round, LeaderId leader)
    {
        ArgumentNullException.ThrowIfNull(db);
        var about = AuditSeal.About(db.Keys!.TrailOf(program), leader);
        return db.Audit.AsNoTracking()
            .Where(entry => entry.Program == program && ((entry.Round == round && EF.Parameter(Looks).Contains(entry.Act)) || EF.Parameter(OfAll).Contains(entry.Act) || (entry.About == about && (entry.Round == round || entry.Round == null))))
            .OrderBy(entry => entry.Number);
    }

    /// <summary>What happened to the links and devices of one place, of a leader or beside the round.</summary>
    public static async Task<ImmutableArray<AuditEntry>> LinesOfPlaceAsync(this AttuneDb db, ProgramId program, RoundId round, LeaderId whom, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var about = AuditSeal.About(db.Keys!.TrailOf(program), whom);
        return [.. await db.Audit.AsNoTracking().Where(entry => entry.Program == program && entry.Round == round && entry.About == about).OrderBy(entry => entry.Number).ToListAsync(cancel)];
    }

    /// <summary>
    /// Asks, together with something else, how many lines about a leader's place were written since the leader read of it. Under which name a trail knows the leader is told by its program,
    /// which is found by the same question: so the lines about all places of the round are counted, by the name they carry, and this leader's number is taken.
    /// </summary>
    /// <returns>How many they are once the program is known.</returns>
    public static Func<ProgramId, int> AskNewLines(this Together asked, Admission admission)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(admission);
        var (db, round, leader, number) = (asked.Db, admission.Round, admission.Leader, admission.Seat);
        var counted = asked.List(db.Audit
            .Where(entry => entry.Round == round && EF.Parameter(News).Contains(entry.Act) && db.Rounds.Where(candidate => candidate.Id == round).Select(candidate => candidate.Program).Contains(entry.Program)
                && db.Seats.Any(seat => seat.Round == round && seat.Leader == leader && seat.Number == number && seat.ReadUpTo < entry.Number))
            .GroupBy(entry => entry.About).Select(lines => new { About = lines.Key, Lines = lines.Count() }));
        return program =>
        {
            var about = AuditSeal.About(db.Keys!.TrailOf(program), leader);
            return counted().Find(lines => lines.About.AsSpan().SequenceEqual(about))?.Lines ?? 0;
        };
    }

    /// <summary>The number of the last line about this leader's place; 0 if there is none.</summary>
    internal static async Task<long> LastLineAsync(this AttuneDb db, ProgramId program, RoundId round, LeaderId leader, CancellationToken cancel)
    {
        var about = AuditSeal.About(db.Keys!.TrailOf(program), leader);
        return await db.Audit.Where(entry => entry.Program == program && entry.About == about && entry.Round == round).MaxAsync(entry => (long?)entry.Number, cancel) ?? 0;
    }
}
