using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Attune.Analysis.Text;

namespace Attune.Analysis.MatterReadings;

/// <summary>
/// The words of a part of a sentence and what each can be in it, as far as lists of function words and WordNet's counts tell. It is enough to see
/// whether the part has a subject and a verb, and no parser: what is not certain counts as no verb.
/// </summary>
internal sealed partial class ClauseWords
{
    /// <summary>These begin what hangs on another clause, or ask.</summary>
    public static readonly FrozenSet<string> Subordinators = Set(
        """
        after although as because before despite even except given how if in once since so than that though unless until what whatever when where whereas
        wherever whether which whichever while who whoever whom whose why instead rather meaning
        """);

    /// <summary>What follows them holds only under a condition, or against it.</summary>
    private static readonly FrozenSet<string> Conditions = Set("if unless until although though even whether given despite not");

    private static readonly FrozenSet<string> Questions = Set("how what which who whose why whether");
    private static readonly FrozenSet<string> Relatives = Set("that which who whom whose where when why how what if whether because since while unless until");

    private static readonly FrozenSet<string> Auxiliaries = Set(
        """
        is are was were am has have had do does did can could will would shall should must may might cannot can't won't don't doesn't didn't isn't aren't wasn't
        weren't hasn't haven't hadn't couldn't wouldn't shouldn't mustn't ain't arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt
        werent wont wouldnt ought gets get needn't there's that's it's he's she's who's what's here's everybody's nobody's everyone's
        thats theyre youre theres
        """);

    private static readonly FrozenSet<string> SubjectPronouns = Set(
        "i we you they he she it who everybody everyone nobody somebody someone anybody anyone nothing everything something people others there none");

    private static readonly FrozenSet<string> Determiners = Set(
        "a an the this that these those my our your his her its their each every some any no all both another either neither such more fewer less most many few several enough");

    private static readonly FrozenSet<string> Prepositions = Set(
        """
        of in on at to from by with without for into onto over under through per during after before between across against within about as than via beyond until till
        towards toward among around behind beside besides below above upon off out up down since like near inside outside plus versus vs
        """);

    private static readonly FrozenSet<string> Adverbs = Set(
        "not never always only also just still now then often again twice once today too already either even soon ever sometimes rarely hardly mostly yet nearly almost itself themselves ourselves first later here");

    /// <summary>What these stand for was said before, so a name cannot begin with them.</summary>
    private static readonly FrozenSet<string> Pointing = Set(
        """
        it they he she them him this that these those its their his her it's they're he's she's they've they'd they'll it'll that's thats theyre mine ours theirs yours
        here such others ones him
        """);

    private static readonly FrozenSet<string> PointingInside = Set("it they them him he she ones it's they're they've they'd they'll it'll theyre theirs");

    private readonly string[] _words;
    private readonly bool _opens;

    /// <param name="text">The part of the sentence.</param>
    /// <param name="opens">Whether it is the beginning of its sentence, where a bare verb is a request and not the rest of something.</param>
    public ClauseWords(string text, bool opens)
    {
        _opens = opens;
        _words = [.. Word().Matches(text).Select(match => match.Value == "IT" ? "IT" : match.Value.ToLowerInvariant().Replace('’', '\''))];
    }

    public int Count => _words.Length;

    /// <summary>Whether it asks something: "which warehouse serves web orders".</summary>
    public bool Asks => _words.Length > 1 && Questions.Contains(_words[0]) && !HasVerb && !(_words[0] == "which" && SubjectPronouns.Contains(_words[1]));

    /// <summary>Whether it hangs on another clause.</summary>
    public bool Depends => _words.Length > 0 && Subordinators.Contains(_words[0]) && _words[0] is not ("after" or "before" or "as") && !(Questions.Contains(_words[0]) && HasVerb);

    /// <summary>Whether what follows in the sentence holds only under this condition.</summary>
    public bool IsACondition => _words.Length > 0 && Conditions.Contains(_words[0]);

    /// <summary>Whether it begins with a word that stands for something that was said before.</summary>
    public bool BeginsPointing => _words.Length > 0 && Pointing.Contains(_words[0]);

    /// <summary>Whether a word inside of it stands for something that may have been said before.</summary>
    public bool Points => _words.Skip(1).Any(PointingInside.Contains) || (_words.Length > 0 && _words[^1] is "that" or "this" or "these" or "those" or "one");

