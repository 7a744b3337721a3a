using Attune.Web.Features.Accounts;
using Attune.Web.Features.Answer;
using Attune.Web.Features.Programs;

namespace Attune.Web.Features.Interviews;

/// <summary>A leader's place as the facilitator types into it: the screens of the leader, and of the words only those typed and not yet approved.</summary>
public sealed record InterviewDesk(ProgramDesk Desk, Leader Leader, Domain.Invitation Invitation, Seat Seat, ImmutableArray<string> Approved, ImmutableArray<string> TakenBack) : IFound<InterviewDesk>
{
    public string Path => $"{Desk.Path}/interviews/{Leader.Id}";

    public InterviewOutcome Outcome => Invitation.Interview(Desk.Round);

    /// <summary>The leader's own address of a screen, under that of the interview.</summary>
    public string PathOf(Screen screen) => Path + screen.Path[SeatPaths.Promise.Length..];

    public bool IsApproved(PackQuestion question) => Approved.Contains(question.Id);

    /// <summary>The leader did not want these words kept; nobody else types there again.</summary>
    public bool IsTakenBack(PackQuestion question) => TakenBack.Contains(question.Id);

    public bool MayType(PackQuestion question) => Outcome == InterviewOutcome.Open && !IsApproved(question) && !IsTakenBack(question);

    public static async Task<InterviewDesk?> FindAsync(HttpContext context)
    {
        var (db, user, cancel) = (context.Service<AttuneDb>(), context.User, context.RequestAborted);
        if (await LeaderDesk.FindAsync(context) is not var (desk, person)
            || desk.InvitationOf(person) is not { } invitation
            || await db.Identities.FirstOrDefaultAsync(each => each.Round == desk.Round.Id && each.Leader == person.Id, cancel) is not { } identity)
        {
            return null;
        }

        // Only while nobody else has written there: what the leader wrote is not even counted here.
        var open = invitation.Interview(desk.Round) == InterviewOutcome.Open;
        var there = open ? await db.Answers.AsNoTracking().Where(answer => answer.Participant == identity.Participant && answer.EnteredBy == EnteredBy.Interviewer).ToListAsync(cancel) : [];
        var seat = new Seat
        {
            Admission = new(desk.Round.Id, person.Id, identity.Participant),
            Program = desk.Program,
            Round = desk.Round,
            Pack = desk.Pack,
            Side = person.Side,
            Leaders = desk.Counts,
            Facilitator = user.Name(),
            HasBegun = false,
            Done = false,
            Own = await context.Service<Gate>().TypedAsync(user.AsViewer(), there, cancel),
        };
        return new(
            desk, person, invitation, seat,
            [.. there.Where(answer => answer is { Approved: true, Withdrawn: false }).Select(answer => answer.Question)],
            [.. there.Where(answer => answer.Withdrawn).Select(answer => answer.Question)]);
    }
}
