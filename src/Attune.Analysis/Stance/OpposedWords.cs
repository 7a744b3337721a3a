using System.Collections.Frozen;

namespace Attune.Analysis.Stance;

/// <summary>The word lists behind the cues of opposition. They are words of any program and not of one.</summary>
internal static class OpposedWords
{
    /// <summary>Words that deny what their clause says; also as people type them without an apostrophe.</summary>
    public static readonly FrozenSet<string> Negators = Set("""
        not no never none nobody nothing neither nor cannot hardly cant dont doesnt didnt isnt wont shouldnt wouldnt arent wasnt mustnt couldnt havent
        hasnt don't doesn't didn't isn't won't can't shouldn't wouldn't aren't wasn't mustn't couldn't haven't hasn't ain't
        """);

    /// <summary>Verbs and prepositions that reject what follows them.</summary>
    public static readonly FrozenSet<string> Rejectors = Set("""
        stop stops stopping forbid forbids forbidden ban bans banned prohibit prohibited block blocked refuse refuses avoid abolish abolished reject rejected against instead secondary eliminate eliminated
        """);

    /// <summary>Words that describe today and not what is wanted.</summary>
    public static readonly FrozenSet<string> Today = Set("still today currently nowadays");

    /// <summary>Words that say what is wanted.</summary>
    public static readonly FrozenSet<string> Wishes = Set("must should shall want wants need needs ought will would let keep stay stays");

    /// <summary>Verbs before a "not" that deny the whole clause, its subject too: "the office does not change them".</summary>
    public static readonly FrozenSet<string> Auxiliaries = Set("""
        do does did is are am was were be been being must should can could will would may might shall has have had need needs still certainly
        """);

    /// <summary>Verbs that make a passive of the verb behind them: "the variants are abolished".</summary>
    public static readonly FrozenSet<string> Passives = Set("is are was were be been being gets get");

    /// <summary>Stems of what two sides can both claim: to decide, to set, to change.</summary>
    public static readonly FrozenSet<string> Decisions = Set("decide decides decid own owns owned change chang configu sett set sets rule control approv release");

    /// <summary>Words with which writers mean their own side.</summary>
    public static readonly FrozenSet<string> OwnSide = Set("we us our ours ourselves my mine itself themselves its");

    /// <summary>Words behind which "own" claims nothing.</summary>
    public static readonly FrozenSet<string> Possessives = Set("our my its their his her your whose");

    private static readonly string[] Opposites =
    [
        "keep keeps kept stay stays remain remains maintain retain hold holds stand stands / move moves moved slip slips change changes replace replaced remove leave leaves go goes out off drop end retire close switch away gone",
        "allow allowed let free open may permit permitted / block blocked forbid forbidden ban banned restrict lock locked prevent prohibit prohibited closed",
        "central centrally centralize / local locally decentral",
        "all every everywhere everyone everybody / none nobody nowhere",
        "more higher increase rise grow faster quick early sooner / less fewer lower decrease fall slower slow late later",
        "full full-time / part part-time partial",
        "internal in-house inhouse ourselves themselves / external outside vendor supplier consultants",
        "mandatory must compulsory / optional voluntary",
        "parallel side / cut weekend overnight",
        "standard / custom bespoke special tailored",
        "gain gains save saves saving / lose loses loss",
        "together joint / apart separate separately alone",
        "begin start starts / end ends finish",
        "much many / little few",
        "open welcome / freeze frozen close closed",
        "enough / short lacking",
        "always / never",
        "public / private",
        "manual manually hand / automatic automatically automated",
        "easy simple / hard difficult complex",
        "better / worse",
        "buy / build",
    ];

    private static readonly FrozenDictionary<string, (int Pair, int End)[]> Ends = (
            from pair in Opposites.Index()
            from end in pair.Item.Split(" / ").Index()
            from word in end.Item.Split(' ')
            group (pair.Index, end.Index) by word)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Returns the pairs of opposites that a word belongs to, with the end of the pair at which it stands (0 or 1).</summary>
    public static IEnumerable<(int Pair, int End)> OppositesOf(string word) => Ends.GetValueOrDefault(word) ?? [];

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
