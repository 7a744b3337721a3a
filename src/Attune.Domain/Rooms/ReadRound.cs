namespace Attune.Domain;

/// <summary>
/// A reading with everything in it, in the hands of whoever caches it: closed. Only the gate looks inside, and gives each reader the part that
/// reader may see.
/// </summary>
public sealed class ReadRound
{
    internal ReadRound(Reading reading, IReadOnlyDictionary<string, ParticipantKey> voices, IReadOnlyDictionary<string, AuthorsWord> releases)
        => (Reading, Voices, Releases) = (reading, voices, releases);

    public string InputsHash => Reading.InputsHash;

    internal Reading Reading { get; }

    /// <summary>Whose name in the reading stands for which voice.</summary>
    internal IReadOnlyDictionary<string, ParticipantKey> Voices { get; }

    /// <summary>What authors decided, by the key of the sentence.</summary>
    internal IReadOnlyDictionary<string, AuthorsWord> Releases { get; }

    public override string ToString() => "(a reading)";
}

/// <summary>What an author decided on a sentence, and the other words if there are any.</summary>
/// <param name="Choice">What holds.</param>
/// <param name="Rewrite">The author's other words.</param>
/// <param name="IsDecided">False where the answer was written anew since: nothing was decided on what stands there now.</param>
internal sealed record AuthorsWord(QuoteChoice Choice, string Rewrite, bool IsDecided);
