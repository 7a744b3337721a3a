using System.Security.Cryptography;
using System.Text.Json;
using Attune.Analysis.Matters;
using Attune.Analysis.Meaning;
using Attune.Analysis.Rounds;
using Attune.Analysis.Stance;
using Attune.Analysis.Topics;
using Attune.Analysis.Trace;
using Attune.Analysis.Vocabulary;

namespace Attune.Analysis.Readings;

/// <summary>Every constant on which a reading depends. All of them are part of the hash of the inputs.</summary>
public sealed record ReadingOptions
{
    public static ReadingOptions Default { get; } = new();

    /// <summary>
    /// A round of at most so many points is one of a room, which is read by matters; a larger one is a crowd. A point of a room costs its encoder
    /// milliseconds, and every two points are compared.
    /// </summary>
    public int RoomUpTo { get; init; } = 2_000;

    public MatterOptions Matters { get; init; } = MatterOptions.Default;

    public VocabularyOptions Vocabulary { get; init; } = VocabularyOptions.Default;

    public SubjectOptions Subject { get; init; } = SubjectOptions.Default;

    /// <summary>How points and themes of a room are compared where it is judged which side holds a theme.</summary>
    public SubjectOptions RoomSubject { get; init; } = SubjectOptions.Room;

    /// <summary>How themes of a room are traced.</summary>
    public TraceOptions RoomTrace { get; init; } = TraceOptions.Room;

    public TopicOptions Topics { get; init; } = TopicOptions.Default;

    public MeaningOptions Meaning { get; init; } = MeaningOptions.Default;

    public StanceOptions Stance { get; init; } = StanceOptions.Default;

    public TraceOptions Trace { get; init; } = TraceOptions.Default;

    public CardOptions Cards { get; init; } = CardOptions.Default;

    /// <summary>These constants as a crowd is read with them.</summary>
    public ReadingOptions OfCrowd() => this with { Vocabulary = Vocabulary with { VerbsEndPhrases = false, CountsAcrossPhrases = false, ReadsMisspellings = false } };

    /// <summary>Computes the SHA-256 hash of a round under these options, in lower-case hexadecimal digits.</summary>
    public string Hash(LockedRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(this, HashedContext.Default.ReadingOptions));
        // Neither says anything that is read: whoever reads the exported answers, where they do not stand, gets the same reading and the same hash.
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(round with { NotAsked = null, Kept = null }, HashedContext.Default.LockedRound));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
