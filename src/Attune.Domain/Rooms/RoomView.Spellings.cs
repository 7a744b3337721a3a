using Attune.Analysis.Rounds;

namespace Attune.Domain.Rooms;

/// <summary>The part of the view about words that are spelled wrong: what they were read as is seen, and can be taken back.</summary>
internal sealed partial class RoomView
{
    /// <summary>The spellings of all questions, in an order that says nothing about how they were written.</summary>
    public static ImmutableArray<Merge> SpellingsOf(ClosedReading read)
        => [.. read.Reading.Questions.SelectMany(question => question.Spellings).DistinctBy(word => word.From, StringComparer.Ordinal)
            .OrderBy(word => word.Into, StringComparer.Ordinal).ThenBy(word => word.From, StringComparer.Ordinal)];

    private ImmutableArray<ReadSpelling> Spellings()
    {
        var spellings = SpellingsOf(read);
        if (spellings.IsEmpty) { return []; }
        var written = spellings.Select(word => word.From).ToHashSet(StringComparer.Ordinal);
        var writers = (from answer in _reading.Round.Answers
                       from word in Attune.Analysis.Text.Words.Tokenize(answer.Text)
                       where written.Contains(word.Text)
                       group answer.Leader by word.Text).ToDictionary(word => word.Key, word => word.Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
        return [.. spellings.Select((word, place) => new ReadSpelling(place, word.Into, writers.GetValueOrDefault(word.From) > 1 ? word.From : ""))];
    }
}
