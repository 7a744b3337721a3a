namespace Attune.Encoding.Remote;

/// <summary>How many texts a remote encoder is sent at a time, and how often and how long it is asked again.</summary>
public sealed record RemoteOptions
{
    /// <summary>The environment variable from which the key of <c>remote:</c> encoders is read.</summary>
    public const string KeyVariable = "ATTUNE_ENCODER_KEY";

    /// <summary>
    /// The number of texts in one request, which is small enough for the limits of common servers (2,048 texts; 8,192 tokens in a text).
    /// </summary>
    public int TextsABatch { get; init; } = 64;

    /// <summary>The largest number of times that a request is sent. A busy server (429, 503) is asked again; any other refusal is final.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>The wait before the second try if the server does not name one. It doubles with every further try.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The longest wait that a server may ask for, because nobody waits longer in front of a screen. If it asks for more, the request fails.
    /// </summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest time that one answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The longest time that a connection is used again; zero for a new one with every request.</summary>
    public TimeSpan ConnectionLifetime { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>The clock that measures the waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
