using Attune.Analysis.Readings;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;

namespace Attune.Domain.Rooms;

/// <summary>
/// A complete reading, closed to whoever caches it. Only the gate can look inside, and it gives each reader the part that this reader may see.
/// </summary>
public sealed class ClosedReading
{
    internal ClosedReading(Reading reading, QuestionPack pack, IReadOnlyDictionary<string, ParticipantKey> voices, IReadOnlyDictionary<string, AuthorsWord> releases)
        => (Reading, Pack, Numbers, Voices, Releases) = (reading, pack, [.. reading.Questions.Select(question => pack.NumberOf(question.Question.Id))], voices, releases);

    /// <summary>The numbers under which the leaders were asked, by the place of the question; null for a word that was asked about afterwards.</summary>
    public ImmutableArray<int?> Numbers { get; }

    /// <summary>How many questions the leaders were asked.</summary>
    public int Asked => Pack.Questions.Length;

    /// <summary>The number of jobs in the matrix: each activity at each stage.</summary>
    internal int Jobs => Pack.Questions.Sum(FacilitatorForecast.JobsOf);

    public string InputsHash => Reading.InputsHash;

    /// <summary>How many leaders corrected what was read of their answers, as far as it is in the reading.</summary>
    internal int Corrected { get; init; }

    /// <summary>How many texts were opened for it.</summary>
    internal int Opened { get; init; }

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
internal sealed record AuthorsWord(QuoteChoice Choice, string Rewrite, bool IsDecided)
{
    /// <summary>What the choice for a whole answer says of one of its sentences: other words are still to be found, and nothing is shown before.</summary>
    public static AuthorsWord OfAnswer(QuoteChoice choice) => new(choice == QuoteChoice.Verbatim ? QuoteChoice.Verbatim : QuoteChoice.Private, "", IsDecided: choice != QuoteChoice.Rewrite);

    /// <summary>
    /// What holds until an author decides: under an attributed promise sentences are shown unless their author says no; under a confidential one only if the
    /// author says yes.
    /// </summary>
    public static AuthorsWord Undecided(Contract contract) => new(contract == Contract.Attributed ? QuoteChoice.Verbatim : QuoteChoice.Private, "", IsDecided: false);
}