    public bool IsOfOnePerson => _words.Any(word => word is "i" or "i'd" or "i'm" or "i've" or "i'll" or "me" or "my" or "mine" or "im" or "ill" or "ive");

    public bool BeginsWithPreposition => _words.Length > 0 && Prepositions.Contains(_words[0]);

    public bool BeginsWithInfinitive => _words.Length > 0 && _words[0] == "to";

    public bool BeginsWithVerb => _words.Length > 0 && (Auxiliaries.Contains(_words[0]) || FormsOf(_words[0]) is { Verb: > 0, IsInflected: true, Noun: < 0 });

    /// <summary>Whether its last word leaves something open: "the", "of", "we".</summary>
    public bool IsCutAtTheEnd => _words.Length == 0 || Determiners.Contains(_words[^1]) && _words[^1] is not ("all" or "more" or "less" or "enough" or "both" or "that" or "this")
        || _words[^1] is "of" or "to" or "from" or "with" or "and" or "or" or "but" or "than" or "i" or "we" or "is" or "are" or "for" or "even" or "only" or "just" or "as" or "by" or "not";

    /// <summary>Whether a subject and a verb, or a request, stand in it.</summary>
    public bool HasVerb => FirstVerb() >= 0;

    /// <summary>The place of the verb of the main clause; -1 if there is none.</summary>
    private int FirstVerb()
    {
        if (_words.Length == 0) { return -1; }
        if (IsRequest) { return 0; }
        // "What the law demands is an exception" says something; "what the law demands" only asks.
        var inside = Questions.Contains(_words[0]) ? 1 : 0;
        for (var at = 0; at < _words.Length; at++)
        {
            if (at > 0 && Relatives.Contains(_words[at]) && !(_words[at] == "that" && IsVerbAt(at - 1))) { inside++; }
            if (!(IsVerbAt(at) || (inside > 0 && MayBeVerbAt(at))) || (at == 0 && !IsContracted(_words[0]))) { continue; }
            // The first verb of "firms that cannot cope stay away" is the one of its relative clause.
            if (inside == 0) { return at; }

            // "Have been served" is one verb.
            while (Auxiliaries.Contains(_words[at]) && at + 1 < _words.Length && (Auxiliaries.Contains(_words[at + 1]) || _words[at + 1] is "be" or "been" || IsAdverb(_words[at + 1]))) { at++; }

            inside--;
        }

        return -1;
    }

    // Inside of a relative clause a verb is expected.
    private bool MayBeVerbAt(int at) => at > 1 && IsThing(_words[at - 1]) && FormsOf(_words[at]).Verb > 0;

    private bool IsRequest
    {
        get
        {
            if (!_opens || _words[0] is "please" or "let's" or "lets" or "don't" or "dont") { return _words.Length > 1 && _opens; }
            return FormsOf(_words[0]) is { IsInflected: false, Verb: > 0 } forms && _words.Length > 1 && !Auxiliaries.Contains(_words[0])
                && (forms.Verb > forms.Noun || (forms.Verb >= forms.Noun - 1 && (Determiners.Contains(_words[1]) || IsPronounObject(_words[1]))))
                && !(_words.Length > 2 && IsVerbAt(1));
        }
    }

    private static bool IsPronounObject(string word) => word is "it" or "them" or "us" or "me" or "him" or "her" or "you";

    private static bool IsContracted(string word) => word.EndsWith("'re", StringComparison.Ordinal) || word.EndsWith("'ve", StringComparison.Ordinal)
        || word.EndsWith("'ll", StringComparison.Ordinal) || word.EndsWith("'d", StringComparison.Ordinal) || word is "i'm" or "im" or "ill" or "ive" or "theyre" or "it's" or "its" or "that's" or "thats" or "there's" or "theres" or "he's" or "she's";

