using System.Collections.Immutable;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Report.Markup;
using Attune.Statistics.Sides;

namespace Attune.Report;

/// <summary>A reading as it is shown to one audience: the one place that knows what this audience may see.</summary>
internal sealed class Edition
{
    public Edition(Reading reading, ReportOptions options)
    {
        (Reading, Options, Words) = (reading, options, new ReportTexts(options.Culture));
        Numbers = new Numbers(options.Culture, Words);
        Questions = [.. reading.Questions.Select((question, place) => new QuestionEdition(this, question, place))];
    }

    public Reading Reading { get; }

    public ReportOptions Options { get; }

    public ReportTexts Words { get; }

    public Numbers Numbers { get; }

    public ImmutableArray<QuestionEdition> Questions { get; }

    public ReportLimits Limits => Options.Limits;

    /// <summary>Only the room reads sentences, if the promise lets it; sponsor and teams read counts.</summary>
    public bool ShowsQuotes => Options is { Audience: Audience.Room, ShowsSentences: true };

    /// <summary>The smallest count that may be shown.</summary>
    public int SmallestCell => Options.Audience == Audience.Team ? Limits.SmallestCellForTeams : Options.SmallestGroup;

    /// <summary>The numbers under which people were asked.</summary>
    public QuestionNumbers Asked => Options.Questions is { } given && given.ByPlace.Length == Questions.Length ? given : QuestionNumbers.InOrder(Questions.Length);

    /// <summary>
    /// Whether the answers were read as those of a room (<see cref="QuestionReader.Read(Attune.Analysis.Meaning.TextVectors, double)"/>): no likeness of its topics was estimated, and what is
    /// likely was asked.
    /// </summary>
    public bool IsOfRoom => Reading.Questions.Any(question => question.Topics.Length > 0 || question.Asks.Length > 0)
        && Reading.Questions.All(question => question.Topics.All(topic => topic.Meaning is { Closeness: null, Nearness: null }));

    public SideCounts Leaders => Reading.Leaders;

    /// <summary>The name of a side, isolated from the text around it, because a program may call its sides anything.</summary>
    public Html Name(Side side) => WrittenText.Short(Reading.Round.Sides.For(side), Limits.NameLength);

    /// <summary>The text for one or for many; {0} is the number in words, {1} and so on are the parts.</summary>
    public Html Count(int number, string one, string many, params Html[] parts)
        => Sentence.Fill(number == 1 ? one : many, [Html.Format($"{Numbers.Word(number)}"), .. parts]);

    /// <summary>The same, with a capital for the start of a sentence.</summary>
    public Html StartCount(int number, string one, string many, params Html[] parts)
        => Sentence.Fill(number == 1 ? one : many, [Html.Format($"{Numbers.StartWord(number)}"), .. parts]);

    /// <summary>A list in words, such as "a, b and c".</summary>
    public Html List(IReadOnlyList<Html> parts) => parts.Count < 2
        ? Html.Format($"{parts}")
        : Sentence.Fill(Words.ListAnd, Html.Join(Html.Format($"{Words.ListComma}"), parts.Take(parts.Count - 1)), parts[^1]);

    /// <summary>The words of a point as they were written; null in a released reading, which holds no answers.</summary>
    public string? Written(Point point) => Reading.Round.Answers[point.Answer].Text is var text && point.Span.End <= text.Length ? point.Span.Cut(text) : null;

    public Html Quoted(string text) => Sentence.Fill(Words.InQuotes, WrittenText.Short(text, Limits.NameLength));
}
