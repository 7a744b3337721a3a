namespace Attune.Report.Records;

/// <summary>The end of an audit trail, kept outside the database by whoever keeps the record.</summary>
/// <param name="Lines">How many lines it had.</param>
/// <param name="Seal">The seal of the last line, which stands for all lines before it; empty if there was none.</param>
public sealed record RecordedTrail(long Lines, string Seal);
