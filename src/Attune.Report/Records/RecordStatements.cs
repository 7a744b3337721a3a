using Attune.Analysis;

namespace Attune.Report;

/// <summary>Each statement with its votes and, beside it, what was said against it. Decisions refer to these.</summary>
internal static class RecordStatements
{
    public static Html Of(SittingRecord record, RecordStrings words) => record.Statements.IsEmpty ? Html.Empty : Html.Of($"""
        <h2>{words["StatementsTitle"]}</h2><p class="small">{words["StatementsText"]}</p>
        {record.Statements.Select(statement => One(record, statement, words))}
        """);

    public static string Anchor(int number) => $"statement-{number}";

    private static Html One(SittingRecord record, RecordedStatement statement, RecordStrings words) => Html.Of($"""
        <section class="card" id="{Anchor(statement.Number)}"><h3>{words.With("StatementNumber", statement.Number)} · {words[$"End_{statement.End}"]}</h3>
        <p class="quote serif"><q>{Said.Of(statement.Text)}</q></p>
        <p class="counts">{Side(record, Analysis.Side.Business, statement.Business, words)} {Side(record, Analysis.Side.It, statement.It, words)}</p>
        {Ballots(statement, words)}{statement.Dissent.Select(dissent => Dissent(dissent, words))}{Kept(statement, words)}</section>

        """);

    private static Html Side(SittingRecord record, Side side, RecordedSide? votes, RecordStrings words)
    {
        var label = Html.Of($"<span class=\"side {SideLabel.Class(side)}\">{Said.Short(record.Sides.Of(side), 60)}</span>");
        var figure = votes switch
        {
            null => words["NoVote"],
            { On: { } on, Of: { } of } => $"{words.With("Of", on, of)}, {words[votes.Passes ? "SidePasses" : "SideDoesNot"]}",
            _ => $"{words["NotShown"]}, {words[votes.Passes ? "SidePasses" : "SideDoesNot"]}",
        };
        return Html.Of($"<span>{label} <b>{figure}</b></span>");
    }

    private static Html Ballots(RecordedStatement statement, RecordStrings words)
        => statement.Ballots == 0 ? Html.Empty
            : Html.Of($"<p class=\"small\">{words.Count("Ballots", statement.Ballots)}{(statement.Movement.Length > 0 ? Html.Of($" {Said.Of(statement.Movement)}") : Html.Empty)}</p>");

    private static Html Dissent(RecordedDissent dissent, RecordStrings words)
        => Html.Of($"<div class=\"prompt\"><b>{(dissent.By.Length > 0 ? Sentence.Of(words["DissentBy"], Said.Short(dissent.By, 120)) : Html.Of($"{words["Dissent"]}"))}</b> {Said.Of(dissent.Reason)}</div>");

    private static Html Kept(RecordedStatement statement, RecordStrings words)
        => statement.DissentKept == 0 ? Html.Empty : Html.Of($"<p class=\"small\">{words.Count("DissentKept", statement.DissentKept)}</p>");
}
