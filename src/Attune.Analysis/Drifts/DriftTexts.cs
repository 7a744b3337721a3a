using System.Collections.Immutable;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;

namespace Attune.Analysis.Drifts;

/// <summary>
/// The texts of which drift is read: the agreed ones, the answers sentence by sentence, and for every use of an agreed word what stands around it, without the
/// word itself - the word would draw every use to the agreed meaning and to every other use.
/// </summary>
public sealed class DriftTexts
{
    private readonly List<string> _texts = [];

    private DriftTexts(Reading reading, AgreedTexts agreed) => (Reading, Agreed) = (reading, agreed);

    internal Reading Reading { get; }

    internal AgreedTexts Agreed { get; }

    /// <summary>All texts to be encoded, each as a text of its own.</summary>
    public ImmutableArray<string> Texts => [.. _texts];

    /// <summary>The points of the round.</summary>
    internal ImmutableArray<PointText> Points { get; private set; } = [];

    internal ImmutableArray<AnswerText> Answers { get; private set; } = [];

    internal ImmutableArray<WordText> Words { get; private set; } = [];

    internal ImmutableArray<DecisionText> Decisions { get; private set; } = [];

    internal ImmutableArray<int> Exceptions { get; private set; } = [];

    /// <param name="reading">The reading of the round.</param>
    /// <param name="agreed">What was agreed before it.</param>
    public static DriftTexts Collect(Reading reading, AgreedTexts agreed)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(agreed);
        var texts = new DriftTexts(reading, agreed);
        texts.Points = [.. from question in reading.Questions.Index()
                           from point in question.Item.Points
                           select new PointText(new(question.Index, point.Index), point, texts.Add(point.AsRead()))];
        texts.Answers = [.. texts.Points.GroupBy(point => point.Point.Answer).Select(answer => texts.Whole([.. answer]))];
        texts.Words = [.. agreed.Words.Select(texts.Word)];
        texts.Decisions = [.. agreed.Decisions.Select(decision => new DecisionText(decision.Key, decision.Text, texts.Add(decision.Text)))];
        texts.Exceptions = [.. agreed.Exceptions.Select(texts.Add)];
        return texts;
    }

    private AnswerText Whole(PointText[] points) => new(points, Add(string.Join(' ', points.Select(point => point.Point.AsRead()))));

    private WordText Word(AgreedWord word)
    {
        var (meaning, uses) = (AgreedMeaning.Cut(word.Meaning), new WordUses(word.Term));
        return new(word.Key, Add(meaning.Is), meaning.IsNot.Length == 0 ? null : Add(meaning.IsNot), [.. Answers.Select(answer => Use(answer, uses)).OfType<UseText>()]);
    }

    // The first use in an answer with the two sentences after it: "Self-service is the big win. We now have a page where ...".
    private UseText? Use(AnswerText answer, WordUses uses)
    {
        for (var at = 0; at < answer.Points.Length; at++)
        {
            var text = answer.Points[at].Point.AsRead();
            if (uses.In(text).Cast<TextSpan?>().FirstOrDefault() is not { } use) { continue; }
            PointText[] said = [.. answer.Points.Skip(at).Take(1 + SentencesAfter)];
            var after = string.Join(' ', said.Skip(1).Select(point => point.Point.AsRead()));
            var bare = $"{text[..use.Start]}it{text[use.End..]} {after}".Trim();
            return new(said, Add(bare), WordUses.Explains($"{text} {after}", use), ContentOf(bare));
        }

        return null;
    }

    private const int SentencesAfter = 2;

    private static int ContentOf(string text) => Text.Words.Tokenize(text).Where(word => word.Text.Length > 1 && !StopWords.Contains(word.Text)).Select(word => word.Key).Distinct().Count();

    private int Add(string text)
    {
        _texts.Add(text);
        return _texts.Count - 1;
    }
}

/// <summary>A point and the place of its text.</summary>
internal sealed record PointText(PointAt At, Point Point, int Text);

/// <summary>The points of one answer, and the place of its whole text.</summary>
internal sealed record AnswerText(PointText[] Points, int Text);

/// <summary>An agreed word: the places of what it means and does not mean, and its uses.</summary>
internal sealed record WordText(string Key, int Is, int? IsNot, ImmutableArray<UseText> Uses);

/// <summary>The sentences in which one leader uses a word, and the place of the text around it.</summary>
internal sealed record UseText(PointText[] Said, int Text, bool Explains, int ContentWords);

/// <summary>A decision and the place of its text.</summary>
internal sealed record DecisionText(string Key, string Words, int Text);
