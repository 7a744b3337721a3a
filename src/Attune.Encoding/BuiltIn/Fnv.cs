namespace Attune.Encoding.BuiltIn;

/// <summary>The hash FNV-1a with 32 bits, by which STE1 defines the buckets of unknown words. It is fast for words of a few bytes.</summary>
internal static class Fnv
{
    public static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 16777619u;
        }

        return hash;
    }
}
