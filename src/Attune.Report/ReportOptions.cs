using System.Globalization;

namespace Attune.Report;

/// <summary>How a reading is set down. There is no clock and no machine here: same reading, same options, same bytes.</summary>
public sealed record ReportOptions
{
    public Audience Audience { get; init; } = Audience.Room;

    /// <summary>The reader's: numbers, dates and language of the report.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>What was read, for instance "Meridian, round 1"; empty to leave it out.</summary>
    public string Title { get; init; } = "";

    /// <summary>Date printed on the report; null to leave it out.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The picture of the words at the head of each question, for the room. The table of words stands either way.</summary>
    public bool DrawsClouds { get; init; } = true;

    public ReportLimits Limits { get; init; } = new();
}
