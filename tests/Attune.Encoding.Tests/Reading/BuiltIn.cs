namespace Attune.Encoding.Tests;

/// <summary>One built-in encoder for all readings of these tests.</summary>
internal static class BuiltIn
{
    public static BuiltInEncoder Encoder { get; } = BuiltInEncoder.Open();
}
