using Attune.Analysis.Asking;
using Attune.Analysis.Fits;
using Attune.Analysis.Ownership;
using Attune.Analysis.Verdicts;
using Attune.Domain.Judging;
using Attune.Domain.Rooms;

namespace Attune.Domain.Sittings;

/// <summary>The usual order of a sitting for a reading, with the minutes that a card usually takes.</summary>
public static class RunOfShow
{
    // Ninety minutes hold about three gaps; what the room does not reach is set aside and can be taken back.
    private const int MostGaps = 3;

    // So many questions leave time for what is told; further ones are put to the room at the Desk.
    private const int AsksOfAQuestion = 2;
    private const int MostAsks = 6;
    private const double VeryLikely = .75;

    private static int Minutes(SittingStage stage) => stage switch
    {
        SittingStage.ForecastWall => 5,
        SittingStage.CommonGround => 5,
        SittingStage.HiddenAgreement => 6,
        SittingStage.Asked => 6,
        SittingStage.Cloud => 5,
        SittingStage.FalseAgreement => 12,
        SittingStage.Contradictions => 12,
        SittingStage.OpenGaps => 8,
        SittingStage.Strategy => 6,
        SittingStage.Success => 8,
        SittingStage.Fit => 6,
        SittingStage.Ownership => 12,
        SittingStage.AfterGoLive => 6,
        SittingStage.Perception => 5,
        SittingStage.Statements => 20,
        SittingStage.Rated => 6,
        SittingStage.Ranked => 6,
        SittingStage.SinceLast => 8,
        SittingStage.OpenAgain => 10,
        SittingStage.OverTime => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No time is planned for this stage."),
    };

    public static bool IsJudgedUnlessSaid(RoomCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Reading is TopicReading.FalseAgreement or TopicReading.HiddenAgreement or TopicReading.Contradiction;
    }

    /// <summary>
    /// The questions that are put to the room unless the facilitator says no: the most likely of each question first, then the second of each, and a word
    /// alone only where no sentences of both sides may be shown; words that the leaders were asked to explain before all. They do not depend on what was said of others, so that a question that is taken out brings
    /// no other one in.
    /// </summary>
    public static ImmutableArray<RoomCard> AskedUnlessSaid(ShownReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [.. (from question in reading.Cards.Where(card => card is { Asked.Likelihood: >= VeryLikely, CanBeJudged: true }).GroupBy(card => card.Question, StringComparer.Ordinal)
                    from ask in question.OrderByDescending(card => card.ShowsBothSides).ThenByDescending(card => card.Asked!.Likelihood).Take(AsksOfAQuestion).Index()
                    orderby ask.Item.IsProbed descending, ask.Item.ShowsBothSides descending, ask.Index, ask.Item.Asked!.Likelihood descending
                    select ask.Item).Take(MostAsks)];
    }

    /// <summary>Makes the pair to be judged from the first sentence that each side released. Where the meanings are the same, asking once is enough.</summary>
    public static JudgedPair PairOf(RoomCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new(card.Key, First(card.Business), First(card.It), Again: card.Reading != TopicReading.HiddenAgreement && card.Asked is not { Kind: AskKind.Same });

        static string First(ImmutableArray<RoomQuote> quotes) => quotes.FirstOrDefault(quote => quote.Text is not null)?.Key ?? "";
    }

    public static IEnumerable<RunStep> Plan(ShownReading reading, IReadOnlyCollection<JudgedPair> pairs, ImmutableArray<RunStep> before)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Steps(reading, pairs).Select(step => before.FirstOrDefault(old => old.Stage == step.Stage && old.Card == step.Card) ?? step);
    }

    private static IEnumerable<RunStep> Steps(ShownReading reading, IReadOnlyCollection<JudgedPair> pairs)
    {
        if (reading.FollowsAnother) { yield return Step(SittingStage.SinceLast); }
        if (reading.FollowsAnother) { yield return Picture(SittingStage.OpenAgain, !reading.Drifts.IsEmpty); }
        if (!reading.Forecasts.IsEmpty || reading.HasOwnForecast) { yield return Step(SittingStage.ForecastWall); }
        yield return Step(SittingStage.CommonGround);
        foreach (var card in Cards(TopicReading.HiddenAgreement)) { yield return Step(SittingStage.HiddenAgreement, card); }
        foreach (var card in Asked(AskKind.Same)) { yield return Step(SittingStage.Asked, card); }
        yield return Step(SittingStage.Cloud);
        foreach (var card in Asked(AskKind.OneWord)) { yield return Step(SittingStage.Asked, card); }
        foreach (var card in Cards(TopicReading.FalseAgreement)) { yield return Step(SittingStage.FalseAgreement, card); }
        // Common ground where both sides sound so alike that the facilitator doubts it.
        foreach (var card in Cards(TopicReading.CommonGround).Where(IsJudged)) { yield return Step(SittingStage.FalseAgreement, card); }
        foreach (var card in Asked(AskKind.Contradiction)) { yield return Step(SittingStage.Asked, card); }
        foreach (var card in Cards(TopicReading.Contradiction)) { yield return Step(SittingStage.Contradictions, card); }
        foreach (var (place, card) in Cards(TopicReading.OpenGap).OrderByDescending(card => Importance(reading, card)).Index()) { yield return Step(SittingStage.OpenGaps, card) with { SetAside = place >= MostGaps }; }
        if (reading.Strategy is { } strategy) { yield return Picture(SittingStage.Strategy, strategy.SaysSomething); }
        if (!reading.Success.IsEmpty) { yield return Picture(SittingStage.Success, reading.Success.Any(success => success.SaysSomething)); }
        if (!reading.Fit.IsEmpty) { yield return Picture(SittingStage.Fit, reading.Fit.Any(area => area.State == FitState.Apart)); }
        if (!reading.Ownership.IsEmpty) { yield return Step(SittingStage.Ownership); }
        if (!reading.Roles.IsEmpty) { yield return Picture(SittingStage.AfterGoLive, reading.Roles.Any(role => role.State.IsLoud() || !role.OnlyBusiness.IsEmpty || !role.OnlyIt.IsEmpty)); }
        if (reading.Ratings.Any(rating => !rating.Reading.Items.IsEmpty)) { yield return Step(SittingStage.Rated); }
        if (!reading.Rankings.IsEmpty) { yield return Step(SittingStage.Ranked); }
        if (!reading.Perception.IsEmpty || reading.HasOwnForecast) { yield return Step(SittingStage.Perception); }
        // Last of what is told: a move shows what was answered this time, and how near the forecasts came.
        if (reading.FollowsAnother) { yield return Step(SittingStage.OverTime); }

        IEnumerable<RoomCard> Cards(TopicReading read) => reading.Cards.Where(card => card.Reading == read);

        IEnumerable<RoomCard> Asked(AskKind kind) => reading.Cards.Where(card => card.Asked?.Kind == kind && IsJudged(card));

        bool IsJudged(RoomCard card) => pairs.Any(pair => pair.Card == card.Key);
    }

    // What has nothing to say stays within reach and costs the room no time.
    private static RunStep Picture(SittingStage stage, bool saysSomething) => Step(stage) with { SetAside = !saysSomething };

    // Of gaps the room reaches only some: those first on which most depends. Of what nobody said, as much as in the middle of the scale.
    private static double Importance(ShownReading reading, RoomCard card)
        => reading.Weights.FirstOrDefault(weight => weight.Question == card.Question)?.Importance ?? MiddleOfScale;

    private const double MiddleOfScale = 3;

    private static RunStep Step(SittingStage stage, RoomCard? card = null) => new(stage, card?.Key ?? "", Minutes(stage));
}
