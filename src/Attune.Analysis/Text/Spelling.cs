using System.Collections.Frozen;

namespace Attune.Analysis.Text;

/// <summary>Gives one spelling to words that British and American English write differently, and digits to number words.</summary>
internal static class Spelling
{
    private const int ShortestOur = 5;

    // In these words no ending tells the difference: a rule for them would also turn "timbre" into "timber".
    private static readonly FrozenDictionary<string, string> Pairs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ageing"] = "aging",
        ["analyse"] = "analyze",
        ["catalogue"] = "catalog",
        ["centre"] = "center",
        ["cheque"] = "check",
        ["defence"] = "defense",
        ["dialogue"] = "dialog",
        ["enrol"] = "enroll",
        ["fulfil"] = "fulfill",
        ["fulfilment"] = "fulfillment",
        ["grey"] = "gray",
        ["instalment"] = "installment",
        ["judgement"] = "judgment",
        ["labelling"] = "labeling",
        ["licence"] = "license",
        ["modelling"] = "modeling",
        ["offence"] = "offense",
        ["practise"] = "practice",
        ["programme"] = "program",
        ["sceptical"] = "skeptical",
        ["skilful"] = "skillful",
        ["theatre"] = "theater",
        ["travelling"] = "traveling",
        ["tyre"] = "tire",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Numbers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["zero"] = "0",
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["eleven"] = "11",
        ["twelve"] = "12",
        ["fifteen"] = "15",
        ["twenty"] = "20",
        ["thirty"] = "30",
        ["forty"] = "40",
        ["fifty"] = "50",
        ["hundred"] = "100",
        ["thousand"] = "1000",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns the American spelling of a base form.</summary>
    public static string American(string word)
    {
        if (Pairs.TryGetValue(word, out var pair))
        {
            return pair;
        }

        // No other English words end like this, and it is enough that both spellings give the same result.
        if (word.EndsWith("isation", StringComparison.Ordinal))
        {
            return string.Concat(word.AsSpan(0, word.Length - 7), "ization");
        }

        // This is done only where the other spelling is a word, so that "advise" and "exercise" stay as they are.
        return word switch
        {
            [.., 'i' or 'y', 's', 'e'] => IfWord(string.Concat(word.AsSpan(0, word.Length - 2), "ze"), word),
            [.., 'o', 'u', 'r'] when word.Length >= ShortestOur => IfWord(string.Concat(word.AsSpan(0, word.Length - 2), "r"), word),
            [.., 'o', 'u', 'r', 'a', 'b', 'l', 'e'] => IfWord(string.Concat(word.AsSpan(0, word.Length - 6), "rable"), word),
            _ => word,
        };
    }

    /// <summary>Returns the digits of a number word ("two" gives "2"), or the word itself if it is none.</summary>
    public static string Digits(string word) => Numbers.GetValueOrDefault(word, word);

    private static string IfWord(string american, string written) => WordTable.WordNet.Find(american) is null ? written : american;
}
