using System.Runtime.CompilerServices;
using Attune.Analysis.Readings;
using Attune.Domain.Beside;
using Attune.Domain.Gates;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Encoding;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Hosting;

namespace Attune.Web.Room;

/// <summary>
/// What third voices say beside a reading, for one reader. It is made once for what the room sees, and made anew when an answer of such a voice changes or is erased; it
/// is gone with the view beside which it stands.
/// </summary>
internal sealed class ThirdVoices(Gate gate, ReadingCache readings, RoundEncoders encoders, Clock clock, IDbContextFactory<AttuneDb> dbs)
{
    private readonly ConditionalWeakTable<ShownReading, Kept> _kept = [];

    /// <returns>Empty before the sitting, and where there is no third voice.</returns>
    public async Task<ImmutableArray<ShownVoice>> ShowAsync(Domain.Programs.Program program, Round round, Sitting sitting, Viewer viewer, ShownReading shown, AskedVoices asked, CancellationToken cancel)
    {
        var (voices, seats) = (asked.Voices, asked.Seats);
        if (round.Phase < RoundPhase.Revealing || !round.Binds || voices.Count == 0) { return []; }
        BesideSeatId[] ids = [.. seats.Where(seat => seat.Done).Select(seat => seat.Id)];
        var revisions = asked.Revisions.Where(answer => ids.Contains(answer.Seat)).Select(answer => $"{answer.Seat} {answer.Question} {answer.Revision}");
        var key = string.Join('|', voices.Select(voice => $"{voice.Id} {voice.Name}").Concat(ids.Select(id => $"{id}")).Concat(revisions).Append($"{round.Contract}"));
        var kept = _kept.GetOrCreateValue(shown);
        return await kept.TakeAsync(key, () => MakeAsync(program, round, sitting, viewer, shown, [.. voices.Where(voice => seats.Any(seat => seat.Voice == voice.Id)).OrderBy(voice => voice.Name, StringComparer.Ordinal)], seats)).WaitAsync(cancel);
    }

    /// <summary>Asks for what is stored of them together with something else.</summary>
    public static Func<AskedVoices> Ask(Together asked, Round round)
    {
        var (db, program, id) = (asked.Db, round.Program, round.Id);
        var voices = asked.List(db.ThirdVoices.AsNoTracking().Where(voice => voice.Program == program));
        var seats = asked.List(db.BesideSeats.AsNoTracking().Where(seat => seat.Round == id && seat.Voice != null));
        var revisions = asked.List(db.BesideAnswers.AsNoTracking().Where(answer => db.BesideSeats.Where(seat => seat.Round == id && seat.Voice != null).Select(seat => seat.Id).Contains(answer.Seat))
            .OrderBy(answer => answer.Seat).ThenBy(answer => answer.Question).Select(answer => new { answer.Seat, answer.Question, answer.Revision }));
        return () => new(voices(), seats(), [.. revisions().Select(answer => (answer.Seat, answer.Question, answer.Revision))]);
    }

    // Made for all who wait, so it is not cancelled with the request that came first.
    private async Task<ImmutableArray<ShownVoice>> MakeAsync(Domain.Programs.Program program, Round round, Sitting sitting, Viewer viewer, ShownReading shown, ThirdVoice[] voices, List<BesideSeat> seats)
    {
        if (await readings.ReadAsync(program, round, sitting.Edits, CancellationToken.None) is not { } read) { return []; }
        await using var db = await dbs.CreateDbContextAsync();
        BesideSeatId[] ids = [.. seats.Select(seat => seat.Id)];
        var answers = await db.BesideAnswers.AsNoTracking().Where(answer => ids.Contains(answer.Seat)).ToListAsync();
        return await gate.VoicesAsync(
            round, viewer, read, shown, [.. voices.Select(voice => (voice, (IReadOnlyList<BesideSeat>)[.. seats.Where(seat => seat.Voice == voice.Id)]))], answers,
            (reading, texts, cancel) => BesideRoundReader.ReadAsync(reading, texts, encoders, ReadingOptions.Default, cancel), clock.Now, CancellationToken.None);
    }

    private sealed class Kept
    {
        private readonly Lock _gate = new();
        private string? _key;
        private Task<ImmutableArray<ShownVoice>> _voices = Task.FromResult(ImmutableArray<ShownVoice>.Empty);

        public Task<ImmutableArray<ShownVoice>> TakeAsync(string key, Func<Task<ImmutableArray<ShownVoice>>> make)
        {
            lock (_gate)
            {
                // One that failed is not kept, so that the next who asks tries again.
                if (_key != key || _voices.IsFaulted || _voices.IsCanceled) { (_key, _voices) = (key, Task.Run(make)); }
                return _voices;
            }
        }
    }
}

/// <summary>The third voices of a round as they are stored.</summary>
/// <param name="Voices">Those of the program.</param>
/// <param name="Seats">Their seats beside this round.</param>
/// <param name="Revisions">What was answered there, and how often it was changed.</param>
internal sealed record AskedVoices(List<ThirdVoice> Voices, List<BesideSeat> Seats, ImmutableArray<(BesideSeatId Seat, string Question, int Revision)> Revisions);
