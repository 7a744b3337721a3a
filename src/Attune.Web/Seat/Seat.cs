using Attune.Domain.Gates;
using Attune.Domain.Imports;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Seats;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Seat;

/// <summary>A leader's place in a round with everything that its pages need.</summary>
public sealed record Seat : AnswerSheet, IFound<Seat>
{
    public required Domain.Programs.Program Program { get; init; }

    public required Side Side { get; init; }

    public required SideCounts Leaders { get; init; }

    /// <summary>The name of the person who leads the sitting; empty if the account is gone.</summary>
    public required string Facilitator { get; init; }

    /// <summary>A delegate sits here and speaks for a leader, whose commitments and accountabilities are not shown.</summary>
    public bool IsDelegated { get; init; }

    /// <summary>What the leader is asked or told about delegates and interviews; null where nobody is invited.</summary>
    public Domain.Rounds.Invitation? Invitation { get; init; }

    /// <summary>Where the answers of the round come from; null if they are given at Seats.</summary>
    public ImportOrigin? Origin { get; init; }

    /// <summary>This seat is the leader in person: it counts, and no delegate sits here.</summary>
    public bool IsLeaderInPerson => At.Stands && !IsDelegated;

    /// <summary>What happened to links and devices of this place since the leader read of it.</summary>
    public int NewLines { get; init; }

    /// <returns>Null if the place, or the person in it, was erased.</returns>
    public static async Task<Seat?> FindAsync(HttpContext context)
    {
        if (SeatAuthentication.AdmissionOf(context.User) is not { } admission) { return null; }
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        var voices = await db.Participants.AsNoTracking().Where(participant => participant.Round == admission.Round).ToListAsync(cancel);
        // A seat that was set aside is still its author's to read.
        var voice = voices.FirstOrDefault(participant => participant.Key == admission.Participant)
            ?? await db.Participants.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(participant => participant.Key == admission.Participant && participant.Round == admission.Round, cancel);
        var invitation = await db.Invitations.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Round == admission.Round && candidate.Leader == admission.Leader, cancel);
        var at = await db.Seats.AsNoTracking().FirstOrDefaultAsync(seat => seat.Round == admission.Round && seat.Leader == admission.Leader && seat.Number == admission.Seat, cancel);
        if (voice is null || invitation is null || at is null) { return null; }
        var round = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == admission.Round, cancel);
        var program = await db.Programs.AsNoTracking().FirstAsync(candidate => candidate.Id == round.Program, cancel);
        var pack = round.Asks(await db.Packs.AsNoTracking().FirstAsync(questions => questions.Program == program.Id && questions.Version == round.PackVersion, cancel));
        var mine = await db.Answers.AsNoTracking().Where(answer => answer.Participant == voice.Key).ToListAsync(cancel);
        var own = await context.Service<Gate>().OwnAsync(Viewer.Leader(voice.Key), mine, cancel);
        int[] earlier = [.. own.Select(answer => answer.Content.AskedIn).Where(version => version > 0 && version != pack.Version).Distinct()];
        return new()
        {
            Admission = admission,
            Program = program,
            Round = round,
            Now = context.Service<Clock>().Now,
            Pack = pack,
            AnsweredIn = earlier.Length == 0 ? [] : [.. await db.Packs.AsNoTracking().Where(questions => questions.Program == program.Id && earlier.Contains(questions.Version)).ToListAsync(cancel)],
            Side = voice.Side,
            Leaders = SideCounts.Count(voices.Select(participant => participant.Side)),
            Facilitator = await db.Users.Where(account => account.Id == program.Facilitator).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel) ?? "",
            At = at,
            Origin = round.Import is null ? null : (await db.Imports.AsNoTracking().FirstAsync(import => import.Round == round.Id, cancel)).Origin,
            Invitation = invitation,
            IsDelegated = invitation.IsDelegated && at.Stands,
            NewLines = await db.NewLinesAsync(program.Id, round.Id, admission.Leader, at.ReadUpTo, cancel),
            HasBegun = at.HasBegun(invitation),
            Done = at.IsDone(invitation),
            IsRead = await db.IsReadAsync(round, cancel),
            Own = own,
        };
    }
}

/// <summary>The paths of a leader's pages.</summary>
public static class SeatPaths
{
    public const string Promise = "/seat";
    public const string FullPromise = "/seat/promise";
    public const string Begin = "/seat/begin";
    public const string Answers = "/seat/answers";
    public const string Done = "/seat/done";
    public const string Approve = "/seat/approve";
    public const string Withdraw = "/seat/withdraw";
    public const string MyData = "/seat/my-data";
    public const string MyDataFile = "/seat/my-data/file";
    /// <summary>Where a code from another device is typed; it needs no link.</summary>
    public const string Code = "/open";
    public const string Devices = "/seat/devices";
    public const string Interview = "/seat/interview";
    public const string Delegate = "/seat/delegate";
    public const string Erase = "/seat/erase";
    public const string Outcome = "/seat/outcome";
    public const string Place = "/seat/place";
    public const string Changed = "/seat/changed";
    public const string Teams = "/seat/teams";
    public const string OverTime = "/seat/over-time";
    public const string Calendar = "/seat/calendar";
    public const string TeamLinks = "/seat/team-links";
    public const string Due = "/seat/due";
    public const string OutcomeCalendar = Outcome + "/calendar.ics";
}
