using Attune.Encoding;

namespace Attune.Cli.Commands;

/// <summary>Opens the encoders a person asked for while the files are read, since each takes a tenth of a second.</summary>
internal sealed class EncodersAhead(string encoderSpec) : IAsyncDisposable
{
    private readonly Task<RoundEncoders> _opening = Task.Run(() => Encoders.OpenForRounds(encoderSpec));

    /// <exception cref="EncoderException">There is no such encoder, or it cannot be opened.</exception>
    public Task<RoundEncoders> OpenedAsync() => _opening;

    public async ValueTask DisposeAsync()
    {
        try
        {
            (await _opening).Dispose();
        }
        catch (EncoderException)
        {
            // It was said to whoever asked for them; nobody asks when the files have problems, which are said first.
        }
    }
}
