using System.Collections.Concurrent;
using Attune.Analysis.Meaning;
using Attune.Domain.Programs;
using Attune.Encoding;
using Attune.Web.Room;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Attune.Web.Tests.Seat;

public sealed class PointsAheadTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_text_that_is_being_typed_only_the_last_words_are_encoded_and_of_another_place_its_own()
    {
        var (time, encoder, leader) = (new FakeTimeProvider(DateTimeOffset.UnixEpoch), new Listening(), ParticipantKey.New());
        using var ahead = new PointsAhead(new(encoder, encoder) { IsOfThisMachine = true }, time, NullLogger<PointsAhead>.Instance);
        await ahead.StartAsync(Cancel);
        foreach (var typed in new[] { "We count", "We count by hand", "We count by hand until the night is over" }) { ahead.Take((leader, "purpose"), typed); }
        ahead.Take((leader, "owner"), "Finance owns the close");
        while (encoder.Heard.Count < 2)
        {
            time.Advance(PointsAhead.Rest);
            await Task.Yield();
        }

        await ahead.StopAsync(Cancel);
        encoder.Heard.Order(StringComparer.Ordinal).ShouldBe(["Finance owns the close", "We count by hand until the night is over"]);
    }

    private sealed class Listening : ISentenceEncoder
    {
        public ConcurrentQueue<string> Heard { get; } = [];

        public string Id => "listening";

        public ValueTask<TextVectors> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancel)
        {
            foreach (var text in texts) { Heard.Enqueue(text); }
            return ValueTask.FromResult<TextVectors>(null!);
        }

        public void Dispose()
        {
        }
    }
}
