using System.Security.Cryptography;
using System.Text.Json;

namespace Attune.Analysis;

/// <summary>Every constant a reading depends on; all of them are part of the inputs' hash.</summary>
public sealed record ReadingOptions
{
    public static ReadingOptions Default { get; } = new();

    public VocabularyOptions Vocabulary { get; init; } = VocabularyOptions.Default;

    public SubjectOptions Subject { get; init; } = SubjectOptions.Default;

    public TopicOptions Topics { get; init; } = TopicOptions.Default;

    public MeaningOptions Meaning { get; init; } = MeaningOptions.Default;

    public StanceOptions Stance { get; init; } = StanceOptions.Default;

    public TraceOptions Trace { get; init; } = TraceOptions.Default;

    public CardOptions Cards { get; init; } = CardOptions.Default;

    /// <summary>SHA-256 of a round under these options, in lower-case hex.</summary>
    public string Hash(LockedRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(this));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(round));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
