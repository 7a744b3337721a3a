using Attune.Domain.Rounds;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Printing;
using Attune.Web.Room;

namespace Attune.Web.Desk;

/// <summary>
/// Pages that need a reading answer at once, also when it is not made yet: they say what is being read and how far it is, and go on by themselves. Without
/// script the browser asks again; with it a module asks, and hears numbers.
/// </summary>
internal static class ReadingAhead
{
    /// <summary>Marks a page that needs the reading of its round.</summary>
    public static T WaitsForReading<T>(this T page)
        where T : IEndpointConventionBuilder
        => page.WithMetadata(new Waits());

    public static void UseReadingAhead(this WebApplication app) => app.Use((context, next) => NeedsReading(context) && !Prints(context) ? AnswerAsync(context, next) : next(context));

    /// <summary>A look at a page that needs the reading of its round.</summary>
    public static bool NeedsReading(HttpContext context) => HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<Waits>() is not null;

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (await AskAsync(context) is { } answer) { await answer.ExecuteAsync(context); }
        else { await next(context); }
    }

    /// <summary>What is answered while a reading is made.</summary>
    /// <param name="context">The request.</param>
    /// <param name="round">The round that is read.</param>
    /// <param name="progress">How far it is; null if it is there.</param>
    /// <returns>Null if the page itself can answer.</returns>
    public static IResult? AnswerTo(HttpContext context, Round round, ReadingProgress? progress)
    {
        if (ErrorPages.AsksForJson(context.Request))
        {
            return progress is null ? TypedResults.Json(new HowFar(1, 1, "")) : TypedResults.Json(new HowFar(progress.Done, progress.Of, Says(progress)), statusCode: StatusCodes.Status202Accepted);
        }

        return progress is null ? null : Page.Show<ReadingPage>(new { Round = round.Number, progress.Done, progress.Of, Says = Says(progress) }, StatusCodes.Status202Accepted);
    }

    // A file has no page that could say how far it is: whoever asks for one waits.
    private static bool Prints(HttpContext context) => PrintRequest.From(context) is not null;

    /// <summary>How long the answer to a request may wait for a reading.</summary>
    public static TimeSpan PatienceOf(HttpContext context) => Prints(context) ? Timeout.InfiniteTimeSpan : context.Service<AttuneOptions>().Patience;

    private static string Says(ReadingProgress progress) => progress.Of == 0 ? DeskTexts.ReadingOpens : DeskTexts.ReadingDone(progress.Done, progress.Of);

    private static async Task<IResult?> AskAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var found = context.GetRouteValue("round") is not null ? await SittingDesk.FrameAsync(context)
            : (await ProgramDesk.FindAsync(context))?.AgreedIn is { } agreed ? await context.Service<SittingReader>().FrameAsync(agreed.Id, cancel)
            : null;
        return found is { Round.Phase: >= RoundPhase.Locked } frame
            ? AnswerTo(context, frame.Round, await context.Service<ReadingCache>().HowFarAsync(frame.Program, frame.Round, frame.Sitting.Edits, context.Service<AttuneOptions>().Patience, cancel))
            : null;
    }

    /// <summary>What the module that waits is told.</summary>
    internal sealed record HowFar(int Done, int Of, string Says);

    private sealed class Waits;
}
