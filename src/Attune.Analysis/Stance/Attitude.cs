using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>
/// Does a text speak for or against its subject? A signed sum of value words: a word soon after should, must or need is the claim and weighs
/// more; a negator turns the sign; a word against swallows the words for within its object ("violates the right to"); a verb such as
/// "deter" with a bad object speaks for; a rejecting action as subject turns the rest of its clause ("banning it is dangerous").
/// </summary>
/// <param name="Value">Above 0 for, below 0 against.</param>
/// <param name="Words">The words behind it, negated ones with "not", subjects in brackets.</param>
internal readonly record struct Attitude(int Value, ImmutableArray<string> Words)
{
    private const int ClaimWeight = 3;
    private const int Object = 4;

    public static Attitude Of(StanceText text)
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

            if (at <= swallowed && !claim) { continue; }

            if (!claim && TurnsABadObject(clause, at))
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
