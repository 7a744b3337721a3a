using Attune.Analysis.Rounds;

namespace Attune.Domain.Questions;

/// <summary>What a question of a pack has to be like to be asked on a phone and read afterwards.</summary>
public static class QuestionRules
{
    /// <summary>What this kind of closed answer can be asked about.</summary>
    public static bool TakesItems(this AnchorKind kind) => kind is AnchorKind.Owner or AnchorKind.Standard or AnchorKind.Rating or AnchorKind.Ranking;

    /// <summary>Whether it can be asked once for each part of the question.</summary>
    public static bool TakesParts(this AnchorKind kind) => kind is AnchorKind.Owner;

    /// <summary>Everything that is wrong with the question, in the order of its page; empty if it can be asked.</summary>
    public static ImmutableArray<QuestionFlaw> Flaws(this PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return
        [
            .. Flaws(question.Text, PackQuestion.LongestText, FlawPlace.Text, 0),
            .. question.Kind == QuestionKind.Matrix ? MatrixFlaws(question) : OpenFlaws(question),
        ];
    }

    private static IEnumerable<QuestionFlaw> OpenFlaws(PackQuestion question)
    {
        foreach (var (part, row) in question.Parts.Select((part, row) => (part, row)))
        {
            foreach (var flaw in Flaws(part.Text, QuestionPart.LongestText, FlawPlace.Part, row)) { yield return flaw; }
        }

        if (question.Parts.Length > QuestionPart.Most) { yield return new(FlawPlace.Part, FlawKind.TooMany, QuestionPart.Most); }
        if (question.Parts.DistinctBy(part => part.Id).Count() < question.Parts.Length) { yield return new(FlawPlace.Part, FlawKind.Twice); }
        foreach (var (anchor, row) in question.Anchors.Select((anchor, row) => (anchor, row)))
        {
            foreach (var flaw in Flaws(anchor.Prompt, AnchorDefinition.LongestPrompt, FlawPlace.Prompt, row).Concat(ItemFlaws(question, anchor, row))) { yield return flaw; }
            // Answers are kept under the kind and the item, so a second one of a kind would be taken for the first.
            if (question.Anchors.Take(row).Any(before => before.Kind == anchor.Kind)) { yield return new(FlawPlace.Prompt, FlawKind.Twice, row); }
        }

        if (question.Words == OwnWords.None && !question.Parts.IsEmpty) { yield return new(FlawPlace.Part, FlawKind.PartsWithoutWords); }
        if (question.Words == OwnWords.None && question.Anchors.IsEmpty) { yield return new(FlawPlace.Beside, FlawKind.NothingAsked); }
        if (!question.Activities.IsEmpty) { yield return new(FlawPlace.Activities, FlawKind.NotInMatrix); }
    }

    private static IEnumerable<QuestionFlaw> MatrixFlaws(PackQuestion question)
    {
        foreach (var flaw in ListFlaws(question.Activities, FlawPlace.Activities, 0, PackQuestion.MostActivities)) { yield return flaw; }
        if (question.Activities.IsEmpty) { yield return new(FlawPlace.Activities, FlawKind.Empty); }
        if (question.Stages.IsEmpty) { yield return new(FlawPlace.Stages, FlawKind.Empty); }
        if (question.Stages.Distinct().Count() < question.Stages.Length) { yield return new(FlawPlace.Stages, FlawKind.Twice); }
        if (!question.Parts.IsEmpty || !question.Anchors.IsEmpty) { yield return new(FlawPlace.Beside, FlawKind.NotInMatrix); }
    }

    private static IEnumerable<QuestionFlaw> ItemFlaws(PackQuestion question, AnchorDefinition anchor, int row)
    {
        if (!anchor.Items.IsEmpty && !anchor.Kind.TakesItems()) { return [new(FlawPlace.Items, FlawKind.NoItems, row)]; }
        if (anchor.Kind.TakesParts() && anchor.IsAboutParts(question)) { return []; }
        var list = ListFlaws(anchor.Items, FlawPlace.Items, row, anchor.Kind == AnchorKind.Ranking ? AnchorDefinition.MostRanked : AnchorDefinition.MostItems);
        return
        [
            .. list,
            .. anchor.Items.Where(item => question.Parts.Any(part => part.Id == item)).Select(item => new QuestionFlaw(FlawPlace.Items, FlawKind.NamedAsPart, row, item)),
            .. anchor is { Kind: AnchorKind.Ranking, Items.Length: < AnchorDefinition.FewestRanked } ? [new(FlawPlace.Items, FlawKind.TooFewToRank, row)] : Array.Empty<QuestionFlaw>(),
        ];
    }

    private static IEnumerable<QuestionFlaw> ListFlaws(ImmutableArray<string> items, FlawPlace place, int row, int most)
        =>
        [
            .. items.Where(item => string.IsNullOrWhiteSpace(item)).Take(1).Select(_ => new QuestionFlaw(place, FlawKind.Empty, row)),
            .. items.Where(item => item.Length > AnchorDefinition.LongestItem).Select(item => new QuestionFlaw(place, FlawKind.TooLong, row, item)),
            .. items.GroupBy(item => item, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => new QuestionFlaw(place, FlawKind.Twice, row, same.Key)),
            .. items.Length > most ? [new(place, FlawKind.TooMany, row)] : Array.Empty<QuestionFlaw>(),
        ];

    private static IEnumerable<QuestionFlaw> Flaws(string text, int longest, FlawPlace place, int row)
        => string.IsNullOrWhiteSpace(text) ? [new(place, FlawKind.Empty, row)]
            : text.Length > longest ? [new(place, FlawKind.TooLong, row)]
            : [];
}
