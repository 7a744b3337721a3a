using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Questions;
using Attune.Domain.Quotes;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.UseCases.Answers;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Seat.Quotes;

/// <summary>Each author decides on each own sentence: private, in other words, or as written.</summary>
internal static class QuoteEndpoints
{
    // No answer can hold this many sentences; a form with more is not one of these pages.
    private const int MostQuotes = 500;

    public static void MapQuotes(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/quotes", ShowAsync);
        seat.MapPost("/quotes", KeepAsync).RequireRateLimiting(Limits.SeatPost).Once();
    }

    private static async Task<Results<RazorComponentResult<QuotesPage>, RedirectHttpResult>> ShowAsync(bool? kept, RoomSeat seat, AttuneDb db, Gate gate, CancellationToken cancel)
    {
        if (seat.RoomOnly) { return TypedResults.LocalRedirect(SeatPaths.Code); }
        var withheld = await db.Sittings.AsNoTracking().Where(sitting => sitting.Round == seat.Round.Id).Select(sitting => sitting.Withheld).FirstOrDefaultAsync(cancel);
        var acts = await db.Audit.AsNoTracking().Where(entry => entry.Round == seat.Round.Id && (entry.Act == AuditAct.Withheld || entry.Act == AuditAct.ShownAgain)).OrderBy(entry => entry.Id).ToListAsync(cancel);
        var quotes = await OwnAsync(seat, db, gate, cancel);
        return Page.Show<QuotesPage>(new
        {
            Quotes = quotes,
            Plainer = await PlainerAsync(seat, db, quotes, cancel),
            seat.Context,
            ShowsSentences = seat.Round.Contract != Contract.Unattributed,
            Saved = kept == true,
            Withheld = withheld.IsDefault ? ImmutableArray<string>.Empty : withheld,
            Withholdings = acts.ToImmutableArray(),
        });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<QuotesPage>>> KeepAsync(
        IFormCollection form, RoomSeat seat, AttuneDb db, Gate gate, ReleaseSentences release, Clock clock, CancellationToken cancel)
    {
        if (seat.RoomOnly) { return TypedResults.LocalRedirect(SeatPaths.Code); }
        var own = await OwnAsync(seat, db, gate, cancel);
        var sent = Sent(form, own).ToArray();
        if (sent.Any(quote => quote is { Choice: QuoteChoice.Rewrite, Rewrite.Length: 0 })) { return Again(QuotesTexts.NoRewrite); }
        var changed = sent.Where(quote => own.First(ownQuote => ownQuote.Key == quote.Key) is var before && (!before.IsDecided || before.Choice != quote.Choice || before.Rewrite != quote.Rewrite)).ToArray();
        if (!(await release.RunAsync(seat.Round.Id, changed.Select(quote => Write(seat, quote, clock.Now)), cancel)).IsKept()) { return Again(QuotesTexts.NotKept); }
        return TypedResults.LocalRedirect($"{RoomPaths.Quotes}?kept=true");

        RazorComponentResult<QuotesPage> Again(string problem)
            => Page.Refused<QuotesPage>(new { Quotes = own.Select(quote => sent.FirstOrDefault(ownQuote => ownQuote.Key == quote.Key) ?? quote).ToImmutableArray(), seat.Context, Problem = problem });
    }

    private static async Task<ImmutableArray<OwnQuote>> OwnAsync(RoomSeat seat, AttuneDb db, Gate gate, CancellationToken cancel)
    {
        if (seat.Round.Phase < RoundPhase.Collecting || seat.Round.Contract == Contract.Unattributed) { return []; }
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Participant == seat.Participant).ToListAsync(cancel);
        return await gate.OwnQuotesAsync(seat.Viewer, seat.Round, answers, cancel);
    }

    /// <summary>For sentences that may give their writer away, the same in plainer words. Where names are shown there is nothing to guess.</summary>
    private static async Task<ImmutableDictionary<string, string>> PlainerAsync(RoomSeat seat, AttuneDb db, ImmutableArray<OwnQuote> quotes, CancellationToken cancel)
    {
        if (seat.Round.Contract == Contract.Attributed || quotes.IsEmpty) { return ImmutableDictionary<string, string>.Empty; }
        var author = await db.Identities.AsNoTracking().Where(identity => identity.Participant == seat.Participant).Join(db.Leaders, identity => identity.Leader, leader => leader.Id, (_, leader) => leader).FirstOrDefaultAsync(cancel);
        var pack = seat.Round.Asks(await db.Packs.AsNoTracking().FirstAsync(candidate => candidate.Program == seat.Program.Id && candidate.Version == seat.Round.PackVersion, cancel));
        return (from quote in quotes
                let plainer = PlainerWording.Propose(quote.Text, author?.Entry, [seat.Program.Name, seat.Program.BusinessName, seat.Program.ItName, pack.Find(quote.Question)?.Text ?? ""])
                where plainer is not null && plainer.Length <= QuotedSentences.LongestRewrite
                select (quote.Key, plainer)).ToImmutableDictionary(pair => pair.Key, pair => pair.plainer, StringComparer.Ordinal);
    }

    private static IEnumerable<OwnQuote> Sent(IFormCollection form, ImmutableArray<OwnQuote> own)
    {
        for (var place = 0; place < MostQuotes && form.TryGetValue($"key-{place}", out var key); place++)
        {
            if (own.FirstOrDefault(quote => quote.Key == key) is not { } quote || ChoiceOf(form, place) is not { } choice) { continue; }
            var rewrite = form[$"rewrite-{place}"].ToString().Trim();
            yield return quote with { IsDecided = true, Choice = choice, Rewrite = choice == QuoteChoice.Rewrite ? rewrite[..Math.Min(rewrite.Length, QuotedSentences.LongestRewrite)] : "" };
        }
    }

    // One button decides on all; else a sentence that the author leaves open stays undecided, unless another button says what applies to the rest.
    private static QuoteChoice? ChoiceOf(IFormCollection form, int place)
        => (Enum.TryParse<QuoteChoice>(form["all"], out var choice) || Enum.TryParse(form[$"choice-{place}"], out choice) || Enum.TryParse(form["rest"], out choice)) && Enum.IsDefined(choice) ? choice : null;

    private static AnswerWrite Write(RoomSeat seat, OwnQuote quote, DateTimeOffset now) => new(
        new(seat.Program.Id, seat.Round.Id, seat.Round.Kind, seat.Participant, QuoteKeys.QuestionOf(quote.Question, quote.Start)),
        new() { Text = quote.Rewrite, Quote = new(quote.Choice, quote.Question, quote.Start, quote.Text.Length, quote.AnswerRevision, quote.AddedRevision) },
        WriteAs.Answer, quote.Revision, Guid.NewGuid(), EnteredBy.Leader, now);
}
