using System.Threading.Channels;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Encoding;

namespace Attune.Web.Room;

/// <summary>
/// Encodes the sentences of an answer when it is saved, so that the first reading after the lock finds their vectors at hand. It holds texts in memory
/// only until they are encoded, and the vectors under hashes of the sentences. With an encoder on another machine it does nothing, because a draft
/// leaves this machine no sooner than its reading needs it.
/// </summary>
internal sealed partial class PointsAhead(RoundEncoders encoders, ILogger<PointsAhead> log) : BackgroundService
{
    // Under load the oldest wait in vain: they are encoded when they are read.
    private const int MostWaiting = 256;

    private readonly Channel<string> _saved = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>Takes the text of an answer that was saved; returns at once.</summary>
    public void Take(string text)
    {
        if (encoders.IsOfThisMachine && text.Length > 0) { _saved.Writer.TryWrite(text); }
    }

    /// <summary>Encodes what was taken, until the host stops.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var text in _saved.Reader.ReadAllAsync(stoppingToken))
            {
                await EncodeAsync(text, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops; the vectors would have gone with it.
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
