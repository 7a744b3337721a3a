using Attune.Domain.Gates;
using Attune.Domain.Imports;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Reading;
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
        var (id, me, asked) = (admission.Round, admission.Leader, new Together(db));
        var rounds = db.Rounds.AsNoTracking().Where(candidate => candidate.Id == id);
        // A seat that was set aside is still its author's to read.
        var allVoices = asked.List(db.Participants.IgnoreQueryFilters().AsNoTracking().Where(participant => participant.Round == id && (participant.Stands || participant.Key == admission.Participant)));
        var foundInvitation = asked.First(db.Invitations.AsNoTracking().Where(candidate => candidate.Round == id && candidate.Leader == me));
        var foundAt = asked.First(db.Seats.AsNoTracking().Where(seat => seat.Round == id && seat.Leader == me && seat.Number == admission.Seat));
        var foundRound = asked.First(rounds);
        var foundProgram = asked.First(db.Programs.AsNoTracking().Where(candidate => rounds.Select(round => round.Program).Contains(candidate.Id)));
        var packs = asked.List(db.Packs.AsNoTracking().Where(questions => rounds.Select(round => round.Program).Contains(questions.Program)));
        var mine = asked.List(db.Answers.AsNoTracking().Where(answer => answer.Participant == admission.Participant));
        var facilitator = asked.First(db.Users.Where(account => db.Programs.Where(program => rounds.Select(round => round.Program).Contains(program.Id)).Select(program => program.Facilitator).Contains(account.Id)).Select(account => account.DisplayName));
        var import = asked.First(db.Imports.AsNoTracking().Where(candidate => candidate.Round == id));
        var looks = asked.Any(db.LooksInto(id));
        var newLines = asked.AskNewLines(admission);
        await asked.ReadAsync(cancel);
        var voice = allVoices().Find(participant => participant.Key == admission.Participant);
        if (voice is null || foundInvitation() is not { } invitation || foundAt() is not { } at) { return null; }
        var (round, program) = (foundRound()!, foundProgram()!);
        var pack = round.Asks(packs().Single(questions => questions.Version == round.PackVersion));
        var own = await context.Service<Gate>().OwnAsync(Viewer.Leader(voice.Key), mine(), cancel);
        int[] earlier = [.. own.Select(answer => answer.Content.AskedIn).Where(version => version > 0 && version != pack.Version).Distinct()];
        return new()
        {
            Admission = admission,
            Program = program,
            Round = round,
            Now = context.Service<Clock>().Now,
            Pack = pack,
            AnsweredIn = [.. packs().Where(questions => earlier.Contains(questions.Version))],
            Side = voice.Side,
            Leaders = SideCounts.Count(allVoices().Where(participant => participant.Stands).Select(participant => participant.Side)),
            Facilitator = facilitator() ?? "",
            At = at,
            Origin = round.Import is null ? null : import()!.Origin,
            Invitation = invitation,
            IsDelegated = invitation.IsDelegated && at.Stands,
            NewLines = newLines(program.Id),
            HasBegun = at.HasBegun(invitation),
            Done = at.IsDone(invitation),
            IsRead = round.Phase >= RoundPhase.Locked && looks(),
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
