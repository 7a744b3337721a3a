using System.Collections.Immutable;
using System.Globalization;

namespace Attune.Report;

/// <summary>How a reading is presented. It depends on no clock and no machine: the same reading and options give the same bytes.</summary>
public sealed record ReportOptions
{
    public Audience Audience { get; init; } = Audience.Room;

    /// <summary>The reader's culture, for the numbers, dates and language of the report.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The name of what was read, for example "Meridian, round 1"; empty to leave it out.</summary>
    public string Title { get; init; } = "";

    /// <summary>The date printed on the report; null to leave it out.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether the report for the room shows the word cloud at the head of each question. The table of words is always there.</summary>
    public bool DrawsClouds { get; init; } = true;

    /// <summary>Whether links offer the report as PDF and each chart as a file, for a server that answers them; a file by itself has nothing behind them.</summary>
    public bool OffersFiles { get; init; }

    /// <summary>The numbers under which people were asked; null to count the questions of the reading.</summary>
    public QuestionNumbers? Questions { get; init; }

    /// <summary>Whether the room reads sentences. It does not where the promise was that nobody would.</summary>
    public bool ShowsSentences { get; init; } = true;

    /// <summary>
    /// The fewest people behind a number of the report for those who answered. With 2, no number stands for one person, nor do two from which it could be
    /// worked out.
    /// </summary>
    public int SmallestGroup { get; init; } = 1;

    /// <summary>A sentence about how the answers came about, beside what the reading cannot say; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>What third voices say, beside the two sides and in none of their numbers; empty for none.</summary>
    public ImmutableArray<ReportedVoice> ThirdVoices { get; init; } = [];

    /// <summary>Which functions answered inside the sides, as far as it points to nobody; empty for none.</summary>
    public ImmutableArray<ReportedFunction> Functions { get; init; } = [];

    public ReportLimits Limits { get; init; } = new();
}
