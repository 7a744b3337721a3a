using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Gates;

/// <summary>What was agreed before a round, and what the same leaders answered in the one before.</summary>
/// <param name="Texts">The glossary, the decisions and the exceptions of earlier rounds.</param>
/// <param name="Before">The round before; null if there is none whose answers lead to the same leaders.</param>
/// <param name="Answers">Its answers, sealed.</param>
/// <param name="Same">The voice of each leader in the round before, by the voice in this one; empty where the promise erased who is who.</param>
public sealed record EarlierAnswers(AgreedTexts Texts, Round? Before, IReadOnlyList<SealedAnswer> Answers, IReadOnlyDictionary<ParticipantKey, ParticipantKey> Same)
{
    public static EarlierAnswers Nothing { get; } = new(AgreedTexts.Nothing, null, [], new Dictionary<ParticipantKey, ParticipantKey>());
}
