namespace Attune.Encoding;

/// <summary>FNV-1a, 32 bits: STE1 defines the buckets of unknown words by it, and it is quick on words of a few bytes.</summary>
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
