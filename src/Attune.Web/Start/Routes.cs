using Attune.Web.Features.Accounts;
using Attune.Web.Features.Answer;
using Attune.Web.Features.Converge;
using Attune.Web.Features.Invitations;
using Attune.Web.Features.Leaders;
using Attune.Web.Features.Locking;
using Attune.Web.Features.Programs;
using Attune.Web.Features.Promise;
using Attune.Web.Features.Questions;
using Attune.Web.Features.Readings;
using Attune.Web.Features.Reveal;

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
        app.MapLocking();
        app.MapReadings();
        app.MapConverge();
        app.MapReveal();
        app.MapSeat();
    }
}
