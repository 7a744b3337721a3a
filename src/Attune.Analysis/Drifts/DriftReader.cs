using System.Collections.Immutable;
using Attune.Analysis.Matters;
using Attune.Analysis.Meaning;
using Attune.Analysis.Readings;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Drifts;

/// <summary>
/// Reads which agreed words and decisions new answers have moved away from. How near an answer comes to an agreed text is the nearness of the sentence encoder over
/// all points of the round; whether it goes another way is told by rules. Both alone err often, and so do both together about one person: it takes two leaders.
/// </summary>
public sealed class DriftReader
{
    private readonly DriftTexts _texts;
    private readonly NearnessOfTexts _near;
    private readonly DriftOptions _options;
    private readonly Lazy<IReadOnlyDictionary<string, int>> _answersWith;

    /// <param name="texts">The texts.</param>
    /// <param name="vectors">Their vectors, in the order of the texts.</param>
    /// <param name="second">The vectors of a second encoder, which errs elsewhere; null if there is none.</param>
    /// <param name="options">The thresholds.</param>
    public DriftReader(DriftTexts texts, TextVectors vectors, TextVectors? second, DriftOptions options)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);
        (_texts, _options) = (texts, options);
        _near = new([.. texts.Points.Select(point => point.Text)], vectors, second);
        _answersWith = new(() => _texts.Answers.SelectMany(answer => Stems(TextOf(answer.Text))).CountBy(stem => stem).ToDictionary(StringComparer.Ordinal));
    }

    /// <returns>Words in the order of the glossary, then decisions, then horizons.</returns>
    public ImmutableArray<TextDrift> Find()
        => [.. _texts.Points.Length < _options.FewestPoints ? [] : _texts.Words.Select(Meaning).OfType<TextDrift>().Concat(Decisions()),
            .. HorizonDrift.Find(_texts.Agreed.HorizonsBefore, _texts.Reading.Round.Anchors, _options)];

    private TextDrift? Meaning(WordText word)
    {
        var judged = word.Uses.Where(use => use.ContentWords >= _options.FewestWords).Select(use => (Use: use, Near: Nearness(use, word))).ToArray();
        var away = judged.Where(use => use.Near <= _options.AwayFromMeaning).ToArray();
        var leaders = away.Select(use => use.Use.Said[0].Point.Leader).Distinct(StringComparer.Ordinal).Count();
        if (leaders < _options.FewestLeaders || judged.Length - away.Length >= leaders) { return null; }
        var together = away.Average(use => use.Near);
        return together <= (away.Any(use => use.Use.Explains) ? _options.AwayTogether : _options.AwayUnexplained)
            ? Drift(TextDriftKind.Meaning, word.Key, away.SelectMany(use => use.Use.Said))
            : null;
    }

    // Who says what the agreed words deny is not near to them, however alike the texts are.
    private double Nearness(UseText use, WordText word)
    {
        var near = _near[use.Text, word.Is];
        return word.IsNot is { } isNot && _near.Raw(use.Text, isNot) > _near.Raw(use.Text, word.Is) ? Math.Min(near, 0) : near;
    }

    private IEnumerable<TextDrift> Decisions()
    {
        var ways = _texts.Decisions.Select(decision => Departure.WayOf(decision.Words)).ToArray();
        var said = from answer in _texts.Answers
                   let near = _texts.Decisions.Select(decision => Nearness(answer, decision)).ToArray()
                   from decision in _texts.Decisions.Index()
                   where near[decision.Index] >= _options.SpeaksOfDecision && near[decision.Index] >= near.Max() - _options.NearlyAsNear
                   let departing = answer.Points.Where(point => Departs(point, answer, decision.Item, ways[decision.Index])).ToArray()
                   where departing.Length > 0
                   group (answer.Points[0].Point.Leader, Points: departing) by decision.Index;
        return from decision in said
               orderby decision.Key
               where decision.Select(one => one.Leader).Distinct(StringComparer.Ordinal).Count() >= _options.FewestLeaders
               select Drift(TextDriftKind.Decision, _texts.Decisions[decision.Key].Key, decision.SelectMany(one => one.Points));
    }

    private bool Departs(PointText point, AnswerText answer, DecisionText decision, DecisionWay way)
        => Departure.Departs(point.Point.AsRead(), way) && !IsGranted(point, answer, decision);

    // A sentence that comes nearer to an exception than to the decision lives by it.
    private bool IsGranted(PointText point, AnswerText answer, DecisionText decision)
        => _texts.Exceptions.Any(exception => Stems(TextOf(exception)).Overlaps(Stems(point.Point.AsRead())) && _near[point.Text, exception] > Math.Max(_options.SpeaksOfDecision, _near[point.Text, decision.Text]));

    private double Nearness(AnswerText answer, DecisionText decision)
    {
        var near = Math.Max(_near[answer.Text, decision.Text], answer.Points.Max(point => _near[point.Text, decision.Text]));
        var common = Math.Max(1, _options.CommonWord * _texts.Answers.Length);
        var shared = Stems(TextOf(answer.Text)).Count(stem => Stems(decision.Words).Contains(stem) && _answersWith.Value.GetValueOrDefault(stem) <= common);
        return near + (_options.SharedWord * shared);
    }

    private static TextDrift Drift(TextDriftKind kind, string key, IEnumerable<PointText> said)
    {
        PointText[] points = [.. said.DistinctBy(point => point.At).OrderBy(point => point.At.Question).ThenBy(point => point.At.Point)];
        return new(kind, key, [.. points.Select(point => point.At)], SideCounts.Count(points.DistinctBy(point => point.Point.Leader).Select(point => point.Point.Side)));
    }

    private string TextOf(int text) => _texts.Texts[text];

    private static HashSet<string> Stems(string text) => ContentStems.Read(text);
}
