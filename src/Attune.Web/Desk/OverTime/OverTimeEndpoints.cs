using System.Security.Claims;
using Attune.Domain.Trends;
using Attune.Encoding;
using Attune.Store;
using Attune.Store.UseCases.Trends;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Printing;
using Attune.Web.Room.OverTime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.OverTime;

/// <summary>The rounds of a program side by side, and what people say of them: wordings that mean the same, and topics that are one thing.</summary>
internal static class OverTimeEndpoints
{
    public static void MapOverTime(this IEndpointRouteBuilder app)
    {
        var time = app.MapGroup("/programs/{program:guid}/over-time").RequireAuthorization(Facilitator.Policy);
        time.MapGet("", ShowAsync).HasCharts();
        time.MapPost("/wordings", ConfirmAsync).Changes();
        time.MapPost("/wordings/undo", TakeBackAsync).TakesBack();
        time.MapPost("/topics", LinkAsync).Changes();
        time.MapPost("/topics/undo", UnlinkAsync).TakesBack();
    }

    private static async Task<Results<RazorComponentResult<OverTimePage>, RedirectHttpResult>> ShowAsync(
        ProgramDesk desk, ClaimsPrincipal user, OverTimeReader reader, AttuneDb db, RoundEncoders encoders, CancellationToken cancel)
        => desk.IsLocked || desk.IsFollowUp
            ? Page.Show<OverTimePage>(new { Time = await OverTimeDesk.ReadAsync(desk, user.AsViewer(), reader, db, encoders, cancel) })
            : TypedResults.LocalRedirect(desk.Path);

    private static async Task<Results<RedirectHttpResult, NotFound>> ConfirmAsync(
        ProgramDesk desk, [FromForm] WordingSent? form, ClaimsPrincipal user, AttuneDb db, ConfirmMeaning confirm, Clock clock, CancellationToken cancel)
    {
        if (form is not { Question.Length: > 0 } || form.Before >= form.After) { return TypedResults.NotFound(); }
        var packs = await db.Packs.AsNoTracking().Where(pack => pack.Program == desk.Program.Id && (pack.Version == form.Before || pack.Version == form.After)).ToListAsync(cancel);
        if (packs.Count != 2 || packs.Any(pack => pack.Find(form.Question) is null)) { return TypedResults.NotFound(); }
        // Said twice, it is said.
        await confirm.RunAsync(new SameMeaning(desk.Program.Id, form.Question, form.Before, form.After, user.AsViewer().Name, clock.Now), user.AsViewer(), cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/over-time#wordings");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> TakeBackAsync(
        ProgramDesk desk, [FromForm] WordingSent? form, ClaimsPrincipal user, TakeBackMeaning takeBack, Clock clock, CancellationToken cancel)
    {
        await takeBack.RunAsync(desk.Program.Id, form?.Question ?? "", form?.Before ?? 0, form?.After ?? 0, user.AsViewer(), clock.Now, cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/over-time#wordings");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> LinkAsync(
        ProgramDesk desk, [FromForm] TopicsSent? form, ClaimsPrincipal user, OverTimeReader reader, LinkTopics link, Clock clock, CancellationToken cancel)
    {
        var view = await reader.ReadAsync(desk.Program, user.AsViewer(), desk.Round.Number, cancel);
        if ((form ?? new()).Find(view) is not { } pairs) { return TypedResults.NotFound(); }
        foreach (var pair in pairs)
        {
            await link.RunAsync(
                desk.Program.Id, pair.Later.Question, new(pair.EarlierRound.In.Round.Id, pair.Earlier.Key, pair.Earlier.Words), new(pair.LaterRound.In.Round.Id, pair.Later.Key, pair.Later.Words),
                form!.Same == Question.Yes, user.AsViewer().Name, clock.Now, cancel);
        }

        return TypedResults.LocalRedirect($"{desk.Path}/over-time#topics");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> UnlinkAsync(ProgramDesk desk, [FromForm] TopicsSent? form, UnlinkTopics unlink, CancellationToken cancel)
    {
        if (TopicsSent.Place(form?.Earlier) is not { } earlier || TopicsSent.Place(form?.Later) is not { } later) { return TypedResults.NotFound(); }
        await unlink.RunAsync(desk.Program.Id, earlier.Round, earlier.Topic, later.Round, later.Topic, cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/over-time#topics");
    }
}
