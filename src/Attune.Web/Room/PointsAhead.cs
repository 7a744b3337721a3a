using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Domain.Programs;
using Attune.Encoding;

namespace Attune.Web.Room;

/// <summary>
/// Encodes the sentences of an answer when it was saved and then rested for a moment, so that the first reading after the lock finds their vectors at hand and a
/// text that is still being typed is not encoded with every save. It holds texts in memory only until they are encoded, and the vectors under hashes of the
/// sentences. With an encoder on another machine it does nothing, because a draft leaves this machine no sooner than its reading needs it.
/// </summary>
internal sealed partial class PointsAhead(RoundEncoders encoders, TimeProvider time, ILogger<PointsAhead> log) : BackgroundService
{
    /// <summary>How long a text is left unchanged before it is encoded.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(4);

    // Under load those beyond it wait in vain: they are encoded when they are read.
    private const int MostWaiting = 4096;

    private readonly Lock _gate = new();
    private readonly Dictionary<(ParticipantKey? Participant, string Question), (string Text, DateTimeOffset At)> _waiting = [];
    private readonly SemaphoreSlim _any = new(0, 1);

    /// <summary>Takes a text that was saved and has no earlier one; returns at once.</summary>
    public void Take(string text) => Take((null, text), text);

    /// <summary>Takes the text of an answer that was saved, in place of the one before; returns at once.</summary>
    public void Take((ParticipantKey? Participant, string Question) place, string text)
    {
        if (!encoders.IsOfThisMachine || text.Length == 0) { return; }
        lock (_gate)
        {
            if (_waiting.Count >= MostWaiting && !_waiting.ContainsKey(place)) { return; }
            _waiting[place] = (text, time.GetUtcNow());
            if (_waiting.Count == 1 && _any.CurrentCount == 0) { _any.Release(); }
        }
    }

    public override void Dispose()
    {
        _any.Dispose();
        base.Dispose();
    }

    /// <summary>Encodes what was taken, until the host stops.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await _any.WaitAsync(stoppingToken);
                while (IsAnyWaiting())
                {
                    await Task.Delay(Rest, time, stoppingToken);
                    foreach (var text in Rested()) { await EncodeAsync(text, stoppingToken); }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops; the vectors would have gone with it.
        }
    }

    private bool IsAnyWaiting()
    {
        lock (_gate) { return _waiting.Count > 0; }
    }

    private List<string> Rested()
    {
        lock (_gate)
        {
            var (until, rested) = (time.GetUtcNow() - Rest, new List<string>());
            foreach (var (place, (text, at)) in _waiting)
            {
                if (at <= until && _waiting.Remove(place)) { rested.Add(text); }
            }

            return rested;
        }
    }

    private async Task EncodeAsync(string text, CancellationToken stop)
    {
        try
        {
            await encoders.Room.EncodeAsync([.. Points.Said(text).Select(said => ReadableText.Read(said.Text).Text)], stop);
        }
        catch (EncoderException fault)
        {
            // The reading will meet the fault again and say it where somebody can act on it.
            LogFault(fault.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "An answer could not be encoded ahead of its reading ({Fault}).")]
    private partial void LogFault(string fault);
}
