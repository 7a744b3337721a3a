using Attune.Analysis.Readings;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Questions;

namespace Attune.Domain.Rooms;

/// <summary>
/// A complete reading, closed to whoever caches it. Only the gate can look inside, and it gives each reader the part that this reader may see.
/// </summary>
public sealed class ClosedReading
{
    internal ClosedReading(Reading reading, QuestionPack pack, IReadOnlyDictionary<string, ParticipantKey> voices, IReadOnlyDictionary<string, AuthorsWord> releases)
        => (Reading, Pack, Numbers, Asked, Voices, Releases) = (reading, pack, [.. reading.Questions.Select(question => pack.NumberOf(question.Question.Id))], pack.Questions.Length, voices, releases);

    /// <summary>The numbers under which the leaders were asked, by the place of the question; null for a word that was asked about afterwards.</summary>
    public ImmutableArray<int?> Numbers { get; }

    /// <summary>How many questions the leaders were asked.</summary>
    public int Asked { get; }

    public string InputsHash => Reading.InputsHash;

    internal Reading Reading { get; }

    /// <summary>The questions as they were asked.</summary>
    internal QuestionPack Pack { get; }

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
