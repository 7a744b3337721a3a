using Attune.Web.Features.Accounts;
using Attune.Web.Features.Answer;
using Attune.Web.Features.Audiences;
using Attune.Web.Features.Delegates;
using Attune.Web.Features.FollowUp;
using Attune.Web.Features.Interviews;
using Attune.Web.Features.Converge;
using Attune.Web.Features.Invitations;
using Attune.Web.Features.Leaders;
using Attune.Web.Features.Locking;
using Attune.Web.Features.Loosening;
using Attune.Web.Features.Mail;
using Attune.Web.Features.Probing;
using Attune.Web.Features.Programs;
using Attune.Web.Features.Promise;
using Attune.Web.Features.Questions;
using Attune.Web.Features.Readings;
using Attune.Web.Features.Reveal;
using Attune.Web.Features.Record;
using Attune.Web.Features.Rounds;
using Attune.Web.Features.Sharing;

namespace Attune.Web.Start;

internal static class Routes
{
    /// <summary>Every route of the product, a line a feature.</summary>
    public static void MapFeatures(this WebApplication app)
    {
        app.MapAccounts();
        app.MapPrograms();
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
        app.MapRecord();
        app.MapReadings();
        app.MapReveal();
        app.MapConverge();
        app.MapSeat();
        app.MapAudience();
        app.MapShare();
        app.MapSinceDesk();
        app.MapSponsor();
    }
}
