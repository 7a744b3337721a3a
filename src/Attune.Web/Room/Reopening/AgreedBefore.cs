using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;

namespace Attune.Web.Room.Reopening;

/// <summary>
/// What was agreed in the rounds before one, as it stood when that round began: what the sitting agrees anew changes nothing of what its answers are held against.
/// </summary>
internal static class AgreedBefore
{
    /// <summary>What was agreed is found again by these keys, in the reading and beside it.</summary>
    public static string KeyOf(Decision decision) => decision.Id.ToString();

    public static async Task<EarlierAnswers> ReadAsync(AttuneDb db, Round round, CancellationToken cancel)
    {
        var agreed = await WithoutAnswersAsync(db, round, cancel);
        return agreed.Before is { } before ? agreed with { Answers = await AnswersOf(db, before).ToListAsync(cancel) } : agreed;
    }

    /// <summary>What makes another reading when it changes. Every page of a later round asks for it, so no sealed answer is read for it.</summary>
    public static async Task<object> KeyAsync(AttuneDb db, Round round, CancellationToken cancel)
    {
        var agreed = await WithoutAnswersAsync(db, round, cancel);
        var answers = new List<string>();
        if (agreed.Before is { } before)
        {
            var there = await AnswersOf(db, before).Select(answer => new { answer.Participant, answer.Question, answer.Revision }).ToListAsync(cancel);
            answers.AddRange(there.Select(answer => $"{answer.Participant}|{answer.Question}|{answer.Revision}").Order(StringComparer.Ordinal));
        }

        return new
        {
            agreed.Texts,
            Before = agreed.Before?.Id.ToString(),
            Answers = answers,
            Same = agreed.Same.Select(pair => $"{pair.Key}|{pair.Value}").Order(StringComparer.Ordinal).ToArray(),
        };
    }

    private static async Task<EarlierAnswers> WithoutAnswersAsync(AttuneDb db, Round round, CancellationToken cancel)
    {
        if (!round.Binds || round.Number == 1) { return EarlierAnswers.Nothing; }
        var earlier = (await db.Rounds.AsNoTracking().Where(candidate => candidate.Program == round.Program && candidate.Kind == RoundKind.Real && candidate.Number < round.Number).ToListAsync(cancel)).OrderBy(candidate => candidate.Number).ToList();
        var before = earlier.LastOrDefault(candidate => candidate.Phase >= RoundPhase.Locked);
        var ids = earlier.Select(candidate => candidate.Id).ToHashSet();
        var glossary = (await db.Glossary.AsNoTracking().Where(entry => entry.Program == round.Program).ToListAsync(cancel)).Where(entry => ids.Contains(entry.Round)).ToList();
        var decisions = (await db.Decisions.AsNoTracking().Where(decision => decision.Program == round.Program).OrderBy(decision => decision.Number).ToListAsync(cancel)).Where(decision => ids.Contains(decision.Round)).ToList();
        var exceptions = await db.Exceptions.AsNoTracking().Where(exception => exception.Program == round.Program).OrderBy(exception => exception.Number).ToListAsync(cancel);
        return new(
            new(
                [.. Standing(glossary).Select(entry => new AgreedWord(entry.Key, entry.Term, entry.Meaning))],
                [.. Decision.Standing(decisions).Select(decision => new AgreedDecision(KeyOf(decision), decision.Text))],
                [.. exceptions.Where(exception => exception.State != ExceptionState.Returned).Select(exception => exception.Text)],
                []),
            before,
            [],
            before is null ? new Dictionary<ParticipantKey, ParticipantKey>() : await SameAsync(db, round, before, cancel));
    }

    /// <summary>The newest of each word, in the order of the glossary.</summary>
    public static IEnumerable<GlossaryEntry> Standing(IEnumerable<GlossaryEntry> glossary)
        => glossary.GroupBy(entry => entry.Key, StringComparer.Ordinal).OrderBy(versions => versions.Key, StringComparer.Ordinal).Select(versions => versions.MaxBy(entry => entry.Version)!);

    private static IQueryable<SealedAnswer> AnswersOf(AttuneDb db, Round round) => db.Answers.AsNoTracking().Where(answer => answer.Round == round.Id);

    private static async Task<Dictionary<ParticipantKey, ParticipantKey>> SameAsync(AttuneDb db, Round round, Round before, CancellationToken cancel)
    {
        var identities = await db.Identities.AsNoTracking().Where(identity => (identity.Round == round.Id || identity.Round == before.Id) && identity.Stands).ToListAsync(cancel);
        var then = identities.Where(identity => identity.Round == before.Id).GroupBy(identity => identity.Leader).ToDictionary(voices => voices.Key, voices => voices.First().Participant);
        return identities.Where(identity => identity.Round == round.Id && then.ContainsKey(identity.Leader)).DistinctBy(identity => identity.Leader).ToDictionary(identity => identity.Participant, identity => then[identity.Leader]);
    }
}
