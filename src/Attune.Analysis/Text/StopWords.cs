using System.Collections.Frozen;

namespace Attune.Analysis.Text;

/// <summary>Words that are not terms: English function words, what every answer to a survey says ("I think", "etc"), and negators.</summary>
public static class StopWords
{
    /// <summary>Words that turn a statement into its opposite. They are not terms, but the stance check reads them.</summary>
    public static FrozenSet<string> Negators { get; } = Set(
        "no not never none nobody nothing neither nor nowhere without cannot hardly barely lack lacking");

    // "Lack" turns a statement into its opposite, but it is also a word of the field ("lack of training").
    private static readonly FrozenSet<string> NegatorsThatAreTerms = Set("lack lacking");

    private static readonly FrozenSet<string> Function = Set("""
        a about above across after again against ago all along already although always am among an and another any anybody anyone
        anything anywhere are aren around as at away be became because become becomes been before behind being below beside besides
        between beyond both but by came can come comes coming could couldn did didn do does doesn doing don done down during each either
        else enough even ever every everybody everyone everything everywhere except few fewer for from further get gets getting
        give given gives giving got had hadn has hasn have haven having he hence her here hers herself him himself his how however i if
        in indeed instead into is isn it its itself just keep keeps least less let lets like ll made make makes making many may maybe me
        might mine more moreover most mostly much must my myself nearly need needed needing needs now of off often on once
        only onto or other others otherwise ought our ours ourselves out over own per perhaps put quite rather re really said same say
        says see seem seems seen several shall she should shouldn since so some somebody somehow someone something sometimes
        somewhere still such take taken takes taking than that the their theirs them themselves then there thereby therefore these they
        this those though through throughout thus till to together too toward towards under unless until up upon us use used uses using
        usually ve very via want wanted wanting wants was wasn we well went were weren what whatever when whenever where
        wherever whether which whichever while who whoever whole whom whose why will with within won would wouldn yes yet you your
        yours yourself yourselves
        """);

    private static readonly FrozenSet<string> Filler = Set("""
        actually also answer answered answers anyway apart approx aspect aspects basically believe believed believes bit certain
        certainly cf clearly completely consider considered considering currently definitely depend depended depending depends
        dont due eg especially etc exactly example examples extent fairly feel feels felt generally going gonna guess hello hi
        hope hopes hoping i.e ideally idk ie important including instance kind kinds knew know knowing knows lot lots main
        mainly matter matters mean means meant mention mentioned name namely names necessary obviously ok okay opinion
        particular particularly please point points possible possibly previous probably question questions regard regarding
        regards seeing simply somewhat sort sorts sth stuff suppose sure thank thanks thing things think thinking thought
        totally tried tries truly try trying various view views vs want wish wished wishes wondering
        """);

    // These words say nothing alone and much inside a phrase: "one way of working", "go live", "new system", "best practice".
    private static readonly FrozenSet<string> OnlyInPhrases = Set("""
        able bad best better big day different easy end first full go good great hard high last late long low new next
        old part real right short single small way
        """);

    private static readonly FrozenSet<string> Connectors = Set("of to on in the");

    /// <summary>Says whether a word is not a term. "IT", the department, is a term; "it" is not.</summary>
    /// <param name="word">The text of a <see cref="Word"/>: lower-case, or an acronym as it was written.</param>
    public static bool Contains(string word)
        => Function.Contains(word) || Filler.Contains(word) || (Negators.Contains(word) && !NegatorsThatAreTerms.Contains(word));

    /// <summary>Says whether a word may stand inside a phrase of content words: "fit to standard", "way of working".</summary>
    internal static bool Connects(string word) => Connectors.Contains(word);

    /// <summary>Says whether a word is a term only as part of a phrase. Numbers are, but years are terms of their own.</summary>
    internal static bool SaysNothingAlone(string key)
        => OnlyInPhrases.Contains(key) || (key.AsSpan().IndexOfAnyExceptInRange(',', '9') < 0 && !IsYear(key));

    private static bool IsYear(string key) => key is ['1', '9', _, _] or ['2', '0', _, _];

    private static FrozenSet<string> Set(string words)
        => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
