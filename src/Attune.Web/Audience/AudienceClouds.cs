using System.Collections.Concurrent;
using Attune.Analysis.Clouds;
using Attune.Analysis.Rounds;
using Attune.Domain.Audiences;
using Attune.Report.Clouds;
using Attune.Store;
using Attune.Store.Audiences;

namespace Attune.Web.Audience;

/// <summary>The live word clouds of this node. A word keeps its place while others come, and there is at most one new picture in two seconds.</summary>
internal sealed class AudienceClouds(IDbContextFactory<AttuneDb> dbs, TimeProvider time)
{
    // cloud.md, rule 8: people who are still reading must not lose their word.
    public static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);

    // cloud.md, rule 9: a projector shows no more.
    private const int MostWords = 120;

    // In a room of sixty the largest size stands for ten people: most words are said by few, and the first ones must not fill the picture.
    private const int LargestOf = 6;

    // Whoever still looks asks every few seconds. A picture holds words, and none is held for nobody.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<AudienceQuestionId, Lazy<CachedPicture>> _kept = new();

    /// <summary>The questions whose words are in memory.</summary>
    public ImmutableArray<AudienceQuestionId> Questions => [.. _kept.Keys];

    /// <summary>Forgets the picture of a question; the next one is laid out from scratch.</summary>
    public void Forget(AudienceQuestionId question) => _kept.TryRemove(question, out _);

    /// <summary>Forgets the pictures for which nobody has asked for a while.</summary>
    public void ForgetUnasked()
    {
        foreach (var picture in _kept.Where(picture => picture.Value is { IsValueCreated: true, Value.AskedAt: var at } && time.GetElapsedTime(at) > Kept)) { _kept.TryRemove(picture); }
    }

    /// <param name="question">A question that is answered with words.</param>
    /// <param name="sides">The names of the sides.</param>
    /// <param name="joined">How many people are in the room.</param>
    /// <param name="cancel">Cancels the waiting.</param>
    public async Task<(CloudLayout? Layout, AudienceTally Tally)> ShowAsync(AudienceQuestion question, SideNames sides, int joined, CancellationToken cancel)
    {
        CachedPicture kept = _kept.GetOrAdd(question.Id, _ => new(() => new CachedPicture { AskedAt = time.GetTimestamp() })).Value;
        kept.AskedAt = time.GetTimestamp();
        await kept.Turn.WaitAsync(cancel);
        try
        {
            // What the facilitator changes is shown at once.
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
        // When the sides come to be told apart, or no longer are, the picture starts from scratch.
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
        return CloudLayout.Arrange(cloud, raster.Measure, CloudOptions.Default, previous);
    }

    /// <summary>The word was typed mostly by people who named no side: a picture of the two sides has no place for it, but the table has.</summary>
    public static bool IsOfNoSide(WordCount word) => word.Sides.Total < AudienceTally.FewestForAWord;

    private sealed class CachedPicture
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public long At { get; set; }

        public long AskedAt { get; set; }

        public int Revision { get; set; }

        public AudienceTally? Tally { get; set; }

        public CloudLayout? Layout { get; set; }
    }
}
