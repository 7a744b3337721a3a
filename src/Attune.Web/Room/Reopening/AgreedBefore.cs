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

    /// <summary>Asks for it together with something else.</summary>
    public static Func<EarlierAnswers> Ask(Together asked, Round round)
    {
        if (!Follows(round)) { return () => EarlierAnswers.Nothing; }
        var rounds = asked.Db.Rounds.Where(candidate => candidate.Id == round.Id);
        var (agreed, answers) = (AskAgreed(asked, rounds), asked.List(AnswersBefore(asked.Db, rounds)));
        return () => agreed(round) with { Answers = answers() };
    }

    /// <summary>Asks, together with something else, for what makes another reading when it changes. Every page of a later round asks for it, so no sealed answer is read for it.</summary>
    /// <returns>What it is for each of the rounds.</returns>
    public static Func<Round, object> AskKeys(Together asked, IQueryable<Round> rounds)
    {
        var agreed = AskAgreed(asked, rounds);
        var answers = asked.List(AnswersBefore(asked.Db, rounds).Select(answer => new { answer.Round, answer.Participant, answer.Question, answer.Revision }));
        return round =>
        {
            if (!Follows(round)) { return KeyOfNothing; }
            var before = agreed(round);
            return KeyOf(before, answers().Where(answer => answer.Round == before.Before?.Id).Select(answer => $"{answer.Participant}|{answer.Question}|{answer.Revision}"));
        };
    }

    /// <summary>What it is for a round before which nothing can have been agreed.</summary>
    public static object KeyOfNothing => KeyOf(EarlierAnswers.Nothing, []);

    private static object KeyOf(EarlierAnswers agreed, IEnumerable<string> answers) => new
    {
        agreed.Texts,
        Before = agreed.Before?.Id.ToString(),
        Answers = answers.Order(StringComparer.Ordinal).ToArray(),
        Same = agreed.Same.Select(pair => $"{pair.Key}|{pair.Value}").Order(StringComparer.Ordinal).ToArray(),
    };

    /// <summary>Whether something can have been agreed before a round.</summary>
    public static bool Follows(Round round) => round.Binds && round.Number > 1;

    private static Func<Round, EarlierAnswers> AskAgreed(Together asked, IQueryable<Round> rounds)
    {
        var db = asked.Db;
        var following = Following(rounds);
        var programs = following.Select(round => round.Program);
        var voices = following.Select(round => round.Id).Union(Before(db, rounds));
        var all = asked.List(Earlier(db, rounds).OrderBy(candidate => candidate.Number));
        var glossary = asked.List(db.Glossary.AsNoTracking().Where(entry => programs.Contains(entry.Program)));
        var decisions = asked.List(db.Decisions.AsNoTracking().Where(decision => programs.Contains(decision.Program)).OrderBy(decision => decision.Number));
        var exceptions = asked.List(db.Exceptions.AsNoTracking().Where(exception => programs.Contains(exception.Program)).OrderBy(exception => exception.Number));
        var identities = asked.List(db.Identities.AsNoTracking().Where(identity => voices.Contains(identity.Round) && identity.Stands));
        return round =>
        {
            var program = round.Program;
            List<Round> earlier = [.. all().Where(candidate => candidate.Program == program && candidate.Number < round.Number)];
            return Agreed(
                round, earlier, glossary().FindAll(entry => entry.Program == program), decisions().FindAll(decision => decision.Program == program),
                exceptions().FindAll(exception => exception.Program == program), identities());
        };
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

    private static IQueryable<Round> Following(IQueryable<Round> rounds) => rounds.AsNoTracking().Where(round => round.Kind == RoundKind.Real && round.Number > 1);

    // The programs are named once more, because rounds are found by their program.
    private static IQueryable<Round> Earlier(AttuneDb db, IQueryable<Round> rounds)
    {
        var following = Following(rounds);
        return db.Rounds.AsNoTracking().Where(candidate => following.Select(round => round.Program).Contains(candidate.Program) && candidate.Kind == RoundKind.Real
            && following.Any(round => round.Program == candidate.Program && round.Number > candidate.Number));
    }

    // The last locked round before each of them.
    private static IQueryable<RoundId> Before(AttuneDb db, IQueryable<Round> rounds)
    {
        var following = Following(rounds);
        return db.Rounds.AsNoTracking().Where(candidate => following.Select(round => round.Program).Contains(candidate.Program) && candidate.Kind == RoundKind.Real && candidate.Phase >= RoundPhase.Locked
            && following.Any(round => round.Program == candidate.Program && round.Number > candidate.Number
                && !db.Rounds.Any(between => between.Program == round.Program && between.Kind == RoundKind.Real && between.Phase >= RoundPhase.Locked && between.Number > candidate.Number && between.Number < round.Number)))
            .Select(candidate => candidate.Id);
    }

    private static IQueryable<SealedAnswer> AnswersBefore(AttuneDb db, IQueryable<Round> rounds)
    {
        var before = Before(db, rounds);
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
