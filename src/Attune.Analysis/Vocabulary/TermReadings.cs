using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Vocabulary;

/// <summary>Builds the terms of a question from their uses.</summary>
internal static class TermReadings
{
    /// <returns>The terms, the words that were read as others because they are spelled wrong, and the keys of all words before any were put together.</returns>
    public static (ImmutableArray<TermReading> Terms, ImmutableArray<Merge> Spellings, IReadOnlySet<string> Keys) Read(
        ImmutableArray<Point> points, ImmutableArray<Answer> answers, MergeRules merges, VocabularyOptions options)
    {
        var tokens = TermTokens.Tokenize(points, answers);
        var meant = options.ReadsMisspellings ? Misspellings.Find(tokens, merges.Keys) : [];
        tokens.Respell(meant);
        var keys = tokens.Keys.ToHashSet(StringComparer.Ordinal);
        Compounds.Collapse(tokens, merges.Keys);
        var uses = new Dictionary<string, List<TermUse>>(StringComparer.Ordinal);
        foreach (var use in TermOccurrences.Find(tokens, options))
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(uses, merges.Final(use.Key), out _) ??= []).Add(use);
        }

        var terms = uses
            .Select(term => (Key: term.Key, Uses: term.Value, Leaders: LeadersOf(term.Value, points)))
            .OrderByDescending(term => term.Leaders.Total)
            .ThenBy(term => term.Key, StringComparer.Ordinal)
            .ToList();
        var odds = terms.Count == 0 ? [] : LogOdds.Compare([.. terms.Select(term => term.Leaders)], options.PriorPerTerm * terms.Count);
        return (
            [.. terms.Select((term, place) => Reading(term.Key, term.Uses, term.Leaders, odds[place].Z, points))],
            [.. meant.Select(word => new Merge(word.Key, word.Value))],
            keys);
    }

    /// <summary>
    /// Says which side uses a term. It belongs to one side only if nobody of the other side and at least two leaders of this one used it, because one
    /// leader alone shows nothing about a side.
    /// </summary>
    public static Whose WhoseOf(SideCounts leaders) => leaders switch
    {
        { Business: > 0, It: > 0 } => Whose.Both,
        { Business: >= 2 } => Whose.Business,
        { It: >= 2 } => Whose.It,
        _ => Whose.HeardOnce,
    };

    private static TermReading Reading(string key, List<TermUse> uses, SideCounts leaders, double z, ImmutableArray<Point> points)
    {
        var forms = uses
            .GroupBy(use => use.Form, StringComparer.Ordinal)
            .Select(form => (Text: form.Key, Own: form.Any(use => use.Key == key), Leaders: form.Select(use => use.Leader).Distinct().Count()))
            .OrderByDescending(form => form.Leaders)
            .ThenBy(form => IsCapitalised(form.Text))
            .ThenBy(form => form.Text, StringComparer.Ordinal)
            .ToList();
        // People who merged "month end" into "faster close" want to read "faster close", if anybody wrote it.
        var shown = forms.Find(form => form.Own).Text ?? forms[0].Text;
        return new(
            key,
            shown,
            [.. forms.Select(form => form.Text)],
            leaders,
            WhoseOf(leaders),
            z,
            [.. uses.Select(use => new Occurrence(points[use.Point].Answer, use.Point, use.Span))]);
    }

    // "Product", as in "Product owner", is written "product" if anybody does so; "SAP" and "SaaS" stay as they are.
    private static bool IsCapitalised(string form) => char.IsUpper(form[0]) && !form.AsSpan(1).ContainsAnyInRange('A', 'Z');

    private static SideCounts LeadersOf(List<TermUse> uses, ImmutableArray<Point> points)
        => SideCounts.Count(uses.DistinctBy(use => use.Leader).Select(use => points[use.Point].Side));
}
