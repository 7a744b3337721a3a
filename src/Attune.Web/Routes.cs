using Attune.Web.Accounts;
using Attune.Web.Audience;
using Attune.Web.Desk;
using Attune.Web.Desk.AuditTrail;
using Attune.Web.Desk.Collecting;
using Attune.Web.Desk.FollowUp;
using Attune.Web.Desk.Interviews;
using Attune.Web.Desk.Inviting;
using Attune.Web.Desk.Locking;
using Attune.Web.Desk.Setup;
using Attune.Web.Desk.Sharing;
using Attune.Web.Mail;
using Attune.Web.Seat;
using Attune.Web.Sponsor;

namespace Attune.Web;

/// <summary>Maps the routes of all features.</summary>
internal static class Routes
{
    /// <summary>All routes of the product, one line for each feature.</summary>
    public static void MapFeatures(this WebApplication app)
    {
        app.MapAccounts();
        app.MapPrograms();
        app.MapProgramHome();
        app.MapLeaders();
        app.MapQuestions();
        app.MapPromise();
        app.MapInvitations();
        app.MapMail();
        app.MapInterviews();
        app.MapDelegates();
        app.MapLoosening();
        app.MapLocking();
        app.MapProbing();
        app.MapRounds();
        app.MapAuditTrail();
        app.MapReadings();
        app.MapSittings();
        app.MapAgreements();
        app.MapSeat();
        app.MapAudience();
        app.MapShare();
        app.MapSinceDesk();
        app.MapSponsor();
    }
}
