using System.Text.RegularExpressions;
using Attune.Analysis.Text;

namespace Attune.Analysis.MatterReadings;

/// <summary>How well a clause can stand alone as a name.</summary>
internal enum ClauseForm
{
    /// <summary>It says something: a subject and its verb, or a request.</summary>
    Sentence,

    /// <summary>It names something in a phrase that its writer ended: "store support in the local language".</summary>
    Phrase,

    /// <summary>It asks something: "which warehouse serves web orders".</summary>
    Question,
}

/// <summary>A part of what one leader wrote that can stand alone, as written, without the marks at its ends.</summary>
/// <param name="Text">The words as written.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Form">How well it can stand alone.</param>
/// <param name="Begins">Whether it is the beginning of its sentence; what comes later is more often a remark.</param>
/// <param name="Parts">How many parts of its sentence it joins; a part after the first rarely belongs to what is named.</param>
/// <param name="IsCut">Whether what follows in its sentence says which thing is meant, or something more of it.</param>
/// <param name="Points">Whether a word inside of it stands for something that may have been said before.</param>
/// <param name="IsOfOnePerson">Whether its writer speaks of himself or herself.</param>
internal readonly record struct NameClause(string Text, int Words, ClauseForm Form, bool Begins, int Parts, bool IsCut, bool Points, bool IsOfOnePerson);

/// <summary>
/// Finds the clauses of a point that can stand alone as the name of a topic: nothing before them or after them is needed to understand them. A sentence
/// is cut only where a clause ends; what is left must not begin with a conjunction or a pronoun, and must not be the half of a condition, of a contrast
/// ("not X but Y") or of a list.
/// </summary>
internal static partial class NameClauses
{
    private const int FewestWords = 3;
    private const int MostWords = 12;

    // "I see two points" says nothing; two words of content do, be it little.
    private const int FewestContent = 2;

    // An item of a list has as many words at most.
    private const int LongestItem = 4;

    /// <summary>All clauses of a point that can stand alone, in their order.</summary>
    public static IEnumerable<NameClause> Find(string point)
    {
        foreach (var sentence in Sentence().Split(point).Where(text => text.Length > 0))
        {
            var parts = PartsOf(sentence);
            for (var first = 0; first < parts.Count; first++)
            {
                for (var last = first; last < parts.Count; last++)
                {
                    if (Read(sentence, parts, first, last) is { } clause) { yield return clause; }
                }
            }
        }
    }

    /// <summary>A part of a sentence between two places at which it can be cut.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Mark">What stands before it: a mark, a word that joins, or nothing at the beginning.</param>
    private readonly record struct Part(int Start, int End, string Mark)
    {
        public string Cut(string text) => text[Start..End];
    }

    private static List<Part> PartsOf(string sentence)
    {
        var parts = new List<Part>();
        var (start, mark) = (0, "");
        foreach (var joint in Joint().Matches(sentence).ToArray())
        {
            parts.Add(new(start, joint.Index, mark));
            (start, mark) = (joint.Index + joint.Length, joint.Value.Trim());
        }

        parts.Add(new(start, sentence.Length, mark));
        return parts;
    }

    private static NameClause? Read(string sentence, List<Part> parts, int first, int last)
    {
        var from = parts[first].Start;
        var text = sentence[from..parts[last].End];
        var opening = Opening().Match(text);
        text = Trimmed(text[opening.Length..]);
        var words = new ClauseWords(text, first == 0 || opening.Length > 0);
        if (words.Count is < FewestWords or > MostWords || !IsWhole(text)) { return null; }
        if (words.BeginsPointing || words.BeginsWithInfinitive || words.IsCutAtTheEnd || !SaysEnough(text) || (words.Depends && !words.Asks)) { return null; }
        if (!MayBegin(sentence, parts, first) || !MayEnd(sentence, parts, first, last)) { return null; }

        var form = words.Asks ? ClauseForm.Question : HasVerb(sentence, parts, first, last, words) ? ClauseForm.Sentence : ClauseForm.Phrase;
        if (form != ClauseForm.Sentence && (first > 0 || words.BeginsWithPreposition || words.BeginsWithVerb)) { return null; }
        if (first > 0 && words.BeginsWithPreposition) { return null; }

        var cut = last < parts.Count - 1 && (IsRelative(sentence, parts[last + 1]) || (form != ClauseForm.Sentence && !EndsAPhrase(sentence, parts, last)));
        if (cut && form != ClauseForm.Sentence && IsRelative(sentence, parts[last + 1])) { return null; }

        return new(text, words.Count, form, first == 0, 1 + parts[(first + 1)..(last + 1)].Count(part => part.Mark.Length > 0), cut, words.Points, words.IsOfOnePerson);
    }

