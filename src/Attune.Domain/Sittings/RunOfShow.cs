namespace Attune.Domain;

/// <summary>The usual order of a sitting for a reading, with the minutes a card usually takes.</summary>
public static class RunOfShow
{
    // Ninety minutes hold about three gaps; what the room does not reach waits, set aside, and can be taken back.
    private const int MostGaps = 3;

    private static int Minutes(SittingStage stage) => stage switch
    {
        SittingStage.ForecastWall => 5,
        SittingStage.CommonGround => 5,
        SittingStage.HiddenAgreement => 6,
        SittingStage.Cloud => 5,
        SittingStage.FalseAgreement => 12,
        SittingStage.OpenGaps => 8,
        SittingStage.Ownership => 12,
        SittingStage.Perception => 5,
        SittingStage.Statements => 20,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No time is planned for this stage."),
    };

    public static bool IsJudgedUnlessSaid(RoomCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Reading is TopicReading.FalseAgreement or TopicReading.HiddenAgreement;
    }

    /// <summary>The first sentences each side let be shown; where the meanings are the same, asking once is enough.</summary>
    public static JudgedPair PairOf(RoomCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new(card.Key, First(card.Business), First(card.It), Again: card.Reading != TopicReading.HiddenAgreement);

        static string First(ImmutableArray<RoomQuote> quotes) => quotes.FirstOrDefault(quote => quote.Text is not null)?.Key ?? "";
    }

    public static IEnumerable<RunStep> Of(ShownReading reading, IReadOnlyCollection<JudgedPair> pairs, ImmutableArray<RunStep> before)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Steps(reading, pairs).Select(step => before.FirstOrDefault(old => old.Stage == step.Stage && old.Card == step.Card) ?? step);
    }

    private static IEnumerable<RunStep> Steps(ShownReading reading, IReadOnlyCollection<JudgedPair> pairs)
    {
        if (!reading.Forecasts.IsEmpty) { yield return Step(SittingStage.ForecastWall); }
        yield return Step(SittingStage.CommonGround);
        foreach (var card in Cards(TopicReading.HiddenAgreement)) { yield return Step(SittingStage.HiddenAgreement, card); }
        yield return Step(SittingStage.Cloud);
        foreach (var card in Cards(TopicReading.FalseAgreement)) { yield return Step(SittingStage.FalseAgreement, card); }
        // Judged because the facilitator wants it judged: what cannot be told, and what both sides say so alike that somebody doubts it.
        foreach (var card in Cards(TopicReading.CannotTell).Concat(Cards(TopicReading.CommonGround)).Where(card => pairs.Any(pair => pair.Card == card.Key))) { yield return Step(SittingStage.FalseAgreement, card); }
        foreach (var (place, card) in Cards(TopicReading.OpenGap).Index()) { yield return Step(SittingStage.OpenGaps, card) with { SetAside = place >= MostGaps }; }
        if (!reading.Ownership.IsEmpty) { yield return Step(SittingStage.Ownership); }
        if (!reading.Perception.IsEmpty) { yield return Step(SittingStage.Perception); }

        IEnumerable<RoomCard> Cards(TopicReading read) => reading.Cards.Where(card => card.Reading == read);
    }

    private static RunStep Step(SittingStage stage, RoomCard? card = null) => new(stage, card?.Key ?? "", Minutes(stage));
}
