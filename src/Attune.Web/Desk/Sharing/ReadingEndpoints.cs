using System.Diagnostics;
using System.Security.Claims;
using Attune.Analysis.Readings;
using Attune.Domain.Gates;
using Attune.Domain.Rounds;
using Attune.Encoding;
using Attune.Report;
using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Hosting;
using Attune.Web.Printing;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Sharing;

/// <summary>The Desk's pages that show and hand out the reading of a locked round.</summary>
internal static class ReadingEndpoints
{
    public static void MapReadings(this IEndpointRouteBuilder app)
    {
        var rounds = app.MapGroup("/programs/{program:guid}/rounds/{round:guid}").RequireAuthorization(Facilitator.Policy);
        rounds.MapGet("/reading", ShowAsync).IsDocument();
        rounds.MapPost("/export", ExportAsync).HandsOut();
    }

    /// <summary>Before the sitting, shows the reading as `attune read` makes it from the export, byte for byte.</summary>
    private static async Task<IResult> ShowAsync(
        LockedProgram locked, HttpContext context, ReportReadings reports, AttuneDb db, Gate gate, RoundEncoders encoders, Clock clock, CancellationToken cancel)
    {
        // From the sitting on the leaders' own judgment stands above the analysis, and one document says so.
        if (locked.Round.Phase >= RoundPhase.Revealing) { return TypedResults.LocalRedirect($"{SittingDesk.PathOf(locked.Program.Id, locked.Round.Id)}/report/room"); }
        var (reading, progress) = await reports.TakeAsync(locked.Round.Id, ReadingAhead.PatienceOf(context), ErrorPages.AsksForJson(context.Request), how => ReadAsync(locked, gate, encoders, clock, how), cancel);
        if (ReadingAhead.AnswerTo(context, locked.Round, progress) is { } answer) { return answer; }
        if (reading is null) { return TypedResults.NotFound(); }
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        HtmlReport.Write(reading, new() { Title = locked.Title, ShowsSentences = locked.ShowsWords, Note = await ImportWords.OriginAsync(db, locked.Round, clock, cancel), Questions = locked.NumbersIn(reading.Questions.Select(question => question.Question)) }, text);
        var page = text.ToString();
        context.Response.SetPolicy(HtmlReport.PolicyOf(page));
        return TypedResults.Text(page, "text/html; charset=utf-8");
    }

    // The reading is for the page that waits, so it is not cancelled with the request that asked first.
    private static async Task<Reading?> ReadAsync(LockedProgram locked, Gate gate, RoundEncoders encoders, Clock clock, ReadingProgress progress)
    {
        if (await gate.ForReadingAsync(locked.Round, locked.Pack, locked.Program.Sides, locked.Answers, clock.Now, CancellationToken.None) is not { } answers) { return null; }
        var started = Stopwatch.GetTimestamp();
        var reading = await RoundReader.ReadAsync(answers with { Themes = locked.Program.Aims() }, encoders, ReadingOptions.Default, progress.Over(answers), cancel: CancellationToken.None);
        Metrics.Read(started);
        return reading;
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ExportAsync(LockedProgram locked, ClaimsPrincipal user, AttuneDb db, Gate gate, Clock clock, CancellationToken cancel)
        => await gate.ForExportAsync(locked.Round, locked.Pack, locked.Program.Sides, user.AsViewer(), locked.Answers, clock.Now, cancel) is { } answers
            ? TypedResults.File(Export.Pack(answers, locked.NumbersIn(answers.Questions), locked.Program.Strategy, locked.Title, await ImportWords.OriginAsync(db, locked.Round, clock, cancel)), "application/zip", "attune-answers.zip")
            : TypedResults.NotFound();
}
