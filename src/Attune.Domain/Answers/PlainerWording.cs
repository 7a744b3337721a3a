using System.Text.RegularExpressions;
using Attune.Domain.Leaders;

namespace Attune.Domain.Answers;

/// <summary>
/// Proposes plainer words for a sentence that may give its writer away: what belongs to the writer becomes anybody's ("my plant": "a plant"), a name becomes "a
/// colleague" or "a place", and what the writer is, is left out ("as the controller"). Rules for English alone; they take away and generalize, and never say anything that
/// the sentence did not say. The same sentence gets the same proposal (decision 0148).
/// </summary>
public static partial class PlainerWording
{
    // What people are called by their work. Beside it stands the writer's own function and role.
    private const string Roles =
        "controllers?|managers?|directors?|heads?|chiefs?|officers?|leads?|leaders?|presidents?|owners?|sponsors?|stewards?|architects?|engineers?|developers?|analysts?|planners?|buyers?|accountants?|auditors?|consultants?"
        + "|nurses?|doctors?|physicians?|surgeons?|pharmacists?|teachers?|principals?|deans?|professors?|supervisors?|foremen|foreman|coordinators?|administrators?|technicians?|operators?|secretary|treasurer|lawyers?|partners?"
        + "|CEO|CFO|CIO|COO|CTO|CDO|CHRO|CISO|VP|PMO";

    // These stand for whole groups of people or for what everybody has, so they belong to nobody in particular.
    private const string Everybodys = "teams?|people|staff|colleagues|side|view|opinion|mind|job|work|guess|hope|answer|department|company|organi[sz]ation|point|concern|question|worry|fear|impression|experience|understanding|part";

