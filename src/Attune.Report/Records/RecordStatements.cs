using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Records;

/// <summary>Each statement with its votes and, beside them, what was said against it. Decisions refer to these.</summary>
internal static class RecordStatements
{
    public static Html Render(SittingRecord record, RecordTexts words) => record.Statements.IsEmpty ? Html.Empty : Html.Format($"""
        <h2>{words.StatementsTitle}</h2><p class="small">{words.StatementsText}</p>
        {record.Statements.Select(statement => One(record, statement, words))}
        """);

    public static string Anchor(int number) => $"statement-{number}";

    private static Html One(SittingRecord record, RecordedStatement statement, RecordTexts words) => Html.Format($"""
        <section class="card" id="{Anchor(statement.Number)}"><h3>{words.StatementNumber(statement.Number)} · {words.StatementEnd(statement.End)}</h3>
        <p class="quote serif"><q>{WrittenText.Render(statement.Text)}</q></p>
        <p class="counts">{Side(record, Statistics.Sides.Side.Business, statement.Business, words)} {Side(record, Statistics.Sides.Side.It, statement.It, words)}</p>
        {Ballots(statement, words)}{statement.Dissent.Select(dissent => Dissent(dissent, words))}{Kept(statement, words)}</section>

        """);

    private static Html Side(SittingRecord record, Side side, RecordedSide? votes, RecordTexts words)
    {
        var label = Html.Format($"<span class=\"side {SideLabel.Class(side)}\">{WrittenText.Short(record.Sides.For(side), 60)}</span>");
        var figure = votes switch
        {
            null => words.NoVote,
            { On: { } on, Of: { } of } => $"{words.Of(on, of)}, {(votes.Passes ? words.SidePasses : words.SideDoesNot)}",
            _ => $"{words.NotShown}, {(votes.Passes ? words.SidePasses : words.SideDoesNot)}",
        };
        return Html.Format($"<span>{label} <b>{figure}</b></span>");
    }

    private static Html Ballots(RecordedStatement statement, RecordTexts words)
        => statement.Ballots == 0 ? Html.Empty
            : Html.Format($"<p class=\"small\">{words.Ballots(statement.Ballots)}{(statement.Movement.Length > 0 ? Html.Format($" {WrittenText.Render(statement.Movement)}") : Html.Empty)}</p>");

    private static Html Dissent(RecordedDissent dissent, RecordTexts words)
        => Html.Format($"<div class=\"prompt\"><b>{(dissent.By.Length > 0 ? Sentence.Fill(words.DissentBy, WrittenText.Short(dissent.By, 120)) : Html.Format($"{words.Dissent}"))}</b> {WrittenText.Render(dissent.Reason)}</div>");

    private static Html Kept(RecordedStatement statement, RecordTexts words)
        => statement.DissentKept == 0 ? Html.Empty : Html.Format($"<p class=\"small\">{words.DissentKept(statement.DissentKept)}</p>");
}
