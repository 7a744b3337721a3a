using System.Collections.Immutable;
using Attune.Analysis.MatterReadings;
using Attune.Analysis.Matters;
using Attune.Analysis.Meaning;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;

namespace Attune.Analysis.Beside;

/// <summary>
/// Reads answers from beside a round against its finished reading, with the constants by which a prediction is looked for among what the other side said. The reading
/// is taken as it is and never made anew, so nothing of it can depend on what stands beside it.
/// </summary>
public static class BesideReader
{
    /// <summary>The texts to encode: all points of the round, question by question, and after them the sentences from beside it.</summary>
    /// <returns>Empty if nothing was said on one of the sides of the comparison, or if the round is one of a crowd.</returns>
    public static ImmutableArray<string> Texts(Reading reading, IReadOnlyList<BesideText> texts, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);
        ImmutableArray<string> said = [.. reading.Questions.SelectMany(question => question.Points).Select(point => point.AsRead())];
        ImmutableArray<string> beside = [.. Split(reading, texts).Select(sentence => ReadableText.Read(sentence.Shown).Text)];
        return said.Length == 0 || beside.Length == 0 || said.Length > options.RoomUpTo ? [] : [.. said, .. beside];
    }

    /// <param name="reading">The reading of the round.</param>
    /// <param name="texts">What was answered beside it.</param>
    /// <param name="vectors">One row for each of <see cref="Texts"/>; null if there are none, and then every sentence stands alone or cannot be told.</param>
    /// <param name="options">The constants.</param>
    public static BesideReading Read(Reading reading, IReadOnlyList<BesideText> texts, TextVectors? vectors, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);
        return new([.. Points(reading, texts, vectors, options)], [.. texts.Select(text => WordsOf(reading, text))]);
    }

    private static IEnumerable<BesidePoint> Points(Reading reading, IReadOnlyList<BesideText> texts, TextVectors? vectors, ReadingOptions options)
    {
        var places = reading.Questions.SelectMany(question => question.Points.Select(point => (Question: question, Point: point))).ToArray();
        // A crowd is not searched: whether somebody there means it cannot be told.
        var unread = places.Length > options.RoomUpTo ? BesideStanding.CannotTell : BesideStanding.Alone;
        if (vectors is null) { return Split(reading, texts).Select(sentence => new BesidePoint(sentence.Text.Speaker, sentence.Text.Question, sentence.Span, sentence.Shown, unread, null, [])); }
        var space = new MentionSpace([.. places.Select((place, at) => new SaidPoint(at, place.Point.AsRead(), vectors[at].ToArray(), place.Point.Leader, place.Point.Side))], options.Matters);
        return Split(reading, texts).Select((sentence, at) => Judge(sentence, vectors[places.Length + at].ToArray()));

        BesidePoint Judge((BesideText Text, TextSpan Span, string Shown) sentence, float[] vector)
        {
            var found = space.Find(new(ReadableText.Read(sentence.Shown).Text, vector), options.Matters.PredictedInSense, IsOfMany);
            var near = found.Surely.Length > 0 ? found.Surely : found.Perhaps;
            int? topic = near.Length == 0 ? null : TopicOf(places[near[0]]).Index;
            var standing = found.Surely.Length > 0 ? BesideStanding.OfTopic : near.Length > 0 ? BesideStanding.CannotTell : BesideStanding.Alone;
            return new(sentence.Text.Speaker, sentence.Text.Question, sentence.Span, sentence.Shown, standing, topic, [.. near.Select(at => places[at].Point.Index)]);

            // What one leader alone said is not looked for: whoever tries sentences would find out what that leader wrote.
            bool IsOfMany(int at) => places[at].Question.Question.Id == sentence.Text.Question
                && places[at].Question.Topics.Any(topic => topic.Points.Contains(places[at].Point.Index) && topic.Leaders.Total >= options.Matters.FewestLeaders);
        }

        Topic TopicOf((QuestionReading Question, Point Point) place) => place.Question.Topics.First(topic => topic.Points.Contains(place.Point.Index));
    }

    private static BesideWords WordsOf(Reading reading, BesideText text)
    {
        if (reading.Questions.FirstOrDefault(question => question.Question.Id == text.Question) is not { } question) { return new(text.Speaker, text.Question, [], []); }
        var stems = ContentStems.Read(text.Text);
        var heard = question.Points.SelectMany(point => ContentStems.Read(point.AsRead())).ToHashSet(StringComparer.Ordinal);
        return new(
            text.Speaker, text.Question,
            [.. from term in question.Terms
                let of = ContentStems.Read(term.Text)
                where of.Count > 0 && of.All(stems.Contains)
                select term.Key],
            [.. Words.Tokenize(text.Text).Select(word => word.Span.Cut(text.Text))
                .Where(word => ContentStems.Read(word) is { Count: > 0 } of && !of.Overlaps(heard) && !StopWords.Contains(word.ToLowerInvariant()))
                .DistinctBy(word => ContentStems.Read(word).First(), StringComparer.Ordinal)]);
    }

    private static IEnumerable<(BesideText Text, TextSpan Span, string Shown)> Split(Reading reading, IReadOnlyList<BesideText> texts)
        => from text in texts
           let asked = reading.Questions.FirstOrDefault(question => question.Question.Id == text.Question)
           where asked is not null
           from said in Rounds.Points.Said(text.Text, asked.Question.Text)
           select (text, said.Span, said.Text);
}