    // "Who owns the data" of a sentence that says that nobody knows: without a comma before it, it says which thing is meant.
    private static bool IsRelative(string sentence, Part part) => part.Mark.Length == 0 && Relative().IsMatch(part.Cut(sentence));

    private static bool SaysEnough(string text)
        => Words.Tokenize(text).Count(word => word.Text.Length > 1 && !StopWords.Contains(word.Text) && !StopWords.SaysNothingAlone(word.Key)) >= FewestContent;

    // The verb stands in the first part, or behind a label ("visibility: we see every message"), or a later part goes on with the subject of the first.
    private static bool HasVerb(string sentence, List<Part> parts, int first, int last, ClauseWords words)
    {
        if (!words.HasVerb || words.BeginsWithVerb) { return false; }
        var end = Enumerable.Range(first, last - first + 1).TakeWhile(at => at == first || parts[at].Mark.Length == 0).Last();
        if (new ClauseWords(Trimmed(Opening().Replace(sentence[parts[first].Start..parts[end].End], "")), first == 0).HasVerb) { return true; }
        return first == 0 && last > 0 && ((parts[1].Mark == ":" && new ClauseWords(parts[1].Cut(sentence), true).HasVerb) || Enumerable.Range(1, last).Any(at => new ClauseWords(parts[at].Cut(sentence), false).BeginsWithVerb));
    }

    // Behind a condition stands what holds only under it, behind a denial what was put in its place.
    private static bool MayBegin(string sentence, List<Part> parts, int first)
    {
        if (first == 0) { return true; }
        if (IsRelative(sentence, parts[first])) { return false; }
        var before = Trimmed(Opening().Replace(parts[first - 1].Cut(sentence), ""));
        var mark = parts[first].Mark;
        if (Joined().IsMatch(mark) && !mark.EndsWith("so", StringComparison.OrdinalIgnoreCase) && !mark.EndsWith("and", StringComparison.OrdinalIgnoreCase)) { return false; }
        if (new ClauseWords(before, true).IsACondition || GoesOnListing(sentence, parts, first)) { return false; }
        return !(mark.Contains("but", StringComparison.OrdinalIgnoreCase) && Denial().IsMatch(before));
    }

    private static bool MayEnd(string sentence, List<Part> parts, int first, int last)
    {
        if (last == parts.Count - 1) { return true; }
        var (next, text) = (parts[last + 1], Trimmed(parts[last + 1].Cut(sentence)));
        var here = sentence[parts[first].Start..parts[last].End];
        if (next.Mark.Contains("but", StringComparison.OrdinalIgnoreCase) && Denial().IsMatch(here)) { return false; }
        if (next.Mark is "(" or ":" || next.Mark.EndsWith('-') || next.Mark.EndsWith('–') || next.Mark.EndsWith('—')) { return true; }

        var words = new ClauseWords(text, false);
        if (GoesOnListing(sentence, parts, last + 1)) { return false; }

        // "Rates, forms and rules have to go": the next part is another item, and the verb of both comes later.
        return !(next.Mark == "," && words.Count <= LongestItem && !words.HasVerb && !words.Depends && (ListEnd().IsMatch(sentence[next.Start..]) || ListEnd().IsMatch(next.Mark)));
    }

    // "Changes to rates | forms and rules have to go through": the verb is that of all items.
    private static bool GoesOnListing(string sentence, List<Part> parts, int at)
        => parts[at].Mark == "," && LastItems().IsMatch(parts[at].Cut(sentence)) && !new ClauseWords(parts[at - 1].Cut(sentence), at == 1).HasVerb;

