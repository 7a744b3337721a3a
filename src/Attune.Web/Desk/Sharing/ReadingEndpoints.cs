using System.Diagnostics;
using System.Security.Claims;
using Attune.Analysis.Readings;
using Attune.Domain.Gates;
using Attune.Domain.Rounds;
using Attune.Encoding;
using Attune.Report;
using Attune.Web.Accounts;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Sharing;

/// <summary>The Desk's pages that show and hand out the reading of a locked round.</summary>
internal static class ReadingEndpoints
{
    public static void MapReadings(this IEndpointRouteBuilder app)
    {
        var rounds = app.MapGroup("/programs/{program:guid}/rounds/{round:guid}").RequireAuthorization(Facilitator.Policy);
        rounds.MapGet("/reading", ShowAsync);
        rounds.MapPost("/export", ExportAsync);
    }

    /// <summary>Before the sitting, shows the reading as `attune read` makes it from the export, byte for byte.</summary>
    private static async Task<Results<ContentHttpResult, RedirectHttpResult, NotFound>> ShowAsync(
        LockedProgram locked, HttpContext context, Gate gate, RoundEncoders encoders, Clock clock, CancellationToken cancel)
    {
        // From the sitting on the leaders' own judgment stands above the analysis, and one document says so.
        if (locked.Round.Phase >= RoundPhase.Revealing) { return TypedResults.LocalRedirect($"{SittingDesk.PathOf(locked.Program.Id, locked.Round.Id)}/report/room"); }
        if (await gate.ForReadingAsync(locked.Round, locked.Pack, locked.Program.Sides, locked.Answers, clock.Now, cancel) is not { } answers) { return TypedResults.NotFound(); }
        var started = Stopwatch.GetTimestamp();
        var reading = await RoundReader.ReadAsync(answers with { Themes = locked.Program.Aims() }, encoders, ReadingOptions.Default, progress: null, cancel);
        Metrics.Read(started);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        HtmlReport.Write(reading, new() { Title = locked.Title, ShowsSentences = locked.ShowsWords, Questions = locked.NumbersIn(answers) }, text);
        var page = text.ToString();
        context.Response.SetPolicy(HtmlReport.PolicyOf(page));
        return TypedResults.Text(page, "text/html; charset=utf-8");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ExportAsync(LockedProgram locked, ClaimsPrincipal user, Gate gate, Clock clock, CancellationToken cancel)
        => await gate.ForExportAsync(locked.Round, locked.Pack, locked.Program.Sides, user.AsViewer(), locked.Answers, clock.Now, cancel) is { } answers
            ? TypedResults.File(Export.Pack(answers, locked.NumbersIn(answers), locked.Program.Strategy, locked.Title), "application/zip", "attune-answers.zip")
            : TypedResults.NotFound();
}
