using System.Collections.Immutable;
using System.Globalization;

namespace Attune.Report;

/// <summary>A record as tables, a file each; a cell never runs as a formula.</summary>
public static class RecordCsv
{
    public static ImmutableArray<(string Name, string Text)> Files(SittingRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [
            ("topics.csv", Topics(record)),
            ("statements.csv", Statements(record)),
            ("dissent.csv", CsvText.Of([["statement", "reason", "by"], .. from each in record.Statements from dissent in each.Dissent select new[] { Number(each.Number), dissent.Reason, dissent.By }])),
            ("decisions.csv", CsvText.Of([
                ["number", "decision", "owner", "review_on", "statement", "hands", "superseded_by"],
                .. record.Decisions.Select(each => new[] { Number(each.Number), each.Text, each.Owner, Day(each.ReviewOn), Number(each.Statement), each.Hands, Number(each.SupersededBy) })])),
            ("glossary.csv", CsvText.Of([
                ["term", "meaning", "version", "agreed_on", "statement", "hands"],
                .. record.Glossary.Select(each => new[] { each.Term, each.Meaning, Number(each.Version), Day(each.AgreedOn), Number(each.Statement), each.Hands })])),
            ("owners.csv", CsvText.Of([
                ["activity", "stage", "accountable", "accepted"],
                .. record.Owners.Select(each => new[] { each.Activity, each.Stage.ToString().ToLowerInvariant(), each.Owner, Yes(each.Accepted) })])),
            ("benefits.csv", Benefits(record)),
            ("commitments.csv", CsvText.Of([["person", "commitment", "due_on"], .. record.Commitments.Select(each => new[] { each.Person, each.Text, Day(each.DueOn) })])),
            ("earlier-commitments.csv", CsvText.Of([
                ["person", "commitment", "due_on", "end", "moved_to", "reason"],
                .. record.Fates.Select(each => new[] { each.Person, each.Text, Day(each.DueOn), $"{each.End}", each.MovedTo is { } day ? Day(day) : "", each.Reason })])),
            ("exceptions.csv", CsvText.Of([
                ["number", "exception", "asked_by", "cost_owner", "review", "state"],
                .. record.Exceptions.Select(each => new[] { Number(each.Number), each.Text, each.AskedBy, each.CostOwner, each.Review, each.State })])),
            ("audience.csv", CsvText.Of([
                ["statement", "business_for", "business_votes", "it_for", "it_votes", "reading"],
                .. record.Audience.Select(each => new[] { each.Text, Number(each.For.Business), Number(each.Votes.Business), Number(each.For.It), Number(each.Votes.It), each.Reading })])),
        ];
    }

    private static string Topics(SittingRecord record) => CsvText.Of([
        ["topic", "reading", "judged", "business_spoke", "business_answered", "it_spoke", "it_answered", "depends_on_one_person", "next", "reading_before", "moved"],
        .. record.Topics.Select(topic => new[]
        {
            topic.Name, $"{topic.Reading}", Yes(topic.IsJudged), Number(topic.Leaders?.Business), Number(topic.Answered?.Business), Number(topic.Leaders?.It), Number(topic.Answered?.It),
            Yes(topic.DependsOnOnePerson), topic.Next,
            topic.Before is { } before ? $"{before.Reading}" : "", topic.Before is null ? "" : Yes(topic.HasMoved),
        })]);

    private static string Statements(SittingRecord record) => CsvText.Of([
        ["number", "statement", "end", "business_for", "business_votes", "business_passes", "it_for", "it_votes", "it_passes", "ballots", "movement", "dissent_not_shown"],
        .. record.Statements.Select(each => new[]
        {
            Number(each.Number), each.Text, $"{each.End}", Number(each.Business?.On), Number(each.Business?.Of), Yes(each.Business?.Passes), Number(each.It?.On), Number(each.It?.Of),
            Yes(each.It?.Passes), Number(each.Ballots), each.Movement, Number(each.DissentKept),
        })]);

    private static string Benefits(SittingRecord record) => CsvText.Of([
        ["benefit", "measure", "unit", "baseline", "target", "quarter", "owner", "wish", "missing", "accepted"],
        .. record.Benefits.Select(each => new[]
        {
            each.Text, each.Measure, each.Unit, Number(each.Baseline), Number(each.Target), each.By, each.Owner, Yes(each.IsWish), string.Join("; ", each.Gaps), Yes(each.Accepted),
        })]);

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Yes(bool? yes) => yes switch { true => "yes", false => "no", null => "" };
}
