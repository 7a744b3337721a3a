using System.Text.RegularExpressions;

namespace Attune.Analysis.Drifts;

/// <summary>Which way a decision goes, as far as its words tell: departing from it looks different for each.</summary>
[Flags]
internal enum DecisionWay
{
    None = 0,

    /// <summary>It takes something as it is delivered, or builds nothing of one's own.</summary>
    TakesWhatIsThere = 1,

    /// <summary>Something stays where it is.</summary>
    Keeps = 2,

    /// <summary>Something goes.</summary>
    Ends = 4,
}

/// <summary>
/// Whether a sentence tells that somebody goes another way than a decision says: makes something of their own, moves what was to stay, keeps what was to go, or says
/// that the decision no longer holds. Rules only, so that they can be explained; they are read where a sentence is known to speak of the decision. A sentence
/// that denies it, or that tells of something granted, refused or given up, tells of no departure.
/// </summary>
internal static partial class Departure
{
    public static DecisionWay WayOf(string decision)
        => (Taking().IsMatch(decision) ? DecisionWay.TakesWhatIsThere : 0) | (Keeping().IsMatch(decision) ? DecisionWay.Keeps : 0) | (Ending().IsMatch(decision) ? DecisionWay.Ends : 0);

    public static bool Departs(string sentence, DecisionWay way)
    {
        var clauses = Boundary().Split(sentence.Replace('’', '\'')).Where(clause => !string.IsNullOrWhiteSpace(clause)).ToArray();
        return Unmaking().IsMatch(sentence)
            || (!Holding().IsMatch(sentence) && clauses.Any(clause => !Denying().IsMatch(clause) && (
                (way.HasFlag(DecisionWay.TakesWhatIsThere) && OwnWay().IsMatch(clause))
                || (way.HasFlag(DecisionWay.Keeps) && Moving().IsMatch(clause))
                || (way.HasFlag(DecisionWay.Ends) && Staying().IsMatch(clause)))));
    }

    [GeneratedRegex(@"\b(?:standard|as delivered|delivered|package(?:'s)?|out of the box|template|adapt|adopt|vendor's|corporate|one \w+ for all|no \w+ (?:\w+ ){0,4}of (?:its|our|their) own|no(?:ne)? (?:\w+ ){0,3}own|not? (?:build|customi[sz]e|change|program)|customi[sz]ation)", RegexOptions.IgnoreCase)]
    private static partial Regex Taking();

    [GeneratedRegex(@"\b(?:stays?|remains?|keeps?|kept|leave|leaves|hold|holds|only)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Keeping();

    [GeneratedRegex(@"\b(?:goes?|gone|retired?|replaced?|ends?|stops?|off|removed?|abolish\w*|read-only|switch(?:es|ed)? off|no longer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\b(?:our|my|their|his|her|its|your) (?:very )?own\b|\bof (?:our|my|their|his|her|its) own\b|\bours\b|\bour (?:old|former|usual|previous)\b|\b(?:made|built|build|building|wrote|written|program(?:med|ming)?|develop(?:ed|ing)|coded|coding|design(?:ed|ing)|custom(?:i[sz]\w+)?|bespoke|tailor\w*|home-?(?:made|grown)|special(?:ly)? \w+|workarounds?|work(?:ed|ing)? around|side ?step\w*|bypass\w*|on the side|in place of|instead of (?:the|their|its)|put (?:back )?in(?:to)?|(?:brought|bring|bringing|went|going|gone) back|make us|made us)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnWay();

    [GeneratedRegex(@"\b(?:bring(?:ing)?|brought|mov(?:e|ed|ing)|migrat(?:e|ed|ing)|load(?:ed|ing)?|shift(?:ed|ing)?|switch(?:ed|ing)?|transfer(?:red|ring)?|replac(?:e|ed|ing)|cop(?:y|ied|ying)|pull(?:ed|ing)|tak(?:e|ing) over|can go|to go|has gone|retir(?:e|ed|ing)|as well|too now|maintain(?:ed|ing)? .* in)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Moving();

    [GeneratedRegex(@"\b(?:stays?|should stay|remains?|keep(?:s|ing)?|kept|still (?:use|run|work|print|enter|put|write)\w*|(?:bring|brought|switch\w*|turn\w*) back|back on|extend(?:ed|ing)?|another year|a bit longer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Staying();

    [GeneratedRegex(@"\b(?:(?:I|we) know what (?:we|was) (?:said|agreed|decided)|(?:whatever|despite what|regardless of what|contrary to what|never mind what) (?:we|was|is) \w+|(?:we|I) (?:no longer|don't|do not) (?:follow|keep to|stick to|hold to) (?:the|that|this|our) (?:decision|agreement|rule))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unmaking();

    // What was granted, refused or given up, and what is held to.
    [GeneratedRegex(@"\b(?:as (?:we )?(?:agreed|decided|allowed|granted)|(?:were|was|are|is) (?:allowed|granted|permitted)|exceptions?|(?:said|say|saying) no\b|refus\w+|turned (?:\w+ )?down|dropp(?:ed|ing)|gave (?:\w+ )?up|given up|withdr\w+|took theirs|no change|holding (?:the|that|this) line|stick(?:ing)? to (?:it|the)|as (?:it is|it comes|it came|delivered)|would have|used to|until (?:last|this)|stopped \w+ing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Holding();

    [GeneratedRegex(@"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|asked (?:me|us|for)|\w+n't)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denying();

    [GeneratedRegex(@"[;:.!?()–—]|,(?! \w+ \w+ing\b)|\s-\s|\b(?:but|because|while|whereas|although|though)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();
}
