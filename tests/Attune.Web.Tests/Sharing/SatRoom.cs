using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Judging;
using Attune.Domain.Questions;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store.UseCases.Sittings;
using Attune.Store.UseCases.Votes;
using Attune.Store.Writing;
using Attune.Web.Room;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Sharing;

/// <summary>
/// Takes a decided room through its whole sitting: every pair is judged as the test says, and statements are joined to the cards they are about.
/// </summary>
internal static class SatRoom
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What each leader says about each card; null for no vote.</summary>
    internal delegate SameThing? Judging(RoomCard card, int leader);

    /// <summary>Begins the sitting, if it has not begun.</summary>
    /// <returns>The sitting as the facilitator saw it before.</returns>
    public static async Task<SittingView> StartAsync(this DecidedRoom room)
    {
        var view = (await ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!;
        if (view.Sitting.HasBegun) { return view; }
        await using var db = room.Site.Open();
        (await new StartSitting(db).RunAsync(room.Round.Id, view.Reading, approved: true, Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, Cancel)).ShouldBe(SittingOutcome.Done);
        return view;
    }

    /// <returns>The room's cards as they were read before anybody judged them.</returns>
    public static async Task<ImmutableArray<RoomCard>> SitAsync(this DecidedRoom room, Judging judging, bool end = true)
    {
        var view = await room.StartAsync();
        for (var steps = 0; await GoAsync(room, view, judging); steps++) { steps.ShouldBeLessThan(200); }
        if (end)
        {
            await using var db = room.Site.Open();
            (await new EndSitting(db).RunAsync(room.Round.Id, end: true, DateTimeOffset.UtcNow, Cancel)).ShouldBe(SittingOutcome.Done);
        }

        return view.Reading.Cards;
    }

    /// <summary>Goes back from the room's statements to the last thing that is told.</summary>
    public static async Task GoBackAsync(this DecidedRoom room)
    {
        await using var db = room.Site.Open();
        (await db.Sittings.SingleAsync(candidate => candidate.Round == room.Round.Id, Cancel)).GoBack(DateTimeOffset.UtcNow).ShouldBe(SittingOutcome.Done);
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Goes on until the votes of a question of this kind have been shown, and stays there.</summary>
    public static async Task SitUntilJudgedAsync(this DecidedRoom room, Judging judging, Attune.Analysis.Asking.AskKind kind)
    {
        var view = await room.StartAsync();
        for (var steps = 0; await GoAsync(room, view, judging); steps++)
        {
            steps.ShouldBeLessThan(200);
            await using var db = room.Site.Open();
            if (await db.Sittings.AsNoTracking().SingleAsync(sitting => sitting.Round == room.Round.Id, Cancel) is { PairNow: { State: PairState.ShownBefore } pair } && view.Reading.Card(pair.Card)!.JudgedBy == kind) { return; }
        }

        throw new InvalidOperationException($"No question of the kind {kind} was judged.");
    }

    /// <summary>The sitting as a reader sees it now.</summary>
    public static async Task<SittingView?> ReadAsync(DecidedRoom room, Viewer viewer)
    {
        await using var scope = room.Site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SittingReader>().ReadAsync(room.Round.Id, viewer, Cancel);
    }

    /// <summary>Makes a statement of the room one that came from a card.</summary>
    public static async Task ComesFromAsync(this DecidedRoom room, int statement, RoomCard card)
    {
        await using var db = room.Site.Open();
        var found = await db.Statements.SingleAsync(candidate => candidate.Number == statement, Cancel);
        db.Entry(found).Property(candidate => candidate.Origin).CurrentValue = new(card.Question, null, card.Key);
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Lets an author release every sentence, word for word or reworded.</summary>
    public static async Task ReleaseAsync(this DecidedRoom room, int leader, Func<string, string?> rewrite)
    {
        var seat = room.Seats[leader];
        await using var db = room.Site.Open();
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Participant == seat.Participant).ToListAsync(Cancel);
        foreach (var quote in await room.Site.Services.GetRequiredService<Gate>().OwnQuotesAsync(Viewer.Leader(seat.Participant), room.Round, answers, Cancel))
        {
            var words = rewrite(quote.Text);
            var release = new QuoteRelease(words is null ? QuoteChoice.Verbatim : QuoteChoice.Rewrite, quote.Question, quote.Start, quote.Text.Length, quote.AnswerRevision, quote.AddedRevision);
            await room.WriteAsync(seat, QuoteKeys.QuestionOf(quote.Question, quote.Start), new() { Text = words ?? "", Quote = release });
        }
    }

    private static async Task<bool> GoAsync(DecidedRoom room, SittingView view, Judging judging)
    {
        await using var db = room.Site.Open();
        var sitting = await db.Sittings.SingleAsync(candidate => candidate.Round == room.Round.Id, Cancel);
        if (sitting.PairNow is { OpenFor: not null } pair)
        {
            var card = view.Reading.Card(pair.Card)!;
            foreach (var (leader, seat) in room.Seats.Index())
            {
                if (judging(card, leader) is not { } judgement) { continue; }
                (await room.Site.Services.GetRequiredService<CastJudgement>().RunAsync(room.Round.Id, pair.Card, seat.Participant, judgement, Cancel)).ShouldBe(WriteOutcome.Saved);
            }
        }

        if (sitting.Move == Move.End) { return false; }
        sitting.Go(sitting.Revision, DateTimeOffset.UtcNow).ShouldBe(SittingOutcome.Done);
        await db.SaveChangesAsync(Cancel);
        return true;
    }
}
