using System.Collections.Immutable;
using Attune.Analysis.Matters;
using Attune.Analysis.Meaning.Tokens;

namespace Attune.Analysis.Stance;

/// <summary>The rules of the stance check.</summary>
public enum StanceRule
{
    /// <summary>The texts name different actors in the same place: "IT owns it" and "the business owns it".</summary>
    Actor,

    /// <summary>One text speaks for the subject and the other against it.</summary>
    Attitude,

    /// <summary>A word that both texts use is negated in only one of them.</summary>
    Negation,

    Antonym,

    Number,

    Name,

    /// <summary>What one text puts first the other puts after, or another thing of the same name first.</summary>
    Order,

    /// <summary>They say it of each other: "AI proposes, a human decides" and "a human proposes, AI decides".</summary>
    Roles,
}

/// <summary>A reason why two texts may be opposite.</summary>
/// <param name="Rule">The rule that fired.</param>
/// <param name="Confidence">How reliable the rule is.</param>
/// <param name="First">The words of the first text that fired it.</param>
/// <param name="Second">The words of the second text that fired it.</param>
public sealed record StanceReason(StanceRule Rule, Confidence Confidence, string First, string Second);

/// <summary>
/// Checks whether two texts may be opposite, and which of their words suggest it. The check consists of rules only, so that it is deterministic and
/// can be explained. It runs before any cosine is read, because a cosine does not tell a stance. Its results are never asserted: on real pairs about
/// three in four are right.
/// </summary>
public static class StanceCheck
{
    private const string Not = "not ";

