using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Store.UseCases.Leaders;

/// <summary>Until the start the number of answers needed for the lock follows the size of the group; the policies stay as they were chosen.</summary>
internal static class RulesOfSetUp
{
    /// <summary>Declares the rules for so many leaders.</summary>
    public static void Follow(this Round round, SideCounts leaders)
    {
        var usual = RoundRules.For(leaders);
        round.Declare(new(usual.RequiredPerSide, usual.RequiredInAll, round.Rules.Late, round.Rules.Absent, round.Rules.Delegates));
    }
}
