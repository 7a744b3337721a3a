using Attune.Report.Records;

namespace Attune.Web.Room.Sheets;

/// <summary>What only a sponsor can settle, in one list: jobs first, because nobody will do them while everybody waits.</summary>
internal static class SponsorAsks
{
    public static string[] In(SittingRecord record) =>
    [
        .. record.WithoutOwner.Count() is > 0 and var jobs ? [SheetsTexts.AskedJobs(jobs)] : Array.Empty<string>(),
        .. record.Statements.Where(statement => statement.End == StatementEnd.Unresolved).Select(statement => SheetsTexts.AskedUnresolved(statement.Text)),
        .. record.Benefits.Count(benefit => benefit.IsOverdue) is > 0 and var overdue ? [SheetsTexts.AskedOverdue(overdue)] : Array.Empty<string>(),
        .. record.Benefits.Count(benefit => benefit.IsWish) is > 0 and var wishes ? [SheetsTexts.AskedWish(wishes)] : Array.Empty<string>(),
        .. Lost(record) is > 0 and var lost ? [SheetsTexts.AskedOwner(lost)] : Array.Empty<string>(),
    ];

    // Activities that had an owner, without those that are asked for as jobs.
    private static int Lost(SittingRecord record)
        => record.Owners.Count(owner => (owner.Owner.Length == 0 || owner.HasLeft) && !record.WithoutOwner.Any(job => job.Activity == owner.Activity && job.Stage == owner.Stage));
}
