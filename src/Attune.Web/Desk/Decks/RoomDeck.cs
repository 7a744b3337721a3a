using Attune.Decks.Contents;
using Attune.Domain.Judging;
using Attune.Domain.Questions;
using Attune.Domain.Rooms;
using Attune.Report.Records;
using Attune.Statistics.Sides;
using Attune.Web.Room;
using Attune.Web.Room.Forecasts;

namespace Attune.Web.Desk.Decks;

/// <summary>What the deck for the room is made of: what the Screen showed, in its words, and the room's record.</summary>
internal static class RoomDeck
{
    /// <param name="view">The sitting as the room sees it.</param>
    /// <param name="pack">What was asked.</param>
    /// <param name="record">The record for the room.</param>
    /// <param name="clouds">Draws the words.</param>
    public static DeckContent Make(SittingView view, QuestionPack pack, SittingRecord record, CloudPictures clouds) => new()
    {
        Readers = Report.Audience.Room,
        Record = record,
        Title = view.RoundName,
        Questions = QuestionsOf(pack),
        Forecasts = [.. view.Reading.Perception.Where(perception => perception.Reading is not { Business: null, It: null, Facilitator: null }).Select(perception => ForecastOf(view, perception))],
        ForecastFinding = PerceptionWords.Heading(view.Reading.Perception),
        Cloud = view.Reading.Words.IsEmpty ? null : CloudOf(view, clouds),
        CloudFinding = CloudPictures.Heading(view),
        ThirdVoices = [.. view.ThirdVoices.Select(voice => VoiceWords.Reported(voice, view.Pack, view.Sides))],
        // What was set aside stands in the table of topics, and says so there.
        Cards = [.. TopicRows.CardsOf(view).Where(view.WasShown).Select(card => CardOf(view, card))],
    };

    public static ImmutableArray<DeckQuestion> QuestionsOf(QuestionPack pack)
        => [.. pack.Questions.Select((question, place) => new DeckQuestion(place + 1, question.Text, string.Join(" · ", question.Parts.Select(part => part.Text))))];

    private static DeckForecast ForecastOf(SittingView view, RoomPerception perception)
    {
        var reading = perception.Reading;
        return new(
            perception.QuestionText, reading.Business, reading.It, reading.Facilitator is { } own ? new(ForecastWords.First(view.Forecaster), own) : null, reading.Found, PerceptionWords.Means(reading, view.Sides),
            [
                PerceptionWords.Basis(reading), .. PerceptionWords.Named(perception.Named, view.Sides), PerceptionWords.Horizon(view, perception),
                .. perception.Pairs.SelectMany(pair => new[] { Said(ForecastsTexts.Predicted(view.Sides.For(pair.Predicted.Side)), pair.Predicted) }.Concat(pair.Said.Select(said => Said(ForecastsTexts.SaidOf(view.Sides.For(said.Side)), said)))),
            ]);

        static string Said(string who, RoomQuote quote) => quote.Text is { } text ? $"{who}: {RoomTexts.InQuotes(text)}" : "";
    }

    private static DeckCloud CloudOf(SittingView view, CloudPictures clouds)
    {
        var (svg, png, ratio) = clouds.Outline(view);
        return new(System.Text.Encoding.UTF8.GetBytes(svg), png, ratio, [.. view.Words.Select(word => DecksTexts.Word(word.Text, AnswerCounts.Sides(word.Leaders, view.Reading.Leaders, view.Sides)))]);
    }

    private static DeckCard CardOf(SittingView view, RoomCard card) => new(
        view.ReadingOf(card), StageViews.CardName(card), card.IsOneWord, view.Reading.NumberOf(card.Question), view.JudgementOf(card) is not null,
        VoiceOf(view, card, Side.Business), VoiceOf(view, card, Side.It), [.. VotesOn(view, card)]);

    private static DeckVoice VoiceOf(SittingView view, RoomCard card, Side side)
    {
        var first = view.PairOf(card) is { } pair ? side == Side.Business ? pair.Business : pair.It : "";
        var quotes = card.Quotes(side);
        return new(
            card.Leaders.On(side) == 0 ? "" : card.Phrase(side), AnswerCounts.OfSide(card.Leaders, card.Answered, side),
            // The sentences that were judged come first, as on the Screen.
            [.. quotes.Where(quote => quote.Text is not null).OrderByDescending(quote => quote.Key == first).Select(quote => new DeckSentence(quote.Text!, quote.IsAdded ? RoomTexts.AddedAfterTheLock : ""))],
            !quotes.IsEmpty ? RoomTexts.CountedNotQuoted
                : card.Nearest.FirstOrDefault(near => near.Text is not null) is { } nearest ? $"{RoomTexts.NobodyHere} {RoomTexts.Nearest} {RoomTexts.InQuotes(nearest.Text!)}" : RoomTexts.NobodyHere);
    }

    private static IEnumerable<string> VotesOn(SittingView view, RoomCard card)
    {
        foreach (var time in Enum.GetValues<VoteTime>())
        {
            if (view.CountOf(card, time) is not { } count) { continue; }
            var counted = VoteWording.Counted(card, count);
            yield return count.ShowsTotal ? DecksTexts.Vote(RoomTexts.Vote(time), RoomTexts.PartOf(counted.Total, count.Voted.Total), VoteWording.Said(card)) : DecksTexts.VoteHidden(RoomTexts.Vote(time), RoomTexts.VoteHiddenWhy);
        }

        if (view.MovementOf(card) is { } movement && movement.Closer + movement.Apart > 0) { yield return MovementText.Describe(card, movement); }
    }
}
