using Attune.Analysis.Rounds;
using Attune.Report.Data;

namespace Attune.Web.Room.Exports;

/// <summary>The sentences that the room may read, in a table.</summary>
internal static class SentenceTable
{
    public static DataTable Make(IEnumerable<ReleasedSentence> sentences, SideNames sides) => new TableDraft<ReleasedSentence>("sentences", ColumnsTexts.Sentences, TableReaders.Room)
        .Text("topic", ColumnsTexts.SentencesTopic, row => row.Topic)
        .Text("question", ColumnsTexts.SentencesQuestion, row => row.Question)
        .Text("side", ColumnsTexts.SentencesSide, row => sides.For(row.Side))
        .Text("author", ColumnsTexts.SentencesAuthor, row => row.Author)
        .Text("sentence", ColumnsTexts.SentencesSentence, row => row.Text)
        .YesNo("reworded", ColumnsTexts.SentencesReworded, row => row.IsRewrite)
        .YesNo("added", ColumnsTexts.SentencesAdded, row => row.IsAdded)
        .With(sentences);
}
