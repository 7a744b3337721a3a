using Attune.Web.Accounts;
using Attune.Web.Audience;
using Attune.Web.Beside;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Desk.AllPrograms;
using Attune.Web.Desk.Arrived;
using Attune.Web.Desk.AuditTrail;
using Attune.Web.Desk.Beside;
using Attune.Web.Desk.Calendar;
using Attune.Web.Desk.Cascading;
using Attune.Web.Desk.Collecting;
using Attune.Web.Desk.Demo;
using Attune.Web.Desk.FollowUp;
using Attune.Web.Desk.Forecasting;
using Attune.Web.Desk.Importing;
using Attune.Web.Desk.Interviews;
using Attune.Web.Desk.Inviting;
using Attune.Web.Desk.Locking;
using Attune.Web.Desk.OverTime;
using Attune.Web.Desk.Packs;
using Attune.Web.Desk.Planning;
using Attune.Web.Desk.Reminding;
using Attune.Web.Desk.Scheduling;
using Attune.Web.Desk.Setup;
using Attune.Web.Desk.Sharing;
using Attune.Web.Desk.Teams;
using Attune.Web.Desk.Timeline;
using Attune.Web.Feeds;
using Attune.Web.Mail;
using Attune.Web.Seat;
using Attune.Web.Sponsor;
using Attune.Web.TeamSeat;

namespace Attune.Web;

/// <summary>Maps the routes of all features.</summary>
internal static class Routes
{
    /// <summary>All routes of the product, one line for each feature.</summary>
    public static void MapFeatures(this WebApplication app)
    {
        var all = app.MapGroup("").AddEndpointFilterFactory(EmptyForms.Fill);
        all.MapAccounts();
        all.MapAllPrograms();
        all.MapPrograms();
        all.MapDemo();
        all.MapProgramHome();
        all.MapLeaders();
        all.MapLeaderImport();
        all.MapImport();
        all.MapQuestions();
        all.MapQuarter();
        all.MapLibrary();
        all.MapProgramPacks();
        all.MapPromise();
        all.MapSchedule();
        all.MapYear();
        all.MapDues();
        all.MapDeskCalendar();
        all.MapFeeds();
        all.MapForecast();
        all.MapInvitations();
        all.MapMail();
        all.MapInterviews();
        all.MapDelegates();
        all.MapLoosening();
        all.MapLocking();
        all.MapProbing();
        all.MapRounds();
        all.MapAuditTrail();
        all.MapReadings();
        all.MapSittings();
        all.MapAgreements();
        all.MapSeat();
        all.MapAudience();
        all.MapTeams();
        all.MapCascade();
        all.MapTeamSeat();
        all.MapShare();
        all.MapArrived();
        all.MapSinceDesk();
        all.MapOverTime();
        all.MapTimeline();
        all.MapSponsor();
        all.MapBeside();
        all.MapBesideDesk();
        app.ShareLastEndpoints();
    }
}
