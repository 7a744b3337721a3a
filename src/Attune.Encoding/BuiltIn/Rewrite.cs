namespace Attune.Encoding;

/// <summary>One rule that rewrites a text before its words are read.</summary>
/// <param name="From">What is replaced, where a word ends with it.</param>
/// <param name="StartsWord">Only where a word starts with it, too.</param>
/// <param name="To">What is put there.</param>
/// <param name="Shouted">Also where two more words in capitals follow.</param>
internal sealed record Rewrite(string From, bool StartsWord, string To, bool Shouted = true)
{
    /// <summary>The department, not the pronoun; a token of the vocabulary that no one writes.</summary>
    public const string ItDepartment = "zzitzz";

    /// <summary>"IT" is the department in upper case only, so this comes before the lower case.</summary>
    public static Rewrite It { get; } = new("IT", true, $" {ItDepartment} ", Shouted: false);

    /// <summary>Applied one after another to the text in lower case: a negation becomes a word of its own.</summary>
    public static IReadOnlyList<Rewrite> Contractions { get; } =
    [
        new("can't", true, "cannot"), new("cant", true, "cannot"), new("won't", true, "will not"), new("n't", false, " not"),
        new("'s", false, " "), new("'re", false, " "), new("'ve", false, " "), new("'ll", false, " "), new("'d", false, " "), new("'m", false, " "),
    ];

    /// <returns>Where the rule applies first at or after <paramref name="start"/>; -1 where nowhere.</returns>
    public int Find(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            var next = text[at..].IndexOf(From, StringComparison.Ordinal);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            var rest = text[(at + From.Length)..];
            if (!Words.StartsWithWord(rest) && !(StartsWord && Words.EndsWithWord(text[..at])) && (Shouted || !IsShouted(rest)))
            {
                return at;
            }
        }

        return -1;
    }

    // "IT IS TIME" is a shouted pronoun: two more words in capitals follow.
    private static bool IsShouted(ReadOnlySpan<char> rest)
    {
        for (var word = 0; word < 2; word++)
        {
            if (rest is not [' ', ..])
            {
                return false;
            }

            var end = rest[1..].IndexOfAnyExceptInRange('A', 'Z');
            var length = end < 0 ? rest.Length - 1 : end;
            if (length < 2)
            {
                return false;
            }

            rest = rest[(1 + length)..];
        }

        return true;
    }
}
