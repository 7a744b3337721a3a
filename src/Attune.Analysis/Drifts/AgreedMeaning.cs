using System.Text.RegularExpressions;

namespace Attune.Analysis.Drifts;

/// <summary>An agreed meaning, cut into what the word is and what it is not: who says what it is not is as far from it as one can be.</summary>
/// <param name="Is">What the word means.</param>
/// <param name="IsNot">What the agreed words say that it does not mean; empty if nothing.</param>
internal readonly partial record struct AgreedMeaning(string Is, string IsNot)
{
    public static AgreedMeaning Cut(string meaning)
        => Denial().Match(meaning) is { Success: true, Index: > 0 } found ? new(meaning[..found.Index].Trim(' ', ','), meaning[(found.Index + found.Length)..].Trim()) : new(meaning, "");

    [GeneratedRegex(@"[,;(–—-]?\s*\b(?:(?:and |but )?not\b|rather than\b|instead of\b)(?! only)", RegexOptions.IgnoreCase)]
    private static partial Regex Denial();
}
