using System.Collections.Immutable;
using Attune.Analysis;

namespace Attune.Report;

/// <summary>A reading as it is set down for one audience: the one place that knows what this audience may see.</summary>
internal sealed class Edition
{
    public Edition(Reading reading, ReportOptions options)
    {
        (Reading, Options, Words) = (reading, options, new Strings(options.Culture));
        Numbers = new Numbers(options.Culture, Words);
        Questions = [.. reading.Questions.Select((question, place) => new QuestionEdition(this, question, place))];
    }

    public Reading Reading { get; }

    public ReportOptions Options { get; }

    public Strings Words { get; }

    public Numbers Numbers { get; }

    public ImmutableArray<QuestionEdition> Questions { get; }

    public ReportLimits Limits => Options.Limits;

    /// <summary>Only the room reads sentences; sponsor and teams read counts.</summary>
    public bool ShowsQuotes => Options.Audience == Audience.Room;

    /// <summary>Smallest count that may be shown; one for those who answered themselves.</summary>
    public int SmallestCell => Options.Audience == Audience.Team ? Limits.SmallestCellForTeams : 1;

    public SideCounts Leaders => Reading.Leaders;

    /// <summary>A name of a side, isolated: a program may call its sides what it likes.</summary>
    public Html Name(Side side) => Said.Short(Reading.Round.Sides.Of(side), Limits.NameLength);

    /// <summary>The sentence for one or for many; {0} is the number in words, {1} and so on the parts.</summary>
    public Html Count(int number, string one, string many, params Html[] parts)
        => Sentence.Of(number == 1 ? one : many, [Html.Of($"{Numbers.Word(number)}"), .. parts]);

    /// <summary>The same at the start of a sentence.</summary>
    public Html StartCount(int number, string one, string many, params Html[] parts)
        => Sentence.Of(number == 1 ? one : many, [Html.Of($"{Numbers.StartWord(number)}"), .. parts]);

    /// <summary>"a, b and c".</summary>
    public Html List(IReadOnlyList<Html> parts) => parts.Count < 2
        ? Html.Of($"{parts}")
        : Sentence.Of(Words.ListAnd, Html.Join(Html.Of($"{Words.ListComma}"), parts.Take(parts.Count - 1)), parts[^1]);

    public Html Quoted(string text) => Sentence.Of(Words.InQuotes, Said.Short(text, Limits.NameLength));
}
