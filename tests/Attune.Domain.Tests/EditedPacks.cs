using Attune.Analysis.Rounds;
using Attune.Domain.Questions;

namespace Attune.Domain.Tests;

/// <summary>Questions of a hospital that ask in every way there is.</summary>
internal static class EditedPacks
{
    public static ImmutableArray<PackQuestion> Everything { get; } =
    [
        new("purpose", "What is the new record for?") { Forecast = true, Anchors = [new(AnchorKind.Horizon, "When can it be judged?", []), new(AnchorKind.Noticed, "Who will notice first?", [])] },
        new("own-1", "What has to be ready on the wards?")
        {
            Parts = [new("part-1", "For nurses?"), new("part-2", "For physicians?")],
            Anchors = [new(AnchorKind.Owner, "Who owns it?", ["part-1", "part-2"]), new(AnchorKind.Measure, "What would you count?", [])],
            AsksConfidence = false,
        },
        new("own-2", "What comes first?")
        {
            Words = OwnWords.None,
            Anchors = [new(AnchorKind.Ranking, "Order these.", ["Safety", "Speed", "Cost"]), new(AnchorKind.Rating, "How far do you agree?", ["We are ready", "We are trained"])],
        },
        new("fit", "Change the care, or the system?") { Words = OwnWords.OneSentence, Anchors = [new(AnchorKind.Standard, "1 to 5", ["Admission", "Theatre", "Pharmacy"])] },
        new("who", "Who does what?", QuestionKind.Matrix) { Activities = ["Order sets", "Training"], Stages = [Stage.Deploy, Stage.Maintain] },
    ];
}
