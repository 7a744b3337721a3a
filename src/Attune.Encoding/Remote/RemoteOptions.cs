namespace Attune.Encoding;

/// <summary>How much is asked of a remote encoder, and how long it is asked again.</summary>
public sealed record RemoteOptions
{
    /// <summary>The environment variable the key of <c>remote:</c> encoders is read from.</summary>
    public const string KeyVariable = "ATTUNE_ENCODER_KEY";

    /// <summary>Texts in one request: small enough for the limits of common servers (2,048 texts; 8,192 tokens a text).</summary>
    public int TextsABatch { get; init; } = 64;

    /// <summary>How often a request is sent at most: a busy server (429, 503) is asked again, any other refusal is final.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>The wait before the second try where the server does not say; doubled with every further one.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A server that asks for a longer wait is given up on: nobody sits in front of a screen for that long.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Measures the waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
