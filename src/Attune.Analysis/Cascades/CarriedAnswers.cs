using System.Collections.Immutable;
using Attune.Analysis.Meaning;
using Attune.Analysis.Text;

namespace Attune.Analysis.Cascades;

/// <summary>Some answers of a crowd to one question, split into what they say, beside what is looked for in them. The same text is read once.</summary>
public sealed class CarriedAnswers
{
    private readonly int[] _textOf;

    private CarriedAnswers(int[] textOf, ImmutableArray<ImmutableArray<int>> points, ImmutableArray<string> said, ImmutableArray<ImmutableArray<(string Key, string Form)>> words, ImmutableArray<CarriedMatter> matters)
    {
        (_textOf, Points, Said, Words, Matters) = (textOf, points, said, words, matters);
        Texts = SubjectTexts.Collect(said.Select(AsRead), matters.SelectMany(matter => matter.Texts).Select(AsRead));
    }

    /// <summary>What is encoded: the points of the answers, and the sentences of the matters.</summary>
    public SubjectTexts Texts { get; }

    /// <summary>The number of answers.</summary>
    public int Count => _textOf.Length;

    internal ImmutableArray<CarriedMatter> Matters { get; }

    /// <summary>For each different text the places of its points.</summary>
    internal ImmutableArray<ImmutableArray<int>> Points { get; }

    /// <summary>All points.</summary>
    internal ImmutableArray<string> Said { get; }

    /// <summary>For each different text its words.</summary>
    internal ImmutableArray<ImmutableArray<(string Key, string Form)>> Words { get; }

    /// <param name="answers">The answers; none is null, and one that answers nothing has no point.</param>
    /// <param name="question">The text of the question.</param>
    /// <param name="matters">What is looked for.</param>
    public static CarriedAnswers Prepare(IReadOnlyList<string> answers, string question, ImmutableArray<CarriedMatter> matters)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var textOf = new int[answers.Count];
        foreach (var (at, answer) in answers.Index())
        {
            if (!places.TryGetValue(answer, out textOf[at])) { places.Add(answer, textOf[at] = places.Count); }
        }

        var said = ImmutableArray.CreateBuilder<string>();
        var points = new ImmutableArray<int>[places.Count];
        var words = new ImmutableArray<(string, string)>[places.Count];
        foreach (var (text, place) in places)
        {
            string[] own = [.. Rounds.Points.Said(text, question).Select(point => point.Text)];
            points[place] = [.. own.Select((_, at) => said.Count + at)];
            words[place] = own.Length == 0 ? [] : CarriedWords.Read(text);
            said.AddRange(own);
        }

        return new(textOf, [.. points], said.ToImmutable(), [.. words], matters);
    }

    /// <summary>The different text of an answer.</summary>
    internal int TextOf(int answer) => _textOf[answer];

    internal static string AsRead(string text) => ReadableText.Read(text).Text;
}
