using System.Text.RegularExpressions;
using Attune.Analysis.NonAnswers;
using Attune.Analysis.Rounds;
using Attune.Domain.Questions;

namespace Attune.Domain.Answers;

/// <summary>What to ask an author, kindly and once, about an answer that leaves something open.</summary>
public enum GentleProbe
{
    /// <summary>The answer says that its writer cannot tell, which is an answer, too.</summary>
    CannotTell,
    NotApplicable,
    Later,
    Elsewhere,

    /// <summary>The answer is the question.</summary>
    GivesBack,

    /// <summary>The answer names nothing: "none", "test", "...".</summary>
    NamesNothing,

    /// <summary>The answer ends at go-live, where the work begins.</summary>
    StopsAtGoLive,
    NoMeasure,
    NoOwner,
    NoDate,
}

/// <summary>
/// Deterministic rules on the text and the anchors. A probe is an offer: a missed one costs nothing, a needless one costs a second of reading, so each rule
/// accepts a generous list of words as a sign that nothing is missing.
/// </summary>
public static partial class GentleProbes
{
    /// <summary>An answer of fewer words is still being written, and a probe would be nagging.</summary>
    public const int FewestWords = 3;

    /// <returns>The first probe that applies; null if none does.</returns>
    public static GentleProbe? For(PackQuestion question, AnswerContent content)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(content);
        var text = content.WholeText();
        if (Points.NonAnswerOf(text, question.Text) is { } kind) { return ProbeOf(kind); }
        if (!HasWords(text)) { return null; }
        return Asks(question, ProbeFor.AfterGoLive) && StopsAtGoLive(text, content) ? GentleProbe.StopsAtGoLive
            : Asks(question, ProbeFor.Measure) && !HasAnchor(content, AnchorKind.Measure) && !Measure().IsMatch(text) ? GentleProbe.NoMeasure
            : Asks(question, ProbeFor.Owner) && !NamesOwner(content) && !OwnerWord().IsMatch(text) ? GentleProbe.NoOwner
            : Asks(question, ProbeFor.Date) && !HasAnchor(content, AnchorKind.Horizon) && !Date().IsMatch(text) ? GentleProbe.NoDate
            : null;
    }

    private static GentleProbe ProbeOf(NonAnswerKind kind) => kind switch
    {
        NonAnswerKind.CannotTell => GentleProbe.CannotTell,
        NonAnswerKind.NotApplicable => GentleProbe.NotApplicable,
        NonAnswerKind.Later => GentleProbe.Later,
        NonAnswerKind.Elsewhere => GentleProbe.Elsewhere,
        NonAnswerKind.Question => GentleProbe.GivesBack,
        NonAnswerKind.Keys or NonAnswerKind.Nothing or NonAnswerKind.Courtesy or NonAnswerKind.Marks => GentleProbe.NamesNothing,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    private static bool HasWords(string text)
    {
        var words = 0;
        foreach (var _ in Words().EnumerateMatches(text))
        {
            if (++words == FewestWords) { return true; }
        }

        return false;
    }

    private static bool Asks(PackQuestion question, ProbeFor what) => question.Probes.HasFlag(what);

    private static bool HasAnchor(AnswerContent content, AnchorKind kind)
        => content.Anchors.Any(anchor => anchor.Kind == kind && !string.IsNullOrWhiteSpace(anchor.Value));

    private static bool NamesOwner(AnswerContent content)
        => content.Anchors.Any(anchor => anchor.Kind == AnchorKind.Owner && anchor.Value is not (nameof(Owner.DontKnow) or nameof(Owner.Nobody)));

    private static bool StopsAtGoLive(string text, AnswerContent content)
        => content.Anchors.FirstOrDefault(anchor => anchor.Kind == AnchorKind.Horizon) is { } horizon
            ? horizon.Value == nameof(Horizon.GoLive) && !Afterwards().IsMatch(text)
            : GoLive().IsMatch(text) && !Afterwards().IsMatch(text);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\d|%|\b(percent|per cent|half|halve[sd]?|twice|double[sd]?|zero|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|cost|costs|revenue|margin|hours?|days?|weeks?|count|rate|score|index|number of|fewer|tickets?|turnover|KPIs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Measure();

    // "it" is a pronoun and "IT" is a side, so this is the one word whose case matters.
    [GeneratedRegex(@"(?i:\b(owners?|owns|owned|lead|leads|leaders?|heads?|managers?|directors?|officers?|sponsors?|board|committee|teams?|key users?|controllers?|plants?|vendor|supplier|partner|business|finance|sales|HR|CFO|CIO|COO|CEO|PMO|service desk)\b)|\bIT\b")]
    private static partial Regex OwnerWord();

    [GeneratedRegex(@"\b(19|20)\d\d\b|\bQ[1-4]\b|\b(january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|go[- ]?live|year[- ]end|quarters?|months?|weeks?|years?|days?|tomorrow|next (spring|summer|autumn|winter|release))\b|\b(by|in|until|before|after|from|since) May\b", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"\bgo(es|ing)?[- ]?live\b|\bcut[- ]?over\b|\bswitch(ed|ing)? (it )?on\b|\broll[- ]?out\b", RegexOptions.IgnoreCase)]
    private static partial Regex GoLive();

    [GeneratedRegex(@"\b(after|beyond|past|since|following)\b|\b(quarters?|months?|years?) (on|later)\b|\b(sustain\w*|last(s|ing)?|long[- ]term|keeps?|every (day|week|month|quarter|year|release)|benefits?|adopt\w*|maintain\w*|support\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Afterwards();
}
