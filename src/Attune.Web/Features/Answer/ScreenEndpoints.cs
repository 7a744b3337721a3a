using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Answer;

/// <summary>Showing a screen, and saving it: for the button and for the module the same form on the same address.</summary>
internal static class ScreenEndpoints
{
    private static readonly string[] Patterns = ["/{number:int}", "/{number:int}/{part}", "/word/{number:int}"];

    public static void MapScreens(this IEndpointRouteBuilder seat)
    {
        foreach (var pattern in Patterns)
        {
            seat.MapGet(pattern, Show);
            seat.MapPost(pattern, SaveAsync).RequireRateLimiting(PagesSetup.PublicPost);
        }
    }

    private static Results<RazorComponentResult<AnswerPage>, RedirectHttpResult, NotFound> Show(HttpContext context, Seat seat)
    {
        if (ScreenAt(seat, context.Request.Path) is not { } screen) { return TypedResults.NotFound(); }
        if (screen.Kind != ScreenKind.Probe && !seat.HasBegun) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        if (!seat.MayWrite(screen.Question)) { return TypedResults.LocalRedirect(SeatPaths.Answers); }
        return Page.Of<AnswerPage>(new { Seat = seat, Screen = screen, Content = seat.ContentOf(screen.Question), Revision = seat.To(screen.Question)?.Revision ?? 0 });
    }

    private static async Task<Results<RazorComponentResult<AnswerPage>, RazorComponentResult<SendAgainPage>, JsonHttpResult<SavedReply>, RedirectHttpResult, StatusCodeHttpResult, NotFound>> SaveAsync(
        HttpContext context, IFormCollection form, AnswerWriter writer, Clock clock, CancellationToken cancel)
    {
        var read = await AnswerSheet.ReadAsync(context);
        if (read.ComeAgain) { return AsksForJson(context) ? ComeAgain.Answer(context) : SendAgain(context, form); }
        if (read.Result is not { } sheet || ScreenAt(sheet, context.Request.Path) is not { } screen) { return TypedResults.NotFound(); }
        if (screen.Kind != ScreenKind.Probe && !sheet.HasBegun) { return TypedResults.LocalRedirect(SeatPaths.Promise); }
        var sent = AnswerForm.Read(screen, form, sheet.ContentOf(screen.Question));
        var saving = await sheet.SaveAsync(screen, sent, writer, clock.Now, cancel);
        if (saving.Ending == SaveEnding.ComeAgain) { ComeAgain.SayWhen(context); }
        if (AsksForJson(context)) { return TypedResults.Json(SavedReply.Of(saving, screen), statusCode: StatusOf(saving.Ending)); }
        if (saving.Ending == SaveEnding.Saved) { return TypedResults.LocalRedirect(SeatWay.At(sheet, screen).NextPath); }
        try
        {
            return await Seat.FindAsync(context) is { } seat
                ? Page.Of<AnswerPage>(new { Seat = seat, Screen = screen, sent.Content, saving.Revision, Saving = saving }, StatusOf(saving.Ending))
                : TypedResults.NotFound();
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is not null)
        {
            return SendAgain(context, form);
        }
    }

    // A page that no cache may keep is asked for anew on the way back, and would come back empty: the words go with the answer.
    private static RazorComponentResult<SendAgainPage> SendAgain(HttpContext context, IFormCollection form)
    {
        ComeAgain.SayWhen(context);
        return Page.Of<SendAgainPage>(new { Action = context.Request.Path.Value!, Fields = FieldsOf(form) }, StatusCodes.Status503ServiceUnavailable);
    }

    internal static bool AsksForJson(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);

    // Without the token: the page has one of its own.
    internal static ImmutableArray<(string, string)> FieldsOf(IFormCollection form)
        => [.. form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).Select(field => (field.Key, field.Value.ToString()))];

    private static Screen? ScreenAt(AnswerSheet sheet, PathString path)
        => sheet.Screens.Concat(sheet.ProbeScreens).FirstOrDefault(screen => path.Equals(screen.Path, StringComparison.Ordinal));

    internal static int StatusOf(SaveEnding ending) => ending switch
    {
        SaveEnding.Saved => StatusCodes.Status200OK,
        SaveEnding.ChangedElsewhere => StatusCodes.Status409Conflict,
        SaveEnding.Closed => StatusCodes.Status423Locked,
        SaveEnding.DoesNotFit => StatusCodes.Status422UnprocessableEntity,
        SaveEnding.ComeAgain => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, "No status tells this ending."),
    };
}

/// <summary>What the module reads of a save.</summary>
/// <param name="Revision">To be sent with the next one.</param>
/// <param name="Found">What the gentle probe found missing; empty if nothing.</param>
/// <param name="Asked">What it asks.</param>
internal sealed record SavedReply(int Revision, string Found, string Asked)
{
    public static SavedReply Of(Saving saving, Screen screen)
    {
        var (found, asked) = screen.Kind == ScreenKind.Words && GentleProbes.For(screen.Question, saving.Form.Content) is { } probe ? AnswerStrings.Of(probe) : ("", "");
        return new(saving.Revision, found, asked);
    }
}
