using System.Text.RegularExpressions;
using Attune.Domain.Leaders;

namespace Attune.Domain.Answers;

/// <summary>
/// Shows authors what in their own words may give them away: what belongs to them ("my plant"), people and things they name, their own function and role. It
/// never looks at the words of others: if it said that a word is rare among the answers, an author could find out which words the others used by typing them
/// (decision 0051).
/// </summary>
public static partial class StyleShield
{
    /// <summary>Nobody would read more hints than these.</summary>
    public const int Most = 5;

    private const int ShortestTitle = 4;

    // Words of titles that anybody writes about any program; a hint on each of them would teach authors to pass over all hints.
    private static readonly HashSet<string> Everyday = new(
        ["people", "person", "team", "teams", "group", "head", "chief", "lead", "leader", "director", "manager", "officer", "business", "work", "change", "program", "programs", "system", "systems", "service", "services", "customer", "customers", "data", "technology"],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="content">What the author wrote.</param>
    /// <param name="author">Function and role, as the room knows them; null if the way to the person is erased.</param>
    /// <param name="known">Words that everybody writes: the program's name, the sides' names, the words of the question.</param>
    public static ImmutableArray<string> Recognisable(AnswerContent content, LeaderEntry? author, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(content);
        var common = known.SelectMany(WordsOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var titles = author is null ? [] : WordsOf($"{author.Function} {author.Role}").Where(word => word.Length >= ShortestTitle && !common.Contains(word) && !Everyday.Contains(word)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var text = content.WholeText();
        // In German every noun has a capital, so a capital is no sign of a name.
        var names = content.Language == "de" ? [] : NamesIn(text, common);
        var found = Mine().Matches(text).Concat(names).Concat(Word().Matches(text).Where(word => titles.Contains(word.Value)));
        return [.. found.OrderBy(match => match.Index).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    /// <summary>What looks like a name: a capital inside of a sentence, in no word that everybody writes.</summary>
    internal static IEnumerable<Match> NamesIn(string text, IReadOnlySet<string> common)
        => Name().Matches(text).Where(name => !WordsOf(name.Value).All(common.Contains) && !Calendar().IsMatch(name.Value));

    internal static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(word => word.Value);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    // Matches phrases such as "my plant", "in my last company", "as the controller", "when I was".
    // What everybody has, such as a team or an opinion, belongs to nobody in particular.
    [GeneratedRegex(@"\bmy\s+(?!(?:own\s+)?(?:teams?|people|staff|colleagues|side|view|opinion|mind|job|work|guess|hope|answer|department|company|organi[sz]ation)\b)(?:(?:own|last|old|former)\s+)?\p{L}+|\bas (?:a|an|the) \p{L}+|\bwhen I (?:was|had|worked)\b|\bI (?:have|had) (?:seen|done|led|built)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mine();

    // Months and days have a capital, and are no names.
    [GeneratedRegex(@"^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter)\s?)+$")]
    private static partial Regex Calendar();

    // Matches a capital inside a sentence followed by small letters; abbreviations such as SAP and ERP are common to everybody.
    [GeneratedRegex(@"(?<=[\p{Ll},;:\d]\s)\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}{2,})*")]
    private static partial Regex Name();
}
