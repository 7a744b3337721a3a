using System.Collections.Immutable;

namespace Attune.Analysis.Stance;

/// <summary>
/// Whether a text speaks for or against its subject: the signed sum of its value words. A word soon after should, must or need belongs to the claim
/// and weighs more. A negator turns the sign. A word against something cancels the words for it within its object ("violates the right to"). A verb
/// such as "deter" with a bad object speaks for the subject. An act of rejection that is the subject of a clause turns the sign of its rest ("banning
/// it is dangerous").
/// </summary>
/// <param name="Value">The sum, above 0 if the text speaks for its subject and below 0 if against it.</param>
/// <param name="Words">The words behind the sum. Negated ones are written with "not", and subjects in brackets.</param>
internal readonly record struct Attitude(int Value, ImmutableArray<string> Words)
{
    private const int ClaimWeight = 3;
    private const int Object = 4;

    public static Attitude Detect(StanceText text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var value = text.Clauses.Sum(clause => OfClause(clause, words));
        return new(value, words.ToImmutable());
    }

    private static int OfClause(StanceToken[] clause, ImmutableArray<string>.Builder words)
    {
        var (value, turn, modal, swallowed) = (0, 1, -9, -9);
        for (var at = 0; at < clause.Length; at++)
        {
            var token = clause[at];
            if (StanceWords.Claims.Contains(token.Word)) { modal = at; }

            var sign = StanceWords.Against.Contains(token.Stem) ? -1 : StanceWords.For.Contains(token.Stem) ? 1 : 0;
            if (sign == 0) { continue; }

            var claim = at - modal is >= 1 and <= Object;
            if (!claim && !token.Negated && IsSubject(clause, at))
            {
                turn = sign < 0 ? -turn : turn;
                words.Add($"[{token.Word}]");
                continue;
            }

            var turnsABadObject = !claim && TurnsABadObject(clause, at);
            if ((at <= swallowed && !claim) || (!claim && !turnsABadObject && StanceWords.Ambiguous.Contains(token.Stem))) { continue; }

            if (turnsABadObject)
            {
                (sign, swallowed) = (1, at + Object);
            }
            else if (sign < 0)
            {
                swallowed = at + Object;
            }

            value += sign * turn * (token.Negated ? -1 : 1) * (claim ? ClaimWeight : 1);
            words.Add(token.Negated ? $"not {token.Word}" : token.Word);
        }

        return value;
    }

    private static bool IsSubject(StanceToken[] clause, int at)
        => StanceWords.Actions.Contains(clause[at].Stem)
            && (clause[at].Word.EndsWith("ing", StringComparison.Ordinal) || (at > 0 && clause[at - 1].Word is "a" or "the"));

    private static bool TurnsABadObject(StanceToken[] clause, int at)
        => StanceWords.Reversing.Contains(clause[at].Stem)
            && clause.Skip(at + 1).Take(Object).Any(token => StanceWords.Against.Contains(token.Stem));
}
