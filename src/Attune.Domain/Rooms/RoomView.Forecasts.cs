using Attune.Analysis.Horizons;
using Attune.Analysis.Ownership;
using Attune.Analysis.Perception;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Domain.Judging;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>The part of the view about what people expected, and what came of it.</summary>
internal sealed partial class RoomView
{
    /// <summary>The facilitator's forecasts, which nobody sees before the wall.</summary>
    private ImmutableArray<FacilitatorForecast> Opened => isWallShown ? round.Forecasts : [];

    private ImmutableArray<RoomForecast> Forecasts()
        => [.. from question in _reading.Round.Questions
               let forecasts = _reading.Round.Forecasts.Where(forecast => forecast.Question == question.Id).ToArray()
               let own = Opened.FirstOrDefault(forecast => forecast.Question == question.Id)
               where forecasts.Length > 0 || own is not null
               select new RoomForecast(
                   question.Id, question.Text,
                   [.. Enum.GetValues<Likeness>().Select(likeness => new LikenessCount(likeness, SideCounts.Count(forecasts.Where(candidate => candidate.Likeness == likeness).Select(candidate => candidate.Side!.Value))))],
                   own,
                   Expected(forecasts, Side.Business), Expected(forecasts, Side.It))
               {
                   Horizons = forecasts.Any(forecast => forecast.OtherHorizon is not null)
                       ? [.. Enum.GetValues<Horizon>().Select(horizon => new HorizonCount(horizon, SideCounts.Count(forecasts.Where(candidate => candidate.OtherHorizon == horizon).Select(candidate => candidate.Side!.Value))))]
                       : [],
               }];

    private ImmutableArray<RoomQuote> Expected(IEnumerable<Forecast> forecasts, Side side)
        => [.. forecasts.Where(forecast => forecast.Side == side && forecast.OtherSide.Length > 0)
            .Select(QuoteOf)
            .OrderBy(quote => quote.Key, StringComparer.Ordinal)];

    private RoomJobs? Jobs()
        => Opened.FirstOrDefault(forecast => forecast.NobodysJobs is not null || forecast.JobsOfTwo is not null) is { } own
            ? new(own, read.Jobs, OwnershipCounts.Count(_reading.Ownership.Select(cell => cell.State)))
            : null;

    /// <param name="judged">The cards that the leaders judged; their judgement takes the place of the analysis.</param>
    public ImmutableArray<RoomPerception> Perceive(IReadOnlyDictionary<string, JudgedCard> judged)
    {
        var found = _reading.Questions.ToDictionary(question => question.Question.Id, question => FoundTopics.Likeness(WithAsks(question, judged)));
        var own = Opened.Select(forecast => new Forecast("", null, forecast.Question, forecast.Likeness));
        return [.. PerceptionReading.Read(_reading.Round with { Forecasts = [.. _reading.Round.Forecasts, .. own] }, found).Select(Perceive)];
    }

    // What the analysis asked and the room answered is a finding like what it told.
    private QuestionReading WithAsks(QuestionReading question, IReadOnlyDictionary<string, JudgedCard> judged)
    {
        var told = Judged(question, judged);
        return told with
        {
            Cards = [.. told.Cards, .. from ask in question.Asks
                                       where judged.Count > 0
                                       let said = judged.GetValueOrDefault(Make(question, ask).Key)
                                       where said is not null && KindOf(said.Reading) is not null
                                       select new Card(KindOf(said.Reading)!.Value, CardReason.Settled, null, "", "", ask.Leaders, ask.BusinessPoints, ask.ItPoints, null, DependsOnOnePerson: false)],
        };
    }

