using Attune.Analysis.Rounds;
using Attune.Domain.Questions;

namespace Attune.Web.Tests.Fields;

/// <summary>Questions with every kind of closed answer, with parts, forecasts and a matrix: whatever a pack can ask is asked here.</summary>
internal static class EveryKindOfQuestion
{
    public static ImmutableArray<PackQuestion> Questions { get; } =
    [
        new("purpose", "What is this program for?") { Forecast = true },
        new("success", "How will you know it has succeeded?")
        {
            Forecast = true,
            Anchors = [new(AnchorKind.Horizon, "When can it be judged?", []), new(AnchorKind.Measure, "What would you measure?", []), new(AnchorKind.Noticed, "Who will notice first?", [])],
        },
        new("after", "What happens after go-live?")
        {
            Parts = [new("change", "Who carries the change?"), new("support", "Who supports the result?")],
            Anchors = [new(AnchorKind.Owner, "Who owns it?", ["change", "support"])],
        },
        new("who", "Who does what?", QuestionKind.Matrix) { Activities = ["Admissions", "Triage"] },
        new("fit", "Fit the clinic to the standard, or the system to the clinic?")
        {
            Anchors = [new(AnchorKind.Standard, "1: fit the clinic to the standard. 5: fit the system to the clinic.", ["Wards", "Pharmacy"])],
        },
        new("weigh", "What comes first?")
        {
            Anchors = [new(AnchorKind.Rating, "How far do you agree?", ["We are ready", "We have the people"]), new(AnchorKind.Ranking, "Put these in order.", ["Safety", "Speed", "Cost"])],
        },
    ];
}
