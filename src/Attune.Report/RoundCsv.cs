using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Report.Data;

namespace Attune.Report;

/// <summary>Writes a locked round as the files that <c>attune read</c> takes; read again, they give the same reading. They are those of <see cref="RoundTables"/>.</summary>
public static class RoundCsv
{
    private static readonly RoundColumns Texts = new(CultureInfo.InvariantCulture);

    // The rows are in the order of the pack, because the first row of a question determines its place.
    public static string Answers(LockedRound round) => TablesCsv.Write(RoundTables.Answers(Texts, round));

    public static string Anchors(LockedRound round) => TablesCsv.Write(RoundTables.Anchors(Texts, round));

    public static string Forecasts(LockedRound round) => TablesCsv.Write(RoundTables.Forecasts(Texts, round));

    public static string Expectations(LockedRound round) => TablesCsv.Write(RoundTables.Expectations(Texts, round));

    /// <summary>How sure the leaders are, how much depends on a question, and which of its words they do not know; words are parted by semicolons.</summary>
    public static string Weights(LockedRound round) => TablesCsv.Write(RoundTables.Weights(Texts, round));
}
