using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Reading;

namespace Attune.Web.Room.Reopening;

/// <summary>
/// What was agreed in the rounds before one, as it stood when that round began: what the sitting agrees anew changes nothing of what its answers are held against.
/// </summary>
internal static class AgreedBefore
{
    /// <summary>What was agreed is found again by these keys, in the reading and beside it.</summary>
    public static string KeyOf(Decision decision) => decision.Id.ToString();

    public static Task<EarlierAnswers> ReadAsync(AttuneDb db, Round round, CancellationToken cancel)
        => !Follows(round) ? Task.FromResult(EarlierAnswers.Nothing) : Together.ReadAsync<EarlierAnswers>(
            db,
            asked =>
            {
                var (agreed, answers) = (AskAgreed(asked, round), asked.List(AnswersBefore(db, round)));
                return () => agreed() with { Answers = answers() };
            },
            cancel);

    /// <summary>Asks, together with something else, for what makes another reading when it changes. Every page of a later round asks for it, so no sealed answer is read for it.</summary>
    public static Func<object> AskKey(Together asked, Round round)
    {
        if (!Follows(round)) { return () => KeyOf(EarlierAnswers.Nothing, []); }
        var agreed = AskAgreed(asked, round);
        var answers = asked.List(AnswersBefore(asked.Db, round).Select(answer => new { answer.Participant, answer.Question, answer.Revision }));
        return () => KeyOf(agreed(), answers().Select(answer => $"{answer.Participant}|{answer.Question}|{answer.Revision}"));
    }

    private static object KeyOf(EarlierAnswers agreed, IEnumerable<string> answers) => new
    {
        agreed.Texts,
        Before = agreed.Before?.Id.ToString(),
        Answers = answers.Order(StringComparer.Ordinal).ToArray(),
        Same = agreed.Same.Select(pair => $"{pair.Key}|{pair.Value}").Order(StringComparer.Ordinal).ToArray(),
    };

    private static bool Follows(Round round) => round.Binds && round.Number > 1;

    private static Func<EarlierAnswers> AskAgreed(Together asked, Round round)
    {
        var (db, program, id) = (asked.Db, round.Program, round.Id);
        var earlier = asked.List(Earlier(db, round));
        var glossary = asked.List(db.Glossary.AsNoTracking().Where(entry => entry.Program == program));
        var decisions = asked.List(db.Decisions.AsNoTracking().Where(decision => decision.Program == program).OrderBy(decision => decision.Number));
        var exceptions = asked.List(db.Exceptions.AsNoTracking().Where(exception => exception.Program == program).OrderBy(exception => exception.Number));
        var before = Before(db, round);
        var voices = db.Rounds.Where(candidate => candidate.Program == program && (candidate.Id == id || before.Contains(candidate.Id))).Select(candidate => candidate.Id);
        var identities = asked.List(db.Identities.AsNoTracking().Where(identity => voices.Contains(identity.Round) && identity.Stands));
        return () => Agreed(round, [.. earlier().OrderBy(candidate => candidate.Number)], glossary(), decisions(), exceptions(), identities());
    }

    private static EarlierAnswers Agreed(Round round, List<Round> earlier, List<GlossaryEntry> glossary, List<Decision> decisions, List<ExceptionEntry> exceptions, List<ParticipantIdentity> identities)
    {
        var before = earlier.LastOrDefault(candidate => candidate.Phase >= RoundPhase.Locked);
        var ids = earlier.Select(candidate => candidate.Id).ToHashSet();
        return new(
            new(
                [.. Standing(glossary.Where(entry => ids.Contains(entry.Round))).Select(entry => new AgreedWord(entry.Key, entry.Term, entry.Meaning))],
                [.. Decision.Standing([.. decisions.Where(decision => ids.Contains(decision.Round))]).Select(decision => new AgreedDecision(KeyOf(decision), decision.Text))],
                [.. exceptions.Where(exception => exception.State != ExceptionState.Returned).Select(exception => exception.Text)],
                []),
            before,
            [],
            before is null ? new Dictionary<ParticipantKey, ParticipantKey>() : Same(identities, round, before));
    }

    private static IQueryable<Round> Earlier(AttuneDb db, Round round)
    {
        var (program, number) = (round.Program, round.Number);
        return db.Rounds.AsNoTracking().Where(candidate => candidate.Program == program && candidate.Kind == RoundKind.Real && candidate.Number < number);
    }

    private static IQueryable<RoundId> Before(AttuneDb db, Round round)
        => Earlier(db, round).Where(candidate => candidate.Phase >= RoundPhase.Locked).OrderByDescending(candidate => candidate.Number).Select(candidate => candidate.Id).Take(1);

    private static IQueryable<SealedAnswer> AnswersBefore(AttuneDb db, Round round)
    {
        var before = Before(db, round);
        return db.Answers.AsNoTracking().Where(answer => before.Contains(answer.Round));
    }

    /// <summary>The newest of each word, in the order of the glossary.</summary>
    public static IEnumerable<GlossaryEntry> Standing(IEnumerable<GlossaryEntry> glossary)
        => glossary.GroupBy(entry => entry.Key, StringComparer.Ordinal).OrderBy(versions => versions.Key, StringComparer.Ordinal).Select(versions => versions.MaxBy(entry => entry.Version)!);

    private static Dictionary<ParticipantKey, ParticipantKey> Same(List<ParticipantIdentity> identities, Round round, Round before)
    {
        var then = identities.Where(identity => identity.Round == before.Id).GroupBy(identity => identity.Leader).ToDictionary(voices => voices.Key, voices => voices.First().Participant);
        return identities.Where(identity => identity.Round == round.Id && then.ContainsKey(identity.Leader)).DistinctBy(identity => identity.Leader).ToDictionary(identity => identity.Participant, identity => then[identity.Leader]);
    }
}
