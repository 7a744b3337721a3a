using Attune.Analysis.Readings;
using Attune.Domain.Answers;
using Attune.Domain.Programs;

namespace Attune.Domain.Rooms;

/// <summary>
/// A complete reading, closed to whoever caches it. Only the gate can look inside, and it gives each reader the part that this reader may see.
/// </summary>
public sealed class ClosedReading
{
    internal ClosedReading(Reading reading, IReadOnlyDictionary<string, ParticipantKey> voices, IReadOnlyDictionary<string, AuthorsWord> releases)
        => (Reading, Voices, Releases) = (reading, voices, releases);

    public string InputsHash => Reading.InputsHash;

    internal Reading Reading { get; }

    /// <summary>The participants behind the leaders' names in the reading.</summary>
    internal IReadOnlyDictionary<string, ParticipantKey> Voices { get; }

    /// <summary>The authors' decisions by the key of the sentence.</summary>
    internal IReadOnlyDictionary<string, AuthorsWord> Releases { get; }

    public override string ToString() => "(a reading)";
}

/// <summary>What an author decided on a sentence, and the replacement words if there are any.</summary>
/// <param name="Choice">The choice that holds.</param>
/// <param name="Rewrite">The author's own replacement for the sentence.</param>
/// <param name="IsDecided">False if the answer was written anew since, because nothing was decided on the words that stand there now.</param>
internal sealed record AuthorsWord(QuoteChoice Choice, string Rewrite, bool IsDecided);
