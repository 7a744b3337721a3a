using Attune.Report;
using Attune.Web.Features.Reveal.Room;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Reveal.Pack;

/// <summary>The report of the round after its sitting: for the room with the sentences authors let out, for the sponsor with counts alone.</summary>
internal static class RoomReport
{
    /// <param name="context">Gets the policy of the page, which carries its own look.</param>
    /// <param name="view">As the reader may see it.</param>
    /// <param name="viewer">Who reads.</param>
    /// <param name="audience">Room or sponsor.</param>
    public static async Task<Results<ContentHttpResult, NotFound>> AnswerAsync(HttpContext context, SittingView view, Viewer viewer, Audience audience)
    {
        var readings = context.Service<ReadRounds>();
        if (await readings.ReadAsync(view.Program, view.Round, view.Sitting.Edits, context.RequestAborted) is not { } read
            || Gate.ReportOf(view.Round, viewer, read, view.Sitting.Withheld, RevealStrings.Of("Counted_not_quoted")) is not { } reading)
        {
            return TypedResults.NotFound();
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        HtmlReport.Write(reading, new() { Title = view.RoundName, Audience = view.Reading.ShowsSentences ? audience : Audience.Sponsor, Culture = CultureInfo.CurrentCulture }, text);
        var page = text.ToString();
        context.Response.SetPolicy(HtmlReport.PolicyOf(page));
        return TypedResults.Text(page, "text/html; charset=utf-8");
    }
}