    // No name of a person or of a place: what many companies have in common, and languages.
    private static readonly HashSet<string> Common = new(
        ["Salesforce", "Workday", "Oracle", "Excel", "Jira", "Teams", "Outlook", "Word", "Dynamics", "Navision", "Windows", "Linux", "Google", "Microsoft", "Internet", "Web", "Agile", "Scrum", "Epic", "English", "German", "French", "Spanish", "Italian", "Dutch", "Norwegian", "Swedish", "Danish", "Polish", "Chinese", "European", "Europe"],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="sentence">The sentence as it was written.</param>
    /// <param name="author">Function and role, as the room knows them; null if the way to the person is erased.</param>
    /// <param name="known">Words that everybody writes: the program's name, the sides' names, the words of the question.</param>
    /// <returns>Null if no rule finds anything to say plainer, or if the sentence is not in English.</returns>
    public static string? Propose(string sentence, LeaderEntry? author, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (WrittenIn.Detect(sentence) is var language && language != "en" && (language.Length > 0 || !English().IsMatch(sentence))) { return null; }
        var common = known.SelectMany(StyleShield.WordsOf).Concat(Common).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var plainer = WithoutRole(sentence, author);
        plainer = Past().Replace(plainer, found => found.Index == 0 ? "In the past" : "in the past");
        plainer = Anybodys(plainer);
        plainer = WithoutNames(plainer, common);
        plainer = Tidy(plainer);
        return plainer.Length == 0 || string.Equals(plainer, Tidy(sentence), StringComparison.Ordinal) ? null : plainer;
    }

    // "As the controller, I ..." says who writes; the sentence stands without it.
    private static string WithoutRole(string text, LeaderEntry? author)
    {
        var own = author is null ? [] : StyleShield.WordsOf($"{author.Function} {author.Role}").Where(word => word.Length > 2).Select(Regex.Escape).ToArray();
        var role = $@"(?:\p{{L}}+[ -]){{0,2}}(?:{string.Join('|', own.Append(Roles))})(?: (?:of|for|in) (?:the )?(?:\p{{L}}+(?: and \p{{L}}+)?))?";
        // Set off by a comma, at the beginning, or before "I" it is about the writer; "somebody as the controller" is not.
        text = Regex.Replace(text, $@"(?:^\s*|\s*,\s*)(?:speaking |in my role )?as (?:an? |the |your |our )?{role}(?=\s*[,.;:!?]|\s+I\b|\s*$),?", "", RegexOptions.IgnoreCase, Patience);
        return Regex.Replace(text, $@"^\s*I(?:['’]m| am) (?:an? |the )?{role}(?:,| and| so)+ ", "", RegexOptions.IgnoreCase, Patience);
    }

    // "My plant" is one person's; "a plant" is one of many.
    private static string Anybodys(string text) => OfMine().Replace(Mine().Replace(text, found =>
    {
        var (word, isFirst) = (found.Groups["word"].Value, char.IsUpper(found.Value[0]));
        var adjective = found.Groups["adjective"].Value.Trim().ToUpperInvariant() switch { "LAST" or "OLD" or "PREVIOUS" => "earlier ", "FORMER" => "former ", _ => "" };
        var article = adjective.Length == 0 && Ranked().IsMatch(word) ? "the " : adjective.Length == 0 && (Counted().IsMatch(word) || IsMany(word) || Masses().IsMatch(word)) ? "" : IsMany(word) ? "" : ArticleOf(adjective + word);
        var plain = $"{article}{adjective}{word}";
        return isFirst ? char.ToUpperInvariant(plain[0]) + plain[1..] : plain;
    }), "");

    private static string WithoutNames(string text, HashSet<string> common)
    {
        foreach (var name in StyleShield.NamesIn(text, common).OrderByDescending(name => name.Index).ToArray())
        {
            var (before, after) = (text[..name.Index], text[(name.Index + name.Length)..]);
            // "The Lyon plant": without the name it is still a plant.
            text = Named().IsMatch(before) && Noun().IsMatch(after) ? before + after.TrimStart()
                : Place().IsMatch(before) ? $"{before}a place{after}"
                : $"{before}a colleague{after}";
        }

        return Colleagues().Replace(text, "colleagues");
    }

    private static string ArticleOf(string words) => SoundsVocal().IsMatch(words) ? "an " : "a ";

    private static bool IsMany(string word) => word.Length > 3 && word.EndsWith('s') && !OneWithAnS().IsMatch(word);

    private static string Tidy(string text)
    {
        var tidy = Spaces().Replace(BeforeMark().Replace(text, "$1"), " ").Trim().TrimStart(',', ';', ' ');
        return tidy.Length == 0 ? "" : char.ToUpperInvariant(tidy[0]) + tidy[1..];
    }

    // Sentences are short; the time is a guard, and a text that reached it would get no proposal.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // A short sentence does not tell its language by itself; a small word that only English has does.
    [GeneratedRegex(@"\b(?:the|and|my|we|is|are|was|of|when|who|they|it|by|to|for|as|not|nobody)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"\bwhen I (?:was|had|worked|ran|led)\b[^,.;!?]*", RegexOptions.IgnoreCase)]
    private static partial Regex Past();

    [GeneratedRegex(@"\bmy\s+(?!(?:own\s+)?(?:" + Everybodys + @")\b)(?:own\s+)?(?<adjective>(?:last|old|former|previous)\s+)?(?<word>\p{L}+)", RegexOptions.IgnoreCase)]
    private static partial Regex Mine();

    [GeneratedRegex(@"\s+of mine\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfMine();

    [GeneratedRegex(@"^(?:\p{L}{2,}est|first|second|third|main|only|most|best|worst|next|whole|entire)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ranked();

    [GeneratedRegex(@"^(?:two|three|four|five|six|seven|eight|nine|ten|many|few|several|some|all|both)$", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:knowledge|time|money|data|trust|advice|feedback|equipment|software|hardware|information|stock|production|finance|support|training)$", RegexOptions.IgnoreCase)]
    private static partial Regex Masses();

    [GeneratedRegex(@"(?:ss|us|is|news|business|process|access|series|campus)$", RegexOptions.IgnoreCase)]
    private static partial Regex OneWithAnS();

    [GeneratedRegex(@"^(?:[aeio]|u(?!ni|se|su|ti|r[aeiou])|hour|honest|heir|HR\b|IT\b)", RegexOptions.IgnoreCase)]
    private static partial Regex SoundsVocal();

    [GeneratedRegex(@"\b(?:the|a|an|our|this|that|their|its|each|every)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s+(?:plants?|sites?|offices?|wards?|clinics?|hospitals?|stores?|shops?|warehouses?|branch(?:es)?|factory|factories|teams?|projects?|programs?|rollouts?|departments?|units?|labs?|schools?|campus|system|region)\b")]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(?:in|at|from|near|outside|around|into)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"\ba colleague(?: and|,) a colleague\b")]
    private static partial Regex Colleagues();

    [GeneratedRegex(@"\s+([,.;:!?])")]
    private static partial Regex BeforeMark();

    [GeneratedRegex(@"[ \t]{2,}")]
    private static partial Regex Spaces();
}
