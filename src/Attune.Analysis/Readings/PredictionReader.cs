using System.Collections.Immutable;
using Attune.Analysis.MatterReadings;
using Attune.Analysis.Matters;
using Attune.Analysis.Meaning;
using Attune.Analysis.Perception;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>The sentences of one leader's prediction for one question.</summary>
/// <param name="Forecast">The forecast.</param>
/// <param name="Sentences">What it predicts, sentence by sentence, without "they will say that".</param>
public sealed record PreparedPrediction(Forecast Forecast, ImmutableArray<string> Sentences);

/// <summary>Holds what each side predicted of the other's words against what it said.</summary>
public static class PredictionReader
{
    /// <summary>The texts to encode: all points of the round, question by question, and after them the predicted sentences.</summary>
    /// <param name="prepared">The round.</param>
    /// <returns>Empty if nobody predicted anything, or nobody said anything.</returns>
    public static ImmutableArray<string> Texts(PreparedRound prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return prepared.Predictions.IsEmpty || prepared.Points == 0 ? []
            : [.. prepared.Questions.SelectMany(question => question.Said), .. prepared.Predictions.SelectMany(prediction => prediction.Sentences)];
    }

    /// <summary>Reads the predictions of a room.</summary>
    /// <param name="prepared">The round.</param>
    /// <param name="vectors">One row for each of <see cref="Texts"/>.</param>
    /// <param name="questions">The reading of each question, in the order of the round: a topic tells how many leaders speak of a point.</param>
    /// <param name="options">The constants.</param>
    /// <returns>By question and side, those with predictions alone, in the order of the round.</returns>
    public static ImmutableArray<PredictionReading> ReadRoom(PreparedRound prepared, TextVectors vectors, IReadOnlyList<QuestionReading> questions, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(options);
        (int Question, Point Point)[] places = [.. prepared.Questions.SelectMany((question, at) => question.Points.Select(point => (at, point)))];
        var search = new PredictionSearch([.. places.Select((place, at) => new SaidPoint(at, prepared.Questions[place.Question].Said[place.Point.Index], vectors[at].ToArray(), place.Point.Leader, place.Point.Side))], options.Matters);
        var row = places.Length;
        // The vectors stand in the order of the predictions, so these are read in it.
        var read = prepared.Predictions.Select(prediction => (prediction.Forecast, Prediction: Read(prediction))).ToList();
        return [..
            from question in questions
            from side in new[] { Side.Business, Side.It }
            let mine = read.Where(one => one.Forecast.Question == question.Question.Id && one.Forecast.Side == side).Select(one => one.Prediction).ToList()
            where mine.Count > 0
            select new PredictionReading(question.Question.Id, side, [.. mine.OrderBy(one => one.Leader, StringComparer.Ordinal)])];

        Prediction Read(PreparedPrediction prediction)
        {
            SaidTheme[] sentences = [.. prediction.Sentences.Select(sentence => new SaidTheme(sentence, vectors[row++].ToArray()))];
            var (naming, points) = search.Judge(sentences, IsOfOthers, Speakers);
            return new(prediction.Forecast.Leader, naming, [.. points.Select(point => places[point].Point.Index)]);

            bool IsOfOthers(int at) => questions[places[at].Question].Question.Id == prediction.Forecast.Question && places[at].Point.Side != prediction.Forecast.Side;

            int Speakers(IReadOnlyCollection<int> points)
            {
                var question = questions[places[points.First()].Question];
                int[] said = [.. points.Select(point => places[point].Point.Index)];
                return said.Concat(question.Topics.Where(topic => topic.Points.Any(said.Contains)).SelectMany(topic => topic.Points))
                    .Select(point => question.Points[point]).Where(point => point.Side != prediction.Forecast.Side).DistinctBy(point => point.Leader).Count();
            }
        }
    }
}
