using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Reveal.Seats;

/// <summary>Each author decides on each own sentence: private, in other words, or as written.</summary>
internal static class QuoteEndpoints
{
    // More sentences than an answer can hold; a form with more is none of ours.
    private const int MostQuotes = 500;

    public static void MapQuotes(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/quotes", ShowAsync);
        seat.MapPost("/quotes", KeepAsync).RequireRateLimiting(PagesSetup.PublicPost);
    }

    private static async Task<RazorComponentResult<QuotesPage>> ShowAsync(bool? kept, RoomSeat seat, AttuneDb db, Gate gate, CancellationToken cancel)
    {
        var withheld = await db.Sittings.AsNoTracking().Where(each => each.Round == seat.Round.Id).Select(each => each.Withheld).FirstOrDefaultAsync(cancel);
        var acts = await db.Audit.AsNoTracking().Where(entry => entry.Round == seat.Round.Id && (entry.Act == AuditAct.Withheld || entry.Act == AuditAct.ShownAgain)).OrderBy(entry => entry.Id).ToListAsync(cancel);
        return Page.Of<QuotesPage>(new
        {
            Quotes = await OwnAsync(seat, db, gate, cancel),
            seat.Context,
            ShowsSentences = seat.Round.Contract != Contract.Unattributed,
            Saved = kept == true,
            Withheld = withheld.IsDefault ? ImmutableArray<string>.Empty : withheld,
            Withholdings = acts.ToImmutableArray(),
        });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<QuotesPage>>> KeepAsync(
        IFormCollection form, RoomSeat seat, AttuneDb db, Gate gate, AnswerWriter writer, Live.Rooms rooms, Clock clock, CancellationToken cancel)
    {
        var own = await OwnAsync(seat, db, gate, cancel);
        var sent = Sent(form, own).ToArray();
        if (sent.Any(quote => quote is { Choice: QuoteChoice.Rewrite, Rewrite.Length: 0 })) { return Again(RevealStrings.Of("Quotes_no_rewrite")); }
        var changed = sent.Where(quote => own.First(each => each.Key == quote.Key) is var before && (!before.IsDecided || before.Choice != quote.Choice || before.Rewrite != quote.Rewrite)).ToArray();
        var results = await Task.WhenAll(changed.Select(quote => writer.WriteAsync(Write(seat, quote, clock.Now), cancel).AsTask()));
        if (!results.All(result => result.IsKept)) { return Again(RevealStrings.Of("Quotes_not_kept")); }
        if (changed.Length > 0)
        {
            // What an author takes back leaves every Screen at once.
            db.ChangeRoom(seat.Round.Id);
            await db.SaveChangesAsync(cancel);
            await rooms.ChangedAsync(seat.Round.Id, cancel);
        }

        return TypedResults.LocalRedirect($"{RoomPaths.Quotes}?kept=true");

        RazorComponentResult<QuotesPage> Again(string problem)
            => Page.Refused<QuotesPage>(new { Quotes = own.Select(quote => sent.FirstOrDefault(each => each.Key == quote.Key) ?? quote).ToImmutableArray(), seat.Context, Problem = problem });
    }

    private static async Task<ImmutableArray<OwnQuote>> OwnAsync(RoomSeat seat, AttuneDb db, Gate gate, CancellationToken cancel)
    {
        if (seat.Round.Phase < RoundPhase.Collecting || seat.Round.Contract == Contract.Unattributed) { return []; }
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Participant == seat.Participant).ToListAsync(cancel);
        return await gate.OwnQuotesAsync(seat.Viewer, seat.Round, answers, cancel);
    }

    private static IEnumerable<OwnQuote> Sent(IFormCollection form, ImmutableArray<OwnQuote> own)
    {
        for (var place = 0; place < MostQuotes && form.TryGetValue($"key-{place}", out var key); place++)
        {
            if (own.FirstOrDefault(quote => quote.Key == key) is not { } quote || ChoiceOf(form, place) is not { } choice) { continue; }
            var rewrite = form[$"rewrite-{place}"].ToString().Trim();
            yield return quote with { IsDecided = true, Choice = choice, Rewrite = choice == QuoteChoice.Rewrite ? rewrite[..Math.Min(rewrite.Length, Quotes.LongestRewrite)] : "" };
        }
    }

    // What the author leaves open stays undecided, unless the second button says what the rest is.
    private static QuoteChoice? ChoiceOf(IFormCollection form, int place)
        => (Enum.TryParse<QuoteChoice>(form[$"choice-{place}"], out var choice) || Enum.TryParse(form["rest"], out choice)) && Enum.IsDefined(choice) ? choice : null;

    private static AnswerWrite Write(RoomSeat seat, OwnQuote quote, DateTimeOffset now) => new(
        new(seat.Program.Id, seat.Round.Id, seat.Round.Kind, seat.Participant, Quotes.QuestionOf(quote.Question, quote.Start)),
        new() { Text = quote.Rewrite, Quote = new(quote.Choice, quote.Question, quote.Start, quote.Text.Length, quote.AnswerRevision) },
        WriteAs.Answer, quote.Revision, Guid.NewGuid(), EnteredBy.Leader, now);
}
