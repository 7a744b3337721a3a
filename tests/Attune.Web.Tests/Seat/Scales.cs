using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Questions;

namespace Attune.Web.Tests.Seat;

/// <summary>The starter pack with something to rate and something to put in order beside one of its questions, and what eight leaders answer to it.</summary>
internal static class Scales
{
    public const string Question = "direction";
    public const string Prompt = "How far do you agree?";

    private static readonly ImmutableArray<string> Rated =
        ["The month closes in five days", "Every plant works the same way", "Key users decide what is changed", "We stay on the standard", "Training comes before go-live", "Old reports are switched off"];

    private static readonly ImmutableArray<string> Ranked = ["Speed of the close", "One way of working", "Lower cost", "Clean data", "People who want to use it"];

    // A row an item: what each of the eight says. Two camps by side, agreement, camps across the sides, spread out.
    private static readonly int[][] Ratings =
        [[5, 5, 4, 5, 1, 2, 1, 1], [4, 4, 5, 4, 4, 4, 4, 5], [1, 5, 1, 5, 5, 1, 5, 1], [1, 2, 3, 4, 5, 3, 2, 4], [5, 5, 5, 5, 4, 5, 5, 5], [2, 3, 3, 4, 3, 2, 4, 5]];

    private static readonly int[][] Places =
        [[1, 2, 3, 4, 5], [1, 2, 3, 5, 4], [1, 3, 2, 4, 5], [2, 1, 3, 4, 5], [4, 2, 5, 1, 3], [5, 2, 4, 1, 3], [4, 3, 5, 1, 2], [5, 1, 4, 2, 3]];

    public static QuestionPack PackFor(ProgramId program) => new(program, 1, [.. StarterPack.Questions.Select(question => question.Id != Question ? question : question with
    {
        Anchors = [.. question.Anchors, new(AnchorKind.Rating, Prompt, Rated), new(AnchorKind.Ranking, "What comes first?", Ranked)],
    })]);

    /// <summary>The content with what this leader of the eight rates and ranks, how sure the leader is, and a word that half of them do not know.</summary>
    public static AnswerContent Put(AnswerContent content, int leader, string question) => question != Question ? content : content with
    {
        Anchors =
        [
            .. content.Anchors,
            .. Rated.Select((item, place) => new AnchorValue(AnchorKind.Rating, Number(Ratings[place][leader]), item)),
            .. Ranked.Select((item, place) => new AnchorValue(AnchorKind.Ranking, Number(Places[leader][place]), item)),
        ],
        Confidence = leader % 2 == 0 ? 5 : 2,
        Importance = 4,
        UnknownWords = [.. content.UnknownWords, .. leader < 3 ? ["direction"] : Array.Empty<string>()],
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
