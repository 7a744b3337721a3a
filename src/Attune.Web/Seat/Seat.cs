using Attune.Domain.Gates;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
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

    /// <returns>Null if the place, or the person in it, was erased.</returns>
    public static async Task<Seat?> FindAsync(HttpContext context)
    {
        if (SeatAuthentication.AdmissionOf(context.User) is not { } admission) { return null; }
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        var voices = await db.Participants.AsNoTracking().Where(participant => participant.Round == admission.Round).ToListAsync(cancel);
        var voice = voices.FirstOrDefault(participant => participant.Key == admission.Participant);
        var invitation = await db.Invitations.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Round == admission.Round && candidate.Leader == admission.Leader, cancel);
        if (voice is null || invitation is null) { return null; }
        var round = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == admission.Round, cancel);
        var program = await db.Programs.AsNoTracking().FirstAsync(candidate => candidate.Id == round.Program, cancel);
        var mine = await db.Answers.AsNoTracking().Where(answer => answer.Participant == voice.Key).ToListAsync(cancel);
        return new()
        {
            Admission = admission,
            Program = program,
            Round = round,
            Now = context.Service<Clock>().Now,
            Pack = await db.Packs.AsNoTracking().FirstAsync(pack => pack.Program == program.Id && pack.Version == round.PackVersion, cancel),
            Side = voice.Side,
            Leaders = SideCounts.Count(voices.Select(participant => participant.Side)),
            Facilitator = await db.Users.Where(account => account.Id == program.Facilitator).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel) ?? "",
            IsDelegated = invitation.IsDelegated,
            HasBegun = invitation.SignedContract is not null,
            Done = invitation.Done,
            IsRead = await db.IsReadAsync(round, cancel),
            Own = await context.Service<Gate>().OwnAsync(Viewer.Leader(voice.Key), mine, cancel),
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
    public const string Erase = "/seat/erase";
    public const string Outcome = "/seat/outcome";
    public const string OutcomeCalendar = Outcome + "/calendar.ics";
}