    private RoomPerception Perceive(PerceptionReading perception)
    {
        var question = _reading.Questions.First(candidate => candidate.Question.Id == perception.Question);
        var forecasts = _reading.Round.Forecasts.Where(forecast => forecast.Question == perception.Question).ToArray();
        var named = _reading.Predictions.Where(side => side.Question == perception.Question && ShowsNamed(side)).ToArray();
        return new(question.Question.Text, Hidden(perception, forecasts))
        {
            Horizon = Horizon(question, forecasts),
            Named = [.. named.Select(side => new NamedCount(side.Side, side.Count(Naming.Named), side.Count(Naming.CannotTell), side.Count(Naming.NotFound)))],
            Pairs = [.. named.SelectMany(side => side.Predictions).Where(prediction => prediction.Naming == Naming.Named).Select(prediction => Pair(question, prediction, forecasts)).OfType<NamedPair>()],
        };
    }

    // The median of two is what both said, and each of them knows the own half.
    private static PerceptionReading Hidden(PerceptionReading perception, Forecast[] forecasts)
    {
        var told = SmallCells.ShowsSides(Count(forecasts, forecast => forecast.Likeness is not null)) ? perception
            : perception with { Business = null, It = null, State = PerceptionState.CannotTell, BusinessMissed = false, ItMissed = false };
        return SmallCells.ShowsSides(Count(forecasts, forecast => forecast.OtherHorizon is not null)) ? told : told with { Horizon = null };
    }

    private HorizonBelief? Horizon(QuestionReading question, Forecast[] forecasts)
    {
        var own = Opened.FirstOrDefault(forecast => forecast.Question == question.Question.Id && (forecast.BusinessHorizon, forecast.ItHorizon) != default);
        var chose = question.Horizon is { } horizon ? new SideCounts(horizon.Counts.Sum(count => count.Leaders.Business), horizon.Counts.Sum(count => count.Leaders.It)) : default;
        var expects = SmallCells.ShowsSides(Count(forecasts, forecast => forecast.OtherHorizon is not null));
        if ((own is null && forecasts.All(forecast => forecast.OtherHorizon is null)) || chose.Total == 0 || !SmallCells.ShowsSides(chose)) { return null; }
        return new(
            expects ? Median(Expects(Side.Business)) : null, expects ? Median(Expects(Side.It)) : null, Median(Chose(Side.Business)), Median(Chose(Side.It)), own);

        IEnumerable<Horizon> Expects(Side side) => forecasts.Where(forecast => forecast.Side == side).Select(forecast => forecast.OtherHorizon).OfType<Horizon>();

        IEnumerable<Horizon> Chose(Side side) => question.Horizon!.Counts.SelectMany(count => Enumerable.Repeat(count.Horizon, count.Leaders.On(side)));
    }

    // With an even number it is the earlier of the two in the middle, which promises less.
    private static Horizon? Median(IEnumerable<Horizon> horizons)
    {
        Horizon[] sorted = [.. horizons.Order()];
        return sorted.Length == 0 ? null : sorted[(sorted.Length - 1) / 2];
    }

    private static SideCounts Count(IEnumerable<Forecast> forecasts, Func<Forecast, bool> says)
        => SideCounts.Count(forecasts.Where(says).DistinctBy(forecast => forecast.Leader).Select(forecast => forecast.Side!.Value));

    // Of few predictions each author knows the own result, and so that of the others. Where one side is hidden, the other is, too.
    private bool ShowsNamed(PredictionReading side)
        => SmallCells.ShowsSides(new(PredictionsOf(side.Question, Side.Business), PredictionsOf(side.Question, Side.It)));

    private int PredictionsOf(string question, Side side)
        => _reading.Predictions.FirstOrDefault(candidate => candidate.Question == question && candidate.Side == side)?.Predictions.Length ?? 0;

    // What was not released is counted alone; beside a released sentence it would tell that somebody else said the same.
    private NamedPair? Pair(QuestionReading question, Prediction prediction, Forecast[] forecasts)
    {
        var predicted = QuoteOf(forecasts.Last(forecast => forecast.Leader == prediction.Leader && forecast.OtherSide.Length > 0));
        ImmutableArray<RoomQuote> said = [.. prediction.Points.Select(point => QuoteOf(question.Points[point])).Where(quote => quote.Text is not null)];
        return predicted.Text is null || said.IsEmpty ? null : new(predicted, said);
    }
}
