using Attune.Analysis.Rounds;
using Attune.Report.Markup;
using Attune.Report.Parts;

namespace Attune.Report.Records;

/// <summary>Decisions, the room's glossary, its principle with exceptions, and who is accountable for what.</summary>
internal static class RecordDecisions
{
    public static Html Render(SittingRecord record, RecordTexts words)
        => Html.Format($"{Decisions(record, words)}{Glossary(record, words)}{Owners(record, words)}{Orphans(record, words)}{Principle(record, words)}");

    private static Html Decisions(SittingRecord record, RecordTexts words) => record.Decisions.IsEmpty ? Html.Empty : Html.Format($"""
        <h2>{words.DecisionsTitle}</h2>
        {Tables.Plain(words.DecisionsTitle, [words.Decision, words.Owner, words.ReviewOn, words.RestsOn], record.Decisions.Select(recordedDecision => Html.Format(
            $"<tr role=\"row\" id=\"decision-{recordedDecision.Number}\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{recordedDecision.Number}. {WrittenText.Render(recordedDecision.Text)}{Superseded(recordedDecision, words)}</th>{Tables.Cell(words.Owner, Owner(recordedDecision.Owner, words))}{Tables.Cell(words.ReviewOn, Html.Format($"{words.Day(recordedDecision.ReviewOn)}"))}{Tables.Cell(words.RestsOn, Ground(recordedDecision.Statement, recordedDecision.Hands, words))}</tr>\n")))}
        """);

    private static Html Superseded(RecordedDecision decision, RecordTexts words)
        => decision.SupersededBy is { } by ? Html.Format($" <span class=\"tiny\"><a href=\"#decision-{by}\">{words.SupersededBy(by)}</a></span>") : Html.Empty;

    private static Html Ground(int? statement, string hands, RecordTexts words)
        => statement is { } number ? Html.Format($"<a href=\"#{RecordStatements.Anchor(number)}\">{words.StatementNumber(number)}</a>") : Html.Format($"{hands}");

    private static Html Owner(string owner, RecordTexts words) => owner.Length > 0 ? WrittenText.Render(owner) : Html.Format($"{words.Nobody}");

    private static Html Glossary(SittingRecord record, RecordTexts words) => record.Glossary.IsEmpty ? Html.Empty : Html.Format($"""
        <h2>{words.GlossaryTitle}</h2>
        {Tables.Plain(words.GlossaryTitle, [words.Term, words.Meaning, words.AgreedOn, words.RestsOn], record.Glossary.Select(recordedTerm => Html.Format(
            $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{WrittenText.Render(recordedTerm.Term)}</th>{Tables.Wide(words.Meaning, WrittenText.Render(recordedTerm.Meaning))}{Tables.Cell(words.AgreedOn, Html.Format($"{words.Day(recordedTerm.AgreedOn)}{(recordedTerm.Version > 1 ? $", {words.Version(recordedTerm.Version)}" : "")}"))}{Tables.Cell(words.RestsOn, Ground(recordedTerm.Statement, recordedTerm.Hands, words))}</tr>\n")))}
        """);

    private static Html Owners(SittingRecord record, RecordTexts words)
    {
        if (record.Owners.IsEmpty && record.Jobs.IsEmpty) { return Html.Empty; }
        var stages = Enum.GetValues<Stage>();
        var activities = record.Jobs.Select(job => job.Activity).Concat(record.Owners.Select(owner => owner.Activity)).Distinct();
        return Html.Format($"""
            <h2>{words.OwnersTitle}</h2><p class="small">{words.OwnersText}{(record.Jobs.IsEmpty ? "" : $" {words.JobsText}")}</p>
            {Tables.Plain(words.OwnersTitle, [words.Activity, .. stages.Select(stage => words.Stage(stage))], activities.Select(activity => Html.Format(
                $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{WrittenText.Render(activity)}</th>{stages.Select(stage => Tables.Cell(words.Stage(stage), OwnerCell(record, activity, stage, words)))}</tr>\n")))}
            """);
    }

    // Who has been named; otherwise what the leaders expected, loud where nobody will do it or two will.
    private static Html OwnerCell(SittingRecord record, string activity, Stage stage, RecordTexts words)
    {
        var owner = record.Owners.FirstOrDefault(owner => owner.Activity == activity && owner.Stage == stage);
        var job = record.Jobs.FirstOrDefault(job => job.Activity == activity && job.Stage == stage);
        if (owner is { Owner.Length: > 0 }) { return Html.Format($"{Owner(owner.Owner, words)}{(owner.Accepted ? Html.Empty : Html.Format($" <span class=\"tiny\">{words.NotAccepted}</span>"))}"); }
        return job switch
        {
            null => Html.Format($"{words.NotNamed}"),
            { IsLoud: true } => Html.Format($"<b>{words.JobState(job.State)}</b> <span class=\"tiny\">{words.NotNamed}</span>"),
            { Agreed.Length: > 0 } => Html.Format($"{WrittenText.Plain(job.Agreed, 60)} <span class=\"tiny\">{words.Expected}</span>"),
            _ => Html.Format($"{words.JobState(job.State)}"),
        };
    }

    private static Html Orphans(SittingRecord record, RecordTexts words) => record.Orphans.IsEmpty ? Html.Empty : Html.Format($"""
        <h2>{words.OrphansTitle(record.Orphans.Length)}</h2>{record.Orphans.GroupBy(orphan => orphan.Left).Select(left => Html.Format(
            $"<p><b>{(left.Key.Length > 0 ? words.OrphansSince(left.Count(), left.Key) : words.OrphansErased(left.Count()))}</b></p>\n<ul>{left.Select(orphan => Html.Format($"<li>{orphan.Kind}{(orphan.Text.Length > 0 ? Html.Format($": {WrittenText.Render(orphan.Text)}") : Html.Empty)}</li>\n"))}</ul>\n"))}
        """);

    private static Html Principle(SittingRecord record, RecordTexts words)
    {
        if (record.Principle is not { } principle) { return Html.Empty; }
        return Html.Format($"""
            <h2>{words.PrincipleTitle}</h2><p class="prompt"><b>{principle.Fit}</b> {WrittenText.Render(principle.Text)}</p>{(principle.ReviewOn is { } day ? Html.Format($"<p class=\"small\">{words.PrincipleReviewOn(words.Day(day))}</p>") : Html.Empty)}
            {(record.Exceptions.IsEmpty ? Html.Format($"<p class=\"small\">{words.NoException}</p>") : Tables.Plain(words.ExceptionsTitle, [words.Exception, words.AskedBy, words.CostOwner, words.Release], record.Exceptions.Select(recordedException => Html.Format(
                $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{recordedException.Number}. {WrittenText.Render(recordedException.Text)} <span class=\"tiny\">{recordedException.State}</span></th>{Tables.Cell(words.AskedBy, recordedException.AskedBy.Length > 0 ? WrittenText.Render(recordedException.AskedBy) : Html.Format($"{words.NotShown}"))}{Tables.Cell(words.CostOwner, Owner(recordedException.CostOwner, words))}{Tables.Cell(words.Release, WrittenText.Render(recordedException.Review))}</tr>\n"))))}
            """);
    }
}
