using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Which rule fired.</summary>
public enum StanceRule
{
    /// <summary>Different actors in the same place: "IT owns it" and "the business owns it".</summary>
    Actor,

    /// <summary>One speaks for the subject, one against it.</summary>
    Attitude,

    /// <summary>A word both use is negated in one text only.</summary>
    Negation,

    Antonym,

    Number,

    Name,
}

/// <summary>One reason why two texts may be opposite.</summary>
/// <param name="Rule">Which rule fired.</param>
/// <param name="Confidence">How much it is worth.</param>
/// <param name="First">The words of the first text.</param>
/// <param name="Second">The words of the second text.</param>
public sealed record StanceReason(StanceRule Rule, Confidence Confidence, string First, string Second);

/// <summary>
/// May two texts be opposite, and which words make us think so? Rules only, deterministic, explainable; runs before any cosine is read, as no
/// cosine carries stance. Never an assertion: on real pairs about three in four of its verdicts are right.
/// </summary>
public static class StanceCheck
{
    /// <returns>The reasons, strongest first; empty where nothing fired. Their order of texts follows the arguments.</returns>
    public static ImmutableArray<StanceReason> Of(string first, string second, StanceOptions options)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(options);
        return Of(new StanceText(first), new StanceText(second), options);
    }

    internal static ImmutableArray<StanceReason> Of(StanceText first, StanceText second, StanceOptions options)
    {
        var common = first.Subjects.Select(group => group.Key).Where(second.Subjects.Contains).Order(StringComparer.Ordinal).ToArray();
        var smaller = Math.Max(1, Math.Min(first.Subjects.Count, second.Subjects.Count));
        if ((double)common.Length / smaller < options.Overlap) { return []; }

        var copy = (double)common.Length / Math.Max(1, first.Subjects.Count + second.Subjects.Count - common.Length) >= options.NearCopy;
        var (one, other) = (Attitude.Of(first), Attitude.Of(second));
        var against = Math.Sign(one.Value) * Math.Sign(other.Value);
        var turned = common.Where(stem => Turned(first.Subjects[stem], second.Subjects[stem])).ToArray();
        var antonyms = AntonymsOf(first, second);
        var reasons = ImmutableArray.CreateBuilder<StanceReason>();
        Differ(StanceRule.Actor, Confidence.High, first.Actors, second.Actors);
        if (against < 0)
        {
            var clear = Math.Min(Math.Abs(one.Value), Math.Abs(other.Value)) >= options.ClearAttitude;
            reasons.Add(new(StanceRule.Attitude, clear ? Confidence.High : Confidence.Medium, string.Join(", ", one.Words), string.Join(", ", other.Words)));
        }

        if (turned.Length > 0 && antonyms.Length == 0 && against >= 0 && (copy || against == 0))
        {
            reasons.Add(new(StanceRule.Negation, copy ? Confidence.High : Confidence.Medium, Said(first, turned), Said(second, turned)));
        }

        // Two antonyms take each other back, and so do an antonym and a "not".
        if (turned.Length == 0 && antonyms.Length % 2 == 1)
        {
            reasons.Add(new(StanceRule.Antonym, Confidence.Low, string.Join(", ", antonyms.Select(pair => pair.First)), string.Join(", ", antonyms.Select(pair => pair.Second))));
        }

        Differ(StanceRule.Number, Confidence.Low, Numbers(first, second), Numbers(second, first));
        if (!IsWordOf(second, first.Names.Keys.Except(second.Names.Keys)) && !IsWordOf(first, second.Names.Keys.Except(first.Names.Keys)))
        {
            Differ(StanceRule.Name, Confidence.Low, first.Names, second.Names);
        }

        return [.. reasons.OrderByDescending(reason => reason.Confidence)];

        void Differ(StanceRule rule, Confidence confidence, SortedDictionary<string, string> mine, SortedDictionary<string, string> theirs)
        {
            if (OnlyIn(mine, theirs) is { } my && OnlyIn(theirs, mine) is { } their)
            {
                reasons.Add(new(rule, confidence, my, their));
            }
        }
    }

    private static string? OnlyIn(SortedDictionary<string, string> mine, SortedDictionary<string, string> theirs)
        => mine.Where(thing => !theirs.ContainsKey(thing.Key)).Select(thing => thing.Value).FirstOrDefault();

    // "Oracle" and "the oracle": one of the two is no name.
    private static bool IsWordOf(StanceText text, IEnumerable<string> names) => names.Any(name => text.HasWord(name.ToLowerInvariant()));

    private static bool Turned(IEnumerable<StanceToken> mine, IEnumerable<StanceToken> theirs)
        => mine.All(token => token.Negated) != theirs.All(token => token.Negated) && mine.Any(token => token.Negated) != theirs.Any(token => token.Negated);

    private static string Said(StanceText text, string[] turned)
        => string.Join(", ", turned.Select(stem => text.Subjects[stem].First()).Select(token => token.Negated ? $"not {token.Word}" : token.Word));

    // "One" is a number only where the other text names one: "phase one covers one country" against "nine countries".
    private static SortedDictionary<string, string> Numbers(StanceText text, StanceText other)
        => text.Numbers.Count == 0 && other.Numbers.Count > 0 && text.HasWord("one") ? StanceText.AsWritten([("1", "one")]) : text.Numbers;

    private static (string First, string Second)[] AntonymsOf(StanceText first, StanceText second)
    {
        var (mine, theirs) = (Last(first), Last(second));
        return [.. from my in mine
                   where !theirs.ContainsKey(my.Key)
                   from their in theirs
                   where !mine.ContainsKey(their.Key) && StanceWords.AreOpposite(my.Key, their.Key)
                   select (my.Value, their.Value)];
    }

    private static SortedDictionary<string, string> Last(StanceText text)
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in text.Tokens.Where(token => !StanceWords.Negators.Contains(token.Word))) { words[token.Stem] = token.Word; }

        return words;
    }
}
