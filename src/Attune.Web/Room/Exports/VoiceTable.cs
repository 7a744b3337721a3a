using Attune.Analysis.Rounds;
using Attune.Domain.Beside;
using Attune.Report.Data;

namespace Attune.Web.Room.Exports;

/// <summary>What third voices say, in a table of its own: where other tables have a side it has the name of the voice.</summary>
internal static class VoiceTable
{
    public static DataTable Make(SittingView view) => new TableDraft<Row>("third_voices", ColumnsTexts.ThirdVoices, TableReaders.Room)
        .Text("voice", ColumnsTexts.ThirdVoicesVoice, row => row.Voice)
        .Text("kind", ColumnsTexts.ThirdVoicesKind, row => row.Kind)
        .Text("topic", ColumnsTexts.ThirdVoicesTopic, row => row.Topic)
        .Text("text", ColumnsTexts.ThirdVoicesText, row => row.Text)
        .YesNo("sure", ColumnsTexts.ThirdVoicesSure, row => row.IsSure)
        // As the rest of the reading: once the sitting is over, so that nobody reads ahead of the Screen.
        .With(view.Sitting.EndedAt is null ? [] : view.ThirdVoices.SelectMany(RowsOf));

    private static IEnumerable<Row> RowsOf(ShownVoice voice)
    {
        foreach (var topic in voice.Topics)
        {
            if (topic.Sentences.IsEmpty) { yield return new(voice.Name, "topic", topic.Topic.Name, "", topic.IsSure); }
            foreach (var sentence in topic.Sentences) { yield return new(voice.Name, "topic", topic.Topic.Name, sentence, topic.IsSure); }
        }

        foreach (var (_, text) in voice.Alone) { yield return new(voice.Name, "alone", "", text, IsSure: true); }
        foreach (var cell in voice.Closed.Cells)
        {
            foreach (var owner in cell.Owners) { yield return new(voice.Name, "owner", $"{cell.Activity}, {cell.Stage.ToString().ToLowerInvariant()}", $"{owner}", IsSure: true); }
        }

        foreach (var choice in voice.Closed.Choices)
        {
            // Owners of jobs are kind "owner" already; who is named beside a question is called as the column of the sides' table calls it.
            foreach (var value in choice.Values) { yield return new(voice.Name, choice.Kind == AnchorKind.Owner ? "named" : choice.Kind.ToString().ToLowerInvariant(), choice.Item, value, IsSure: true); }
        }

        foreach (var word in voice.Words) { yield return new(voice.Name, "word", "", word, IsSure: true); }
    }

    private sealed record Row(string Voice, string Kind, string Topic, string Text, bool IsSure);
}
