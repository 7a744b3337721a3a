using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Attune.Web.Seat;

namespace Attune.Web.Desk.Interviews;

/// <summary>
/// A leader's place as the facilitator types into it. It has the leader's steps, and of the words only those that were typed and not yet approved.
/// </summary>
public sealed record InterviewDesk(ProgramDesk Desk, Leader Leader, Domain.Rounds.Invitation Invitation, Seat.Seat Seat, ImmutableArray<string> Approved, ImmutableArray<string> TakenBack) : IFound<InterviewDesk>
{
    public string Path => $"{Desk.Path}/interviews/{Leader.Id}";

    public InterviewOutcome Outcome => Invitation.Interview(Desk.Round);

    /// <summary>The path of a step under the interview, in place of the leader's own path.</summary>
    public string PathOf(AnswerStep step) => Path + step.Path[SeatPaths.Promise.Length..];

    public bool IsApproved(PackQuestion question) => Approved.Contains(question.Id);

    /// <summary>The leader did not want these words kept, and nobody else may type there again.</summary>
    public bool IsTakenBack(PackQuestion question) => TakenBack.Contains(question.Id);

    public bool MayType(PackQuestion question) => Outcome == InterviewOutcome.Open && !IsApproved(question) && !IsTakenBack(question);

    public static async Task<InterviewDesk?> FindAsync(HttpContext context)
    {
        var (db, user, cancel) = (context.Service<AttuneDb>(), context.User, context.RequestAborted);
        if (await LeaderDesk.FindAsync(context) is not var (desk, person)
            || desk.InvitationOf(person) is not { } invitation
            || await db.Identities.FirstOrDefaultAsync(participantIdentity => participantIdentity.Round == desk.Round.Id && participantIdentity.Leader == person.Id, cancel) is not { } identity)
        {
            return null;
        }

        // Only what was typed is read, and only while the leader allows it: what the leader wrote is not even counted here.
        var open = invitation.Interview(desk.Round) == InterviewOutcome.Open;
        var there = open ? await db.Answers.AsNoTracking().Where(answer => answer.Participant == identity.Participant && answer.EnteredBy == EnteredBy.Interviewer).ToListAsync(cancel) : [];
        var seat = new Seat.Seat
        {
            Admission = new(desk.Round.Id, person.Id, identity.Participant, identity.Seat),
            Program = desk.Program,
            Round = desk.Round,
            Now = context.Service<Clock>().Now,
            Pack = desk.Asked,
            Side = person.Side,
            Leaders = desk.Counts,
            Facilitator = user.Name(),
            At = new LeaderSeat(desk.Round.Id, person.Id, identity.Seat, stands: true),
            HasBegun = false,
            Done = false,
            IsRead = await db.IsReadAsync(desk.Round, cancel),
            Own = await context.Service<Gate>().TypedAsync(user.AsViewer(), there, cancel),
        };
        return new(
            desk, person, invitation, seat,
            [.. there.Where(answer => answer is { Approved: true, Withdrawn: false }).Select(answer => answer.Question)],
            [.. there.Where(answer => answer.Withdrawn).Select(answer => answer.Question)]);
    }
}