    private bool IsVerbAt(int at)
    {
        var word = _words[at];
        if (Auxiliaries.Contains(word) || IsContracted(word)) { return word != "its" || at == 0; }
        if (at == 0) { return false; }

        var before = at - 1;
        while (before > 0 && (Adverbs.Contains(_words[before]) || IsAdverb(_words[before]))) { before--; }

        var subject = _words[before];
        if (Auxiliaries.Contains(subject) || IsContracted(subject) || (Determiners.Contains(subject) && subject is not ("all" or "both" or "that" or "this" or "these" or "those")) || Prepositions.Contains(subject) || subject is "and" or "or") { return false; }

        var forms = FormsOf(word);
        if (forms.Verb <= 0 && !forms.IsPast) { return false; }

        var pronoun = SubjectPronouns.Contains(subject);
        var thing = pronoun || subject == "IT" || IsThing(subject);
        if (!thing) { return false; }
        if (forms.IsPast) { return pronoun || forms.Noun < 0 || forms.Verb > forms.Noun; }
        // "Order item numbers": what is as often a thing as a deed is a deed only where its object follows, or a pronoun stands before it.
        var likely = forms.Verb > forms.Noun + 1 || (at + 1 < _words.Length && OpensAnObject(_words[at + 1]) && forms.Verb >= forms.Noun - 2);
        if (forms.IsInflected) { return likely || (pronoun && forms.Verb >= 1); }

        return pronoun ? subject is not ("it" or "he" or "she") : IsPlural(subject) && likely;
    }

    private static bool OpensAnObject(string word)
        => Determiners.Contains(word) || IsPronounObject(word) || word is "we" or "to" || Adverbs.Contains(word) || IsAdverb(word)
            || word is "in" or "on" or "with" or "into" or "from" or "through" or "for" or "over" or "out" or "down" or "up" or "by" or "under" or "off";

    private static bool IsAdverb(string word) => word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal);

    private static bool IsPlural(string word) => word is "people" or "staff" or "folk" or "police" or "data" || (word.Length > 2 && word[^1] == 's' && word[^2] != 's');

    private static bool IsThing(string word)
    {
        if (Prepositions.Contains(word) || Determiners.Contains(word)) { return false; }
        // What no dictionary holds is a product, a name or an abbreviation.
        if (WordTable.WordNet.Find(word) is not { } entry) { return !word.EndsWith("ing", StringComparison.Ordinal) && (!word.EndsWith("ed", StringComparison.Ordinal) || word.Length < 5); }
        return entry.Noun >= 0 && entry.Noun >= entry.Adjective - 1;
    }

    private readonly record struct Forms(int Noun, int Verb, bool IsInflected, bool IsPast);

    /// <summary>How common the word is as a noun and as a form of a verb.</summary>
    private static Forms FormsOf(string word)
    {
        var own = WordTable.WordNet.Find(word);
        var noun = own?.Noun ?? -1;
        if (own is { Irregular: var irregular } && irregular.Split(' ').FirstOrDefault(form => form.EndsWith(":v", StringComparison.Ordinal)) is { } of)
        {
            return new(noun, Math.Max(0, Verb(of[..^2])), true, true);
        }

        if (Ending(word, "ing", "", "e") is { } ing && Verb(ing) > 0) { return new(noun, -1, true, false); }
        if (Ending(word, "ed", "", "e") is { } ed && Verb(ed) >= 0) { return new(noun, Verb(ed), true, true); }
        if (own is { Verb: >= 0 }) { return new(noun, own.Value.Verb, false, false); }
        if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && (Ending(word, "ies", "y") ?? Ending(word, "s", "") ?? Ending(word, "es", "")) is { } stem)
        {
            return new(Math.Max(noun, WordTable.WordNet.Find(stem)?.Noun ?? -1), Verb(stem), true, false);
        }

        return new(noun, -1, false, false);
    }

    private static int Verb(string lemma) => WordTable.WordNet.Find(lemma)?.Verb ?? -1;

    private static string? Ending(string word, string ending, params string[] puts)
    {
        if (word.Length < ending.Length + 2 || !word.EndsWith(ending, StringComparison.Ordinal)) { return null; }
        var stem = word[..^ending.Length];
        // "Stopped" and "planning" double a letter that the verb has once.
        string[] stems = stem.Length > 3 && stem[^1] == stem[^2] ? [.. puts.Select(put => stem + put), stem[..^1]] : [.. puts.Select(put => stem + put)];
        return stems.Where(found => Verb(found) >= 0).MaxBy(Verb);
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’-]*")]
    private static partial Regex Word();
}
