using System.Collections.Immutable;
using Attune.Statistics.Agreement;

namespace Attune.Analysis.Votes;

/// <summary>A statement with what the votes of a large room say about it.</summary>
/// <param name="Statement">The place of the statement.</param>
/// <param name="Counts">The numbers of votes.</param>
/// <param name="Consensus">The product over the sides of (for + 1) / (votes + 2), which is high only where each side is for the statement.</param>
/// <param name="ConsensusShare">The same on the scale of a share, under the prior of Jeffreys.</param>
/// <param name="Crux">How the statement splits the room.</param>
public sealed record StatementReading(int Statement, StatementCounts Counts, double Consensus, double ConsensusShare, Crux Crux);

/// <summary>What the votes of a large room say. The same votes give the same reading.</summary>
/// <param name="Statements">The statements in their order.</param>
/// <param name="StandFor">The statements that one side stands for or against, the clearest first.</param>
/// <param name="Groups">The groups that do not follow the sides, or why none are shown.</param>
public sealed record AudienceReading(ImmutableArray<StatementReading> Statements, ImmutableArray<StandsFor> StandFor, VoterGroups Groups)
{
    /// <summary>The statements with most consensus first.</summary>
    public IEnumerable<StatementReading> ByConsensus
        => Statements.Where(statement => statement.Counts.Room.All > 0).OrderByDescending(statement => statement.Consensus).ThenBy(statement => statement.Statement);

    /// <summary>The statement that splits the room most; null if none does.</summary>
    public StatementReading? Crux
        => Statements.Where(statement => statement.Crux.Line != SplitLine.NoSplit)
            .OrderByDescending(statement => statement.Crux.Strength).ThenBy(statement => statement.Statement).FirstOrDefault();

    public static AudienceReading Read(RoomVotes votes, RoomOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        options ??= RoomOptions.Default;
        var counts = StatementCounts.Count(votes);
        var cruxes = Analysis.Votes.Crux.Find(counts, options);
        return new(
            [.. counts.Select((count, place) => new StatementReading(
                place, count, InformedConsensus.Product(count.For, count.Votes), InformedConsensus.Jeffreys(count.For, count.Votes), cruxes[place]))],
            [.. StandsFor.Find(counts).Where(standsFor => standsFor.Yes).OrderBy(standsFor => standsFor.P).ThenBy(standsFor => standsFor.Statement)],
            VoterGroups.Group(votes, options));
    }
}
