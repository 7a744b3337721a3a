using Attune.Analysis.Asking;
using Attune.Analysis.Cultures;
using Attune.Analysis.Ratings;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Sureness;
using Attune.Domain.Judging;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>
/// The part of the view about answers on scales. A rating is a number like a vote, so it follows the same rule: over both sides from three people on, and by side
/// only if each side that answered has three.
/// </summary>
internal sealed partial class RoomView
{
    private IEnumerable<RoomRating> Ratings()
        => from rating in _reading.Ratings
           let shown = rating.Items.Where(item => SmallCells.ShowsTotal(SidesOf(item))).Select(ShownOf).ToImmutableArray()
           select new RoomRating(TextOf(rating.Question), PromptOf(rating.Question, AnchorKind.Rating, rating.Items[0].Item), rating with { Items = shown }, [.. rating.Items.Select(item => item.Item).Except(shown.Select(item => item.Item))]);

    private IEnumerable<RoomRanking> Rankings()
        => from ranking in _reading.Rankings
           where SmallCells.ShowsTotal(SidesOf(ranking))
           select new RoomRanking(TextOf(ranking.Question), PromptOf(ranking.Question, AnchorKind.Ranking, ranking.Items[0]), ShownOf(ranking));

    // Who stands between is said by side and never where it is one person.
    private ImmutableArray<CultureReading> Cultures()
        => [.. _reading.Cultures.Select(culture => SmallCells.ShowsSidesOfAnswers(culture.Between) ? culture : culture with { Between = default })];

    private IEnumerable<RoomWeight> Weights()
        => from question in _reading.Questions
           let weight = ShownOf(question.Weight)
           where weight is not null
           select new RoomWeight(question.Question.Id, question.Question.Text, weight.Confidence, weight.Importance, weight.Unknown);

    // A word that stands in the question is nobody's own; any other was typed by a leader.
    private static QuestionWeight? ShownOf(QuestionWeight? weight) => weight is null ? null : weight with
    {
        Confidence = SmallCells.ShowsTotal(weight.SaidConfidence) ? weight.Confidence : null,
        SaidConfidence = SmallCells.ShowsSides(weight.SaidConfidence) ? weight.SaidConfidence : default,
        Importance = SmallCells.ShowsTotal(weight.SaidImportance) ? weight.Importance : null,
        SaidImportance = SmallCells.ShowsSides(weight.SaidImportance) ? weight.SaidImportance : default,
        Unknown = [.. weight.Unknown.Where(word => word.IsAsked || word.Leaders >= SmallCells.FewestOfAnswers)],
    };

    private static RatedItem ShownOf(RatedItem item) => SmallCells.ShowsSides(SidesOf(item)) ? item : item with { Business = null, It = null, Sides = SidesApart.CannotTell, Test = null };

    private static RankingReading ShownOf(RankingReading ranking)
        => SmallCells.ShowsSides(SidesOf(ranking)) ? ranking : ranking with { Business = null, It = null, Sides = SidesApart.CannotTell, Test = null };

    private static SideCounts SidesOf(RatedItem item) => new(item.Business?.Leaders ?? 0, item.It?.Leaders ?? 0);

    private static SideCounts SidesOf(RankingReading ranking) => new(ranking.Business?.Leaders ?? 0, ranking.It?.Leaders ?? 0);

    private string TextOf(string question) => read.Pack.Find(question)?.Text ?? "";

    private string PromptOf(string question, AnchorKind kind, string item)
        => read.Pack.Find(question)?.Anchors.FirstOrDefault(asked => asked.Kind == kind && (asked.Items.IsEmpty ? item.Length == 0 : asked.Items.Contains(item)))?.Prompt ?? "";

    private CardSureness? SurenessOf(QuestionReading question, Ask ask)
        => CardSureness.Read(
            (_reading.Round.Weights ?? []).Where(weight => weight.Question == question.Question.Id),
            question.LeadersBehind(ask.BusinessPoints.Concat(ask.ItPoints)));
}
