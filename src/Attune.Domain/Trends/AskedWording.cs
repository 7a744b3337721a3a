using Attune.Analysis.Rounds;
using Attune.Domain.Questions;

namespace Attune.Domain.Trends;

/// <summary>Everything a leader reads of one thing. Its answers are compared only where all of it is the same, or a person said that it means the same.</summary>
/// <param name="Question">The text of the question.</param>
/// <param name="Prompt">The sentence that asks for the closed answer; empty for forecasts and the matrix, which the product asks for in its own words.</param>
/// <param name="Item">The words of the item or part; empty if it is about the whole question.</param>
/// <param name="Among">The other items of an order, in which a place means what the number of things makes of it; else empty.</param>
public sealed record AskedWording(string Question, string Prompt, string Item, string Among = "")
{
    /// <summary>All things that a version of the questions asks, in its order.</summary>
    internal static IEnumerable<(AskedThing Thing, AskedWording Wording)> AllOf(QuestionPack pack)
        => pack.Questions.SelectMany(question => question.Anchors.SelectMany(anchor => AllOf(question, anchor)).Concat(Forecasts(question)));

    /// <summary>The jobs of the matrix in the words in which they are asked.</summary>
    internal static ImmutableArray<(string Activity, Stage Stage)> JobsOf(QuestionPack pack)
        => pack.Questions.FirstOrDefault(question => question.Kind == QuestionKind.Matrix) is { } matrix ? [.. from activity in matrix.Activities from stage in matrix.Stages select (activity, stage)] : [];

    private static IEnumerable<(AskedThing, AskedWording)> AllOf(PackQuestion question, AnchorDefinition anchor)
        => KindOf(anchor.Kind) is not { } kind ? []
            : from item in anchor.Items.IsEmpty ? [""] : anchor.Items.AsEnumerable()
              select (new AskedThing(question.Id, kind, item), new AskedWording(
                  question.Text, anchor.Prompt, question.Parts.FirstOrDefault(part => part.Id == item)?.Text ?? item, kind == ThingKind.Ranking ? string.Join('\n', anchor.Items.Order(StringComparer.Ordinal)) : ""));

    private static IEnumerable<(AskedThing, AskedWording)> Forecasts(PackQuestion question)
    {
        if (!question.AsksForecast) { yield break; }
        yield return (new(question.Id, ThingKind.Forecast, ""), new(question.Text, "", ""));
        if (question.Anchors.FirstOrDefault(anchor => anchor.Kind == AnchorKind.Horizon) is { } horizon)
        {
            yield return (new(question.Id, ThingKind.HorizonForecast, ""), new(question.Text, horizon.Prompt, ""));
        }
    }

    private static ThingKind? KindOf(AnchorKind kind) => kind switch
    {
        AnchorKind.Horizon => ThingKind.Horizon,
        AnchorKind.Owner => ThingKind.Owner,
        AnchorKind.Measure => ThingKind.Measure,
        AnchorKind.Standard => ThingKind.Standard,
        AnchorKind.Rating => ThingKind.Rating,
        AnchorKind.Ranking => ThingKind.Ranking,
        _ => null,
    };
}
