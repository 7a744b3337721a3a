using Attune.Web.Features.Accounts;

namespace Attune.Web.Features.Answer;

/// <summary>A leader's place in a round with all its pages need.</summary>
public sealed record Seat : AnswerSheet, IFound<Seat>
{
    public required Domain.Program Program { get; init; }

    public required Side Side { get; init; }

    public required SideCounts Leaders { get; init; }

    /// <summary>Who leads the sitting; empty if the account is gone.</summary>
    public required string Facilitator { get; init; }

    /// <summary>Who sits here speaks for somebody else, whose promises and charges are not shown here.</summary>
    public bool IsDelegated { get; init; }

    /// <returns>Null if the place, or the person in it, was erased.</returns>
    public static async Task<Seat?> FindAsync(HttpContext context)
    {
        if (SeatAuthentication.AdmissionOf(context.User) is not { } admission) { return null; }
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        var voices = await db.Participants.AsNoTracking().Where(each => each.Round == admission.Round).ToListAsync(cancel);
        var voice = voices.FirstOrDefault(each => each.Key == admission.Participant);
        var invitation = await db.Invitations.AsNoTracking().FirstOrDefaultAsync(each => each.Round == admission.Round && each.Leader == admission.Leader, cancel);
        if (voice is null || invitation is null) { return null; }
        var round = await db.Rounds.AsNoTracking().FirstAsync(each => each.Id == admission.Round, cancel);
        var program = await db.Programs.AsNoTracking().FirstAsync(each => each.Id == round.Program, cancel);
        var mine = await db.Answers.AsNoTracking().Where(answer => answer.Participant == voice.Key).ToListAsync(cancel);
        return new()
        {
            Admission = admission,
            Program = program,
            Round = round,
            Pack = await db.Packs.AsNoTracking().FirstAsync(pack => pack.Program == program.Id && pack.Version == round.PackVersion, cancel),
            Side = voice.Side,
            Leaders = SideCounts.Of(voices.Select(each => each.Side)),
            Facilitator = await db.Users.Where(account => account.Id == program.Facilitator).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel) ?? "",
            IsDelegated = invitation.IsDelegated,
            HasBegun = invitation.SignedContract is not null,
            Done = invitation.Done,
            Own = await context.Service<Gate>().OwnAsync(Viewer.Leader(voice.Key), mine, cancel),
        };
    }
}

/// <summary>Where the pages of a leader are.</summary>
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
}
