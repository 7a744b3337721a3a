using System.Collections.Concurrent;
using Attune.Report;

namespace Attune.Web.Features.Audiences;

/// <summary>The live clouds of this node. A word stays where it stands while others come; at most one new picture in two seconds.</summary>
internal sealed class AudienceClouds(IDbContextFactory<AttuneDb> dbs, TimeProvider time)
{
    // cloud.md, rule 8: an eye that is still reading must not lose its word.
    public static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);

    // cloud.md, rule 9: a projector holds no more.
    private const int MostWords = 120;

    // In a room of sixty the largest size is for ten: most words are said by few, and the first ones must not fill the picture.
    private const int LargestOf = 6;

    private readonly ConcurrentDictionary<AudienceQuestionId, Lazy<Kept>> _kept = new();

    /// <summary>Of which questions words are in memory.</summary>
    public ImmutableArray<AudienceQuestionId> Questions => [.. _kept.Keys];

    /// <summary>The next picture is laid out anew.</summary>
    public void Forget(AudienceQuestionId question) => _kept.TryRemove(question, out _);

    /// <param name="question">A question for words.</param>
    /// <param name="sides">Names of the sides.</param>
    /// <param name="joined">People in the room.</param>
    /// <param name="cancel">Ends the waiting early.</param>
    public async Task<(CloudLayout? Layout, AudienceTally Tally)> ShowAsync(AudienceQuestion question, SideNames sides, int joined, CancellationToken cancel)
    {
        var kept = _kept.GetOrAdd(question.Id, _ => new(() => new Kept())).Value;
        await kept.Turn.WaitAsync(cancel);
        try
        {
            // What the facilitator changes shows at once.
            if (kept.Tally is { } tally && kept.Revision == question.Revision && time.GetElapsedTime(kept.At) < Calm) { return (kept.Layout, tally); }
            await using var db = await dbs.CreateDbContextAsync(cancel);
            var now = await db.TallyAsync(question, cancel);
            var layout = Draw(now, sides, joined, kept.Layout);
            (kept.At, kept.Revision, kept.Tally, kept.Layout) = (time.GetTimestamp(), question.Revision, now, layout);
            return (layout, now);
        }
        finally
        {
            kept.Turn.Release();
        }
    }

    private static CloudLayout? Draw(AudienceTally tally, SideNames sides, int joined, CloudLayout? previous)
    {
        var sided = tally.Detail == TallyDetail.BySide;
        var words = tally.Shown.Where(word => !sided || !IsOfNoSide(word)).Take(MostWords).ToArray();
        if (words.Length == 0) { return null; }
        // With the sides told apart, or no longer, it is another picture.
        if (previous?.Cloud.Sided != sided) { previous = null; }
        var cloud = new Cloud(
            sides,
            sided ? tally.Sided : new(tally.Answers - (tally.Answers / 2), tally.Answers / 2),
            [.. words.Select(word => sided ? new CloudWord(word.Key, word.Text, word.Sides) : CloudWord.OfRoom(word.Key, word.Text, word.Room))])
        {
            Sided = sided,
            KeptFor = joined / LargestOf,
        };
        using var raster = new WordRaster(CloudFonts.Default);
        return CloudLayout.Of(cloud, raster.Measure, CloudOptions.Default, previous);
    }

    /// <summary>Mostly of people who named no side: a picture of the sides has no place for it, the table has.</summary>
    public static bool IsOfNoSide(WordCount word) => word.Sides.Total < AudienceTally.FewestForAWord;

    private sealed class Kept
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public long At { get; set; }

        public int Revision { get; set; }

        public AudienceTally? Tally { get; set; }

        public CloudLayout? Layout { get; set; }
    }
}