    /// <returns>The reasons, the strongest first; empty where no rule fired. The words of the first text stand first.</returns>
    public static ImmutableArray<StanceReason> Compare(string first, string second, StanceOptions options)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(options);
        return Weigh(new StanceText(first), new StanceText(second), options);
    }

    // Loops and no queries: a crowd has hundreds of thousands of pairs, and most of them give no reason.
    internal static ImmutableArray<StanceReason> Weigh(StanceText first, StanceText second, StanceOptions options)
    {
        var common = ContentStems.InBoth(first.Subjects, second.Subjects);
        var smaller = Math.Max(1, Math.Min(first.Subjects.Count, second.Subjects.Count));
        var near = (double)common / smaller >= options.Overlap;
        if (!near && (options.FewestShared == 0 || !ShareEnough(first.Stems, second.Stems, options.FewestShared))) { return []; }

        var reasons = new List<StanceReason>();
        var alike = (double)common / Math.Max(1, first.Subjects.Count + second.Subjects.Count - common);
        var copy = alike >= options.NearCopy;
        var against = near ? Attitudes(first, second, options, reasons) : 0;
        if (near) { Differences(first, second, alike >= options.NameOverlap, reasons); }

        var (mine, theirs) = first.Signs.TurnedIn(second.Signs, options.Several);
        if (mine.Length > 0 && against >= 0 && (copy || against == 0))
        {
            reasons.Add(new(StanceRule.Negation, copy ? Confidence.High : Confidence.Medium, Quote(mine), Quote(theirs)));
        }

        if (mine.Length == 0 || against < 0) { Opposites(first, second, near, copy, reasons); }

        if (first.Precedence.TurnedIn(second.Precedence) is { } order) { reasons.Add(new(StanceRule.Order, Confidence.Medium, Quote(order.Mine), Quote(order.Theirs))); }

        if (ContentStems.Share(first.Stems, second.Stems) >= options.OfRoles && first.Roles.ExchangedIn(second.Roles) is { } roles) { reasons.Add(new(StanceRule.Roles, Confidence.High, Quote(roles.Mine), Quote(roles.Theirs))); }

        return reasons.Count == 0 ? [] : [.. reasons.OrderByDescending(reason => reason.Confidence)];
    }

    // One word in common is chance, except where a text has no more.
    private static bool ShareEnough(HashSet<string> one, HashSet<string> other, int fewest)
        => ContentStems.InBoth(one, other) >= Math.Clamp(Math.Min(one.Count, other.Count) - 1, 1, fewest);

    private static int Attitudes(StanceText first, StanceText second, StanceOptions options, List<StanceReason> reasons)
    {
        var (one, other) = (first.Attitude, second.Attitude);
        var against = Math.Sign(one.Value) * Math.Sign(other.Value);
        if (against < 0)
        {
            var clear = Math.Min(Math.Abs(one.Value), Math.Abs(other.Value)) >= options.ClearAttitude;
            reasons.Add(new(StanceRule.Attitude, clear ? Confidence.High : Confidence.Medium, string.Join(", ", one.Words), string.Join(", ", other.Words)));
        }

        return against;
    }

    private static void Differences(StanceText first, StanceText second, bool withNames, List<StanceReason> reasons)
    {
        Differ(StanceRule.Actor, Confidence.High, first.Actors, second.Actors, reasons);
        if (first.Measures.Differ(second.Measures) is { } number) { reasons.Add(new(StanceRule.Number, Confidence.Low, number.Mine, number.Theirs)); }

        if (withNames && first.Names.Count > 0 && second.Names.Count > 0 && !IsWordOf(second, first.Names.Keys.Except(second.Names.Keys)) && !IsWordOf(first, second.Names.Keys.Except(first.Names.Keys)))
        {
            Differ(StanceRule.Name, Confidence.Low, first.Names, second.Names, reasons);
        }
    }

    private static void Differ(StanceRule rule, Confidence confidence, SortedDictionary<string, string> mine, SortedDictionary<string, string> theirs, List<StanceReason> reasons)
    {
        if (mine.Count > 0 && theirs.Count > 0 && OnlyIn(mine, theirs) is { } my && OnlyIn(theirs, mine) is { } their) { reasons.Add(new(rule, confidence, my, their)); }
    }

    private static void Opposites(StanceText first, StanceText second, bool near, bool copy, List<StanceReason> reasons)
    {
        // Two antonyms cancel each other, and so do an antonym and a "not".
        var antonyms = near ? AntonymsOf(first, second, copy) : [];
        if (antonyms.Length % 2 == 1)
        {
            reasons.Add(new(StanceRule.Antonym, Confidence.Low, string.Join(", ", antonyms.Select(pair => pair.First)), string.Join(", ", antonyms.Select(pair => pair.Second))));
        }
        else if (antonyms.Length == 0 && first.Signs.OppositeEnds(second.Signs, copy) is { } ends)
        {
            reasons.Add(new(StanceRule.Antonym, Confidence.Low, Quote([ends.Mine]), Quote([ends.Theirs])));
        }
    }

    // A reason quotes words as the text check knows them: "go-live" is two.
    private static string Quote(string[] words)
        => string.Join(", ", words.SelectMany(word => word.StartsWith(Not, StringComparison.Ordinal) ? TokenReader.Tokens(word[Not.Length..]).Select(token => Not + token) : TokenReader.Tokens(word)));

    private static string? OnlyIn(SortedDictionary<string, string> mine, SortedDictionary<string, string> theirs)
        => mine.Where(thing => !theirs.ContainsKey(thing.Key)).Select(thing => thing.Value).FirstOrDefault();

    // If one text has "Oracle" and the other "the oracle", one of the two is not a name.
    private static bool IsWordOf(StanceText text, IEnumerable<string> names) => names.Any(name => text.HasWord(name.ToLowerInvariant()));

    // Antonyms oppose two texts if they are said of the same word, or anywhere in near copies.
    private static (string First, string Second)[] AntonymsOf(StanceText first, StanceText second, bool copy)
    {
        HashSet<(string Mine, string Theirs)>? found = null;
        foreach (var (stem, opposite) in first.Opposites)
        {
            if (IsOnlyIn(first, stem, second) && IsOnlyIn(second, opposite, first)) { (found ??= []).Add((stem, opposite)); }
        }

        foreach (var (stem, opposite) in second.Opposites)
        {
            if (IsOnlyIn(second, stem, first) && IsOnlyIn(first, opposite, second)) { (found ??= []).Add((opposite, stem)); }
        }

        return found is null ? [] : [
            .. from pair in found.OrderBy(pair => pair.Mine, StringComparer.Ordinal).ThenBy(pair => pair.Theirs, StringComparer.Ordinal)
               let my = first.LastSaid[pair.Mine]
               let their = second.LastSaid[pair.Theirs]
               where my.Token.Negated == their.Token.Negated
               where copy || my.Clause.Any(token => StanceText.IsSubject(token.Word) && their.Clause.Any(other => other.Stem == token.Stem))
               select (my.Token.Word, their.Token.Word)];
    }

    private static bool IsOnlyIn(StanceText text, string stem, StanceText other) => text.LastSaid.ContainsKey(stem) && !other.LastSaid.ContainsKey(stem);
}
