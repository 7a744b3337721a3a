namespace Attune.Analysis.Meaning.Tokens;

/// <summary>One rule that rewrites a text before its words are read.</summary>
/// <param name="From">The text that is replaced where a word ends with it.</param>
/// <param name="StartsWord">Whether it is replaced only where a word also starts with it.</param>
/// <param name="To">The text that is put in its place.</param>
/// <param name="Shouted">Whether it is also replaced where two more words in capitals follow.</param>
internal sealed record TokenRewrite(string From, bool StartsWord, string To, bool Shouted = true)
{
    /// <summary>The token that stands for the IT department. It is in the vocabulary of the encoder, and nobody writes it.</summary>
    public const string ItDepartment = "zzitzz";

    /// <summary>
    /// The rule that finds the department. "IT" is the department only in upper case, so this rule is applied before the lower case.
    /// </summary>
    public static TokenRewrite It { get; } = new("IT", true, $" {ItDepartment} ", Shouted: false);

    /// <summary>The rules that are applied one after another to the text in lower case, so that a negation becomes a word of its own.</summary>
    public static IReadOnlyList<TokenRewrite> Contractions { get; } =
    [
        new("can't", true, "cannot"), new("cant", true, "cannot"), new("won't", true, "will not"), new("n't", false, " not"),
        new("'s", false, " "), new("'re", false, " "), new("'ve", false, " "), new("'ll", false, " "), new("'d", false, " "), new("'m", false, " "),
    ];

    /// <returns>The first place at or after <paramref name="start"/> where the rule applies; -1 if there is none.</returns>
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
            if (!WordRunes.StartsWithWord(rest) && !(StartsWord && WordRunes.EndsWithWord(text[..at])) && (Shouted || !IsShouted(rest)))
            {
                return at;
            }
        }

        return -1;
    }

    // In "IT IS TIME" the first word is a pronoun in a text of capitals: two more words in capitals follow.
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
