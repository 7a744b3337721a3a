namespace Attune.Analysis.Meaning;

/// <summary>
/// Function words that carry no subject, which the lexical part of the same-subject similarity leaves out. "IT" is not among them, because it is a
/// department.
/// </summary>
internal static class SubjectStopWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new HashSet<string>(
        """
        a an the this that these those there here it its itself they them their theirs themselves
        i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself one ones
        am is are was were be been being do does did doing done have has had having will would shall should can could may might must ought cannot let
        and or but nor so yet if then else than as because since while when where which who whom whose what why how whether though although unless until
        of in on at by for from to into onto out off over under up down with within without about above below between among through during before after against per via upon across
        not no never none nothing nobody neither either
        very too also just only even still again more most much many some any each every few less least other others another both all own same such
        get gets got getting make makes made making use uses used using go goes going
        ever always often really quite rather well however therefore thus etc
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);

    /// <summary>Says whether a token carries a subject: it is neither a function word nor a single letter.</summary>
    public static bool Carries(ReadOnlySpan<char> token)
        => !Words.Contains(token) && (token.Length > 1 || char.IsDigit(token[0]));
}
