using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Questions;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rehearsals;

/// <summary>Fills whatever a question asks, the same every time: what an invented leader has said stays as far as it is asked, and the rest follows from the leader's place and the item's.</summary>
/// <param name="leader">The invented leader.</param>
/// <param name="place">The leader's place among the invented ones, from 0.</param>
/// <param name="question">What is asked.</param>
internal sealed class InventedFields(InventedLeader leader, int place, PackQuestion question)
{
    private const string Success = "success";

    // Whom a leader names for something on which nothing was invented: mostly the own side, and now and then somebody else.
    private readonly Owner[] _owners = leader.Entry.Side == Side.Business
        ? [Owner.Business, Owner.Business, Owner.Shared, Owner.It]
        : [Owner.It, Owner.It, Owner.Business, Owner.Shared];

    /// <param name="own">What was invented for this question; empty if nothing was.</param>
    /// <param name="words">What the leader says where no words were invented.</param>
    public AnswerContent Fill(AnswerContent own, string words)
    {
        var (text, sentences) = (own.WholeText().Length > 0 ? own.WholeText() : words, question.Kind == QuestionKind.Open && question.Words != OwnWords.None);
        return new()
        {
            Text = sentences && question.Parts.IsEmpty ? text : "",
            Parts = sentences ? [.. question.Parts.Select((part, row) => own.Parts.FirstOrDefault(said => said.Part == part.Id) ?? new PartText(part.Id, LineOf(text, row)))] : [],
            Anchors = question.Kind == QuestionKind.Open ? [.. question.Anchors.SelectMany(anchor => Values(own, anchor))] : [],
            Expectations = [.. question.Activities.SelectMany((activity, row) => question.Stages.Select(stage => Expected(own, activity, row, stage)))],
            Forecast = question.Forecast ? own.Forecast ?? leader.Answers.Values.Select(answer => answer.Forecast).FirstOrDefault(forecast => forecast is not null) : null,
            Confidence = question is { Kind: QuestionKind.Open, AsksConfidence: true } ? own.Confidence ?? OneToFive(1) : null,
            Importance = question is { Kind: QuestionKind.Open, AsksImportance: true } ? own.Importance ?? OneToFive(2) : null,
        };
    }

    private IEnumerable<AnchorValue> Values(AnswerContent own, AnchorDefinition anchor)
    {
        var asked = anchor.Items.IsEmpty ? [""] : anchor.Items;
        // A place in an order stands for something only among the same items.
        var said = own.Anchors.Where(value => value.Kind == anchor.Kind && asked.Contains(value.Item)).ToArray();
        return anchor.Kind == AnchorKind.Ranking && said.Length < asked.Length
            ? asked.Select((item, row) => new AnchorValue(anchor.Kind, InText(1 + (row + place) % asked.Length), item))
            : asked.Select((item, row) => said.FirstOrDefault(value => value.Item == item) ?? new AnchorValue(anchor.Kind, Value(anchor.Kind, row), item));
    }

    private string Value(AnchorKind kind, int row) => kind switch
    {
        AnchorKind.Owner => _owners[(place + row) % _owners.Length].ToString(),
        AnchorKind.Standard or AnchorKind.Rating => InText(OneToFive(row)),
        AnchorKind.Horizon or AnchorKind.Measure or AnchorKind.Noticed => leader.Answers[Success].Anchors.First(value => value.Kind == kind).Value,
        _ => throw new InvalidOperationException($"Nothing is invented for the anchor {kind}."),
    };

    private ExpectedOwner Expected(AnswerContent own, string activity, int row, Stage stage)
        => own.Expectations.FirstOrDefault(cell => cell.Activity == activity && cell.Stage == stage) ?? new(activity, stage, _owners[(place + row + (int)stage) % _owners.Length]);

    // The sides lean to different ends, so that a rehearsal has something to show.
    private int OneToFive(int row) => (leader.Entry.Side == Side.Business ? 3 : 1) + (place + 2 * row) % 3;

    private static string LineOf(string text, int row) => text.Split('\n') is var lines && row < lines.Length ? lines[row] : text.Split('\n')[0];

    private static string InText(int number) => number.ToString(CultureInfo.InvariantCulture);
}
