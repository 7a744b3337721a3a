using System.Collections.Immutable;
using System.Globalization;
using Attune.Statistics.Sides;

namespace Attune.Report.Records;

/// <summary>A record as tables, one file for each; a cell never runs as a formula.</summary>
public static class RecordCsv
{
    public static ImmutableArray<(string Name, string Text)> Files(SittingRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [
            ("topics.csv", Topics(record)),
            ("statements.csv", Statements(record)),
            ("dissent.csv", CsvText.Write([["statement", "reason", "by"], .. from each in record.Statements from dissent in each.Dissent select new[] { Number(each.Number), dissent.Reason, dissent.By }])),
            ("decisions.csv", CsvText.Write([
                ["number", "decision", "owner", "review_on", "statement", "hands", "superseded_by"],
                .. record.Decisions.Select(recordedDecision => new[] { Number(recordedDecision.Number), recordedDecision.Text, recordedDecision.Owner, Day(recordedDecision.ReviewOn), Number(recordedDecision.Statement), recordedDecision.Hands, Number(recordedDecision.SupersededBy) })])),
            ("glossary.csv", CsvText.Write([
                ["term", "meaning", "version", "agreed_on", "statement", "hands"],
                .. record.Glossary.Select(recordedTerm => new[] { recordedTerm.Term, recordedTerm.Meaning, Number(recordedTerm.Version), Day(recordedTerm.AgreedOn), Number(recordedTerm.Statement), recordedTerm.Hands })])),
            ("owners.csv", CsvText.Write([
                ["activity", "stage", "accountable", "accepted"],
                .. record.Owners.Select(recordedOwner => new[] { recordedOwner.Activity, recordedOwner.Stage.ToString().ToLowerInvariant(), recordedOwner.Owner, Yes(recordedOwner.Accepted) })])),
            ("jobs.csv", CsvText.Write([
                ["activity", "stage", "state", "agreed", "owner"],
                .. record.Jobs.Select(job => new[] { job.Activity, job.Stage.ToString().ToLowerInvariant(), $"{job.State}", job.Agreed, job.Owner })])),
            ("turns.csv", CsvText.Write([["side", "turns"], .. record.Turns is { } turns ? Enum.GetValues<Side>().Select(side => new[] { record.Sides.For(side), Number(turns.On(side)) }) : []])),
            ("benefits.csv", Benefits(record)),
            ("commitments.csv", CsvText.Write([["person", "commitment", "due_on"], .. record.Commitments.Select(recordedCommitment => new[] { recordedCommitment.Person, recordedCommitment.Text, Day(recordedCommitment.DueOn) })])),
            ("earlier-commitments.csv", CsvText.Write([
                ["person", "commitment", "due_on", "end", "moved_to", "reason"],
                .. record.Fates.Select(recordedFate => new[] { recordedFate.Person, recordedFate.Text, Day(recordedFate.DueOn), $"{recordedFate.End}", recordedFate.MovedTo is { } day ? Day(day) : "", recordedFate.Reason })])),
            ("exceptions.csv", CsvText.Write([
                ["number", "exception", "asked_by", "cost_owner", "review", "state"],
                .. record.Exceptions.Select(recordedException => new[] { Number(recordedException.Number), recordedException.Text, recordedException.AskedBy, recordedException.CostOwner, recordedException.Review, recordedException.State })])),
            ("audit-trail.csv", CsvText.Write([["lines", "seal_of_the_last"], .. record.Trail is { } trail ? [[trail.Lines.ToString(CultureInfo.InvariantCulture), trail.Seal]] : Array.Empty<string[]>()])),
            ("audience.csv", CsvText.Write([
                ["statement", "business_for", "business_votes", "it_for", "it_votes", "reading"],
                .. record.Audience.Select(recordedAudienceVote => new[] { recordedAudienceVote.Text, Number(recordedAudienceVote.For.Business), Number(recordedAudienceVote.Votes.Business), Number(recordedAudienceVote.For.It), Number(recordedAudienceVote.Votes.It), recordedAudienceVote.Reading })])),
        ];
    }

    private static string Topics(SittingRecord record) => CsvText.Write([
        ["topic", "reading", "judged", "business_spoke", "business_answered", "it_spoke", "it_answered", "depends_on_one_person", "next", "reading_before", "moved", "question", "spoke", "shown_in_sitting", "note"],
        .. record.Topics.Select(topic => new[]
        {
            topic.Name, $"{topic.Reading}", Yes(topic.IsJudged), Number(topic.Leaders?.Business), Number(topic.Answered?.Business), Number(topic.Leaders?.It), Number(topic.Answered?.It),
            Yes(topic.DependsOnOnePerson), topic.Next,
            topic.Before is { } before ? $"{before.Reading}" : "", topic.Before is null ? "" : Yes(topic.HasMoved), Number(topic.Question), Number(topic.Total), Yes(topic.WasShown), topic.Note,
        })]);

    private static string Statements(SittingRecord record) => CsvText.Write([
        ["number", "statement", "end", "business_for", "business_votes", "business_passes", "it_for", "it_votes", "it_passes", "ballots", "movement", "dissent_not_shown"],
        .. record.Statements.Select(recordedStatement => new[]
        {
            Number(recordedStatement.Number), recordedStatement.Text, $"{recordedStatement.End}", Number(recordedStatement.Business?.On), Number(recordedStatement.Business?.Of), Yes(recordedStatement.Business?.Passes), Number(recordedStatement.It?.On), Number(recordedStatement.It?.Of),
            Yes(recordedStatement.It?.Passes), Number(recordedStatement.Ballots), recordedStatement.Movement, Number(recordedStatement.DissentKept),
        })]);

    private static string Benefits(SittingRecord record) => CsvText.Write([
        ["benefit", "measure", "unit", "baseline", "target", "quarter", "owner", "wish", "missing", "accepted"],
        .. record.Benefits.Select(recordedBenefit => new[]
        {
            recordedBenefit.Text, recordedBenefit.Measure, recordedBenefit.Unit, Number(recordedBenefit.Baseline), Number(recordedBenefit.Target), recordedBenefit.By, recordedBenefit.Owner, Yes(recordedBenefit.IsWish), string.Join("; ", recordedBenefit.Gaps), Yes(recordedBenefit.Accepted),
        })]);

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Yes(bool? yes) => yes switch { true => "yes", false => "no", null => "" };
}