    // A phrase without a verb ends where what follows only says more about it.
    private static bool EndsAPhrase(string sentence, List<Part> parts, int last)
        => last == parts.Count - 1 || parts[last + 1].Mark is "(" or ":" || Joined().IsMatch(parts[last + 1].Mark) && !parts[last + 1].Mark.EndsWith("and", StringComparison.OrdinalIgnoreCase)
            || Remark().IsMatch(parts[last + 1].Cut(sentence)) || new ClauseWords(parts[last + 1].Cut(sentence), false).HasVerb;

    private static bool IsWhole(string text)
        => text.Count(c => c == '(') == text.Count(c => c == ')') && text.Count(c => c is '"') % 2 == 0 && text.Count(c => c == '“') == text.Count(c => c == '”')
            && !Symbols().IsMatch(text);

    private static string Trimmed(string text) => Afterthought().Replace(Ends().Replace(text.Trim(), ""), "").Trim();

    [GeneratedRegex(@"(?<=[.!?…]["")”’]?)\s+|\s*[\r\n]+\s*|\s*;\s*")]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"\s*,\s+(?:(?:and|but|or|so|because|since|although|though|while|whereas|as opposed to|instead of|rather than)\b\s*)?|\s*:\s+|\s+(?:=|[-=]>)\s+|\s+[-–—]+\s+|\s*\((?=[^)]*\)?\s*$)|\s+(?=(?:because|so that|although|whereas|instead of|rather than|as opposed to|which means|given (?:that|how)) )"
        + @"|\s+(?=(?:who|whose|where|which) )|\s+and\s+(?=(?:can|will|is|are|has|have|do|does|must|should|would|was|were|could|then)\b)"
        + @"|\s+(?:and|but)\s+(?=(?:we|i|they|it|he|she|you|nobody|everybody|everyone|somebody|someone|there|i'd|i'm|i've|we've|we're|it's|that's)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b(?:and|but|or|so|because|since|although|though|while|whereas|as opposed to|instead of|rather than)$", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^\s*(?:which|who|whose|where|meaning|by which|not|please|counted|measured|asked|given|full stop|obviously|mind|honestly|said|so|because|with|thank you|i (?:honestly )?(?:do not|don't)|no\b|\p{L}+(?:ed|ing)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\b(?:not|no|never|n't|isn't|don't|doesn't|aren't|nobody|nothing)\b|n't\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denial();

    [GeneratedRegex(@"^\s*(?:\S+\s+){1,3}(?:and|or)\s", RegexOptions.IgnoreCase)]
    private static partial Regex LastItems();

    [GeneratedRegex(@"\b(?:and|or)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ListEnd();

    [GeneratedRegex(@"^\s*(?:who|whose|where|which)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Relative();

    // What stands in the place of an address is one of them: a name leads nowhere.
    [GeneratedRegex(@"[<>|{}\[\]#\uFFFC]")]
    private static partial Regex Symbols();

    [GeneratedRegex(@"^[\s\-–—•*,:;.""“”]+|[\s\-–—,:;.!?…""“”]+$")]
    private static partial Regex Ends();

    /// <summary>What people say after they have said something.</summary>
    [GeneratedRegex(@",?\s+(?:also|too|please|tho|though|btw|by the way|mind|obviously|honestly|gladly|as well|full stop|yes please|done|normally|frankly|hopefully|of course|i guess|i think)$", RegexOptions.IgnoreCase)]
    private static partial Regex Afterthought();

    /// <summary>What people say before they say something.</summary>
    [GeneratedRegex(
        @"^[\s\-–—•*""“]*(?:(?:and|but|also|so|then|or|plus|well|ok|okay|yes|no,|honestly|frankly|realistically|basically|actually|obviously|seriously|please note that|anyway|otherwise|besides|moreover|afterwards|in addition|as i said|in my opinion|to my mind|for me|for us|to me|frankly speaking|i think(?: that)?|i believe(?: that)?|i (?:firmly|strongly|really) (?:believe|think)(?: that)?|we (?:all )?(?:agree|think|believe)(?: that)?|we are (?:fully )?aligned that|i would say(?: that)?|my view is that|it is clear that)\b[\s,:]*)*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
