using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>One statement, as a room of many voted on it.</summary>
/// <param name="Statement">Its place.</param>
/// <param name="Counts">The votes.</param>
/// <param name="Consensus">Product over the sides of (for + 1) / (votes + 2): high only where each side is for it.</param>
/// <param name="ConsensusShare">The same on the scale of a share, under Jeffreys' prior.</param>
/// <param name="Crux">How it splits the room.</param>
public sealed record StatementReading(int Statement, StatementCounts Counts, double Consensus, double ConsensusShare, Crux Crux);

/// <summary>What the votes of a room of many come to. Pure: same votes, same reading.</summary>
/// <param name="Statements">In their order.</param>
/// <param name="StandFor">Statements that one side stands for or against, clearest first.</param>
/// <param name="Groups">Groups that do not follow the sides, or why there are none to show.</param>
public sealed record AudienceReading(ImmutableArray<StatementReading> Statements, ImmutableArray<StandsFor> StandFor, VoterGroups Groups)
{
    /// <summary>Most consensus first.</summary>
    public IEnumerable<StatementReading> ByConsensus
        => Statements.Where(statement => statement.Counts.Room.All > 0).OrderByDescending(statement => statement.Consensus).ThenBy(statement => statement.Statement);

    /// <summary>The statement that splits the room most; null if none splits it.</summary>
    public StatementReading? Crux
        => Statements.Where(statement => statement.Crux.Line != SplitLine.NoSplit)
            .OrderByDescending(statement => statement.Crux.Strength).ThenBy(statement => statement.Statement).FirstOrDefault();

    public static AudienceReading Of(RoomVotes votes, RoomOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        options ??= RoomOptions.Default;
        var counts = StatementCounts.Of(votes);
        var cruxes = Analysis.Crux.Of(counts, options);
        return new(
            [.. counts.Select((count, place) => new StatementReading(
                place, count, InformedConsensus.Product(count.For, count.Votes), InformedConsensus.Jeffreys(count.For, count.Votes), cruxes[place]))],
            [.. StandsFor.Of(counts).Where(each => each.Yes).OrderBy(each => each.P).ThenBy(each => each.Statement)],
            VoterGroups.Of(votes, options));
    }
}
