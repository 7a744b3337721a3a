using System.Text.RegularExpressions;

namespace Attune.Analysis.Matters;

/// <summary>
/// Finds points that answer nothing: courtesies, apologies and "I do not know". They would lie near each other, because their writers say the same
/// nothing, and make a topic. They are listed by a reading and belong to no topic.
/// </summary>
public static partial class NonAnswers
{
    // A longer text has a courtesy or an "I do not know" somewhere and an answer beside it.
    private const int LongestCourtesy = 14;
    private const int LongestIgnorance = 10;
    private const int ContentOfIgnorance = 3;

    /// <summary>Says whether a point answers nothing: no content word, or a courtesy, an apology or "I do not know" in few words.</summary>
    /// <param name="text">The text of a point.</param>
    public static bool Contains(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Word().Count(text);
        var content = ContentStems.Read(text).Count;
        return content == 0
            || (words <= LongestCourtesy && Courtesy().IsMatch(text))
            || (words <= LongestIgnorance && content <= ContentOfIgnorance && Ignorance().IsMatch(text));
    }

    [GeneratedRegex(@"[\w'’-]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\W*((so|ok|well|and|hi|hello|good \w+),? )*(thank(s| you)|sorry\b|apologies|(i )?hope (it|this|that) (is|helps)|hi\b|hello\b|dear\b|good (morning|afternoon|evening)|see (above|below)|as (above|before)|same as (above|before))|\bsorry (for|about) (the )?(typos?|mistakes?|tone|delay|brevity|length|rant)|forgive the|thank(s| you) for (asking|the question|reading)", RegexOptions.IgnoreCase)]
    private static partial Regex Courtesy();

    // "We do not know who owns the data" is an answer, "I do not know" is none.
    [GeneratedRegex(@"^\W*(so|well|sorry|honestly|frankly|this)?,? ?(i('m| am)? )?(really |honestly )?(no (idea|opinion|comment|clue|thoughts?)|not sure|unsure|(do not|don'?t|cannot|can'?t|couldn'?t) (really )?(know|say|tell))\b|\bi (do not|don'?t) know\W*$|^\W*n/?a\b|^\W*(nothing (to add|else|more|special)|that'?s (it|all)|more i do not)|^\W*(none|nothing|pass|no)\W*$|^\W*(please |just |better )?ask (me|\w+|the \w+)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Ignorance();
}
