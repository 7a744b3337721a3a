using Attune.Report;
using Attune.Report.Records;

namespace Attune.Decks.Contents;

/// <summary>
/// What a deck is made of: the record of a sitting and what was on the Screen, as far as the readers of this deck may know it. Whoever makes it has asked the gate;
/// the deck counts nothing that stands here.
/// </summary>
public sealed record DeckContent
{
    public required Audience Readers { get; init; }

    public required SittingRecord Record { get; init; }

    /// <summary>What was read and where it was decided, such as "Meridian, round 2".</summary>
    public required string Title { get; init; }

    /// <summary>What was asked, in the order of asking; empty where the readers are not told.</summary>
    public ImmutableArray<DeckQuestion> Questions { get; init; } = [];

    public ImmutableArray<DeckForecast> Forecasts { get; init; } = [];

    /// <summary>What came of the forecasts, in a sentence; empty if nothing was forecast.</summary>
    public string ForecastFinding { get; init; } = "";

    /// <summary>The words; null where the readers may not see them.</summary>
    public DeckCloud? Cloud { get; init; }

    /// <summary>What the words show, in a sentence.</summary>
    public string CloudFinding { get; init; } = "";

    /// <summary>The findings with their sentences; empty where the readers are shown none.</summary>
    public ImmutableArray<DeckCard> Cards { get; init; } = [];

    /// <summary>What third voices say beside the two sides; empty where there is none, and for those who were not in the room.</summary>
    public ImmutableArray<ReportedVoice> ThirdVoices { get; init; } = [];

    /// <summary>What is asked of the readers, each in a sentence.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];
}
