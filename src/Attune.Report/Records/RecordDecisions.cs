using Attune.Analysis;

namespace Attune.Report;

/// <summary>Decisions, the room's words, its principle with exceptions, and who answers for what.</summary>
internal static class RecordDecisions
{
    public static Html Of(SittingRecord record, RecordStrings words)
        => Html.Of($"{Decisions(record, words)}{Glossary(record, words)}{Owners(record, words)}{Principle(record, words)}");

    private static Html Decisions(SittingRecord record, RecordStrings words) => record.Decisions.IsEmpty ? Html.Empty : Html.Of($"""
        <h2>{words["DecisionsTitle"]}</h2>
        {Tables.Plain(words["DecisionsTitle"], [words["Decision"], words["Owner"], words["ReviewOn"], words["RestsOn"]], record.Decisions.Select(each => Html.Of(
            $"<tr role=\"row\" id=\"decision-{each.Number}\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{each.Number}. {Said.Of(each.Text)}{Superseded(each, words)}</th>{Tables.Cell(words["Owner"], Owner(each.Owner, words))}{Tables.Cell(words["ReviewOn"], Html.Of($"{words.Day(each.ReviewOn)}"))}{Tables.Cell(words["RestsOn"], Ground(each.Statement, each.Hands, words))}</tr>\n")))}
        """);

    private static Html Superseded(RecordedDecision decision, RecordStrings words)
        => decision.SupersededBy is { } by ? Html.Of($" <span class=\"tiny\"><a href=\"#decision-{by}\">{words.With("SupersededBy", by)}</a></span>") : Html.Empty;

    private static Html Ground(int? statement, string hands, RecordStrings words)
        => statement is { } number ? Html.Of($"<a href=\"#{RecordStatements.Anchor(number)}\">{words.With("StatementNumber", number)}</a>") : Html.Of($"{hands}");

    private static Html Owner(string owner, RecordStrings words) => owner.Length > 0 ? Said.Of(owner) : Html.Of($"{words["Nobody"]}");

    private static Html Glossary(SittingRecord record, RecordStrings words) => record.Glossary.IsEmpty ? Html.Empty : Html.Of($"""
        <h2>{words["GlossaryTitle"]}</h2>
        {Tables.Plain(words["GlossaryTitle"], [words["Term"], words["Meaning"], words["AgreedOn"], words["RestsOn"]], record.Glossary.Select(each => Html.Of(
            $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{Said.Of(each.Term)}</th>{Tables.Wide(words["Meaning"], Said.Of(each.Meaning))}{Tables.Cell(words["AgreedOn"], Html.Of($"{words.Day(each.AgreedOn)}{(each.Version > 1 ? $", {words.With("Version", each.Version)}" : "")}"))}{Tables.Cell(words["RestsOn"], Ground(each.Statement, each.Hands, words))}</tr>\n")))}
        """);

    private static Html Owners(SittingRecord record, RecordStrings words)
    {
        if (record.Owners.IsEmpty) { return Html.Empty; }
        var stages = Enum.GetValues<Stage>();
        return Html.Of($"""
            <h2>{words["OwnersTitle"]}</h2><p class="small">{words["OwnersText"]}</p>
            {Tables.Plain(words["OwnersTitle"], [words["Activity"], .. stages.Select(stage => words[$"Stage_{stage}"])], record.Owners.GroupBy(each => each.Activity).Select(row => Html.Of(
                $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{Said.Of(row.Key)}</th>{stages.Select(stage => Tables.Cell(words[$"Stage_{stage}"], Of(row.FirstOrDefault(each => each.Stage == stage))))}</tr>\n")))}
            """);

        Html Of(RecordedOwner? owner) => owner is null ? Html.Of($"{words["Nobody"]}")
            : Html.Of($"{Owner(owner.Owner, words)}{(owner.Accepted || owner.Owner.Length == 0 ? Html.Empty : Html.Of($" <span class=\"tiny\">{words["NotAccepted"]}</span>"))}");
    }

    private static Html Principle(SittingRecord record, RecordStrings words)
    {
        if (record.Principle is not { } principle) { return Html.Empty; }
        return Html.Of($"""
            <h2>{words["PrincipleTitle"]}</h2><p class="prompt"><b>{principle.Fit}</b> {Said.Of(principle.Text)}</p>
            {(record.Exceptions.IsEmpty ? Html.Of($"<p class=\"small\">{words["NoException"]}</p>") : Tables.Plain(words["ExceptionsTitle"], [words["Exception"], words["AskedBy"], words["CostOwner"], words["Release"]], record.Exceptions.Select(each => Html.Of(
                $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{each.Number}. {Said.Of(each.Text)} <span class=\"tiny\">{each.State}</span></th>{Tables.Cell(words["AskedBy"], each.AskedBy.Length > 0 ? Said.Of(each.AskedBy) : Html.Of($"{words["NotShown"]}"))}{Tables.Cell(words["CostOwner"], Owner(each.CostOwner, words))}{Tables.Cell(words["Release"], Said.Of(each.Review))}</tr>\n"))))}
            """);
    }
}
