using Attune.Analysis.Matters;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Positions;

/// <summary>
/// Whether the two sides of a matter say the same in nearly the same words, which is the only agreement that is told without asking. Past one key term,
/// shared content words separate common ground from its traps: on the planted programs the median share of the shorter sentence is .75 for common
/// ground, .20 for one word with two meanings, .25 for a contradiction and 0 for a hidden agreement.
/// </summary>
internal sealed class Agreement
{
    private Agreement()
    {
    }

    /// <summary>The Business points that have a partner in nearly the same words, ascending.</summary>
    public int[] Business { get; private init; } = [];

    /// <summary>The IT points that have a partner in nearly the same words, ascending.</summary>
    public int[] It { get; private init; } = [];

    /// <summary>Whether the agreement may be told: two leaders of each side, and next to no pair with a cue of opposition.</summary>
    public bool IsTold { get; private init; }

    /// <param name="space">The points of the question.</param>
    /// <param name="positions">The position of each point, at its place.</param>
    /// <param name="matter">The points of one matter.</param>
    /// <param name="options">The constants.</param>
    public static Agreement Weigh(MatterSpace space, IReadOnlyList<Position> positions, IReadOnlyCollection<int> matter, MatterOptions options)
    {
        var pairs = (from business in space.On(Side.Business, matter)
                     from it in space.On(Side.It, matter)
                     where Share(positions[business].Stems, positions[it].Stems) >= options.SharedToTell
                     select (Business: business, It: it, Opposed: positions[business].MayOppose(positions[it]))).ToList();
        var opposed = pairs.Count == 0 ? 0 : (double)pairs.Count(pair => pair.Opposed) / pairs.Count;
        var clear = pairs.Where(pair => !pair.Opposed).ToList();
        return new()
        {
            Business = [.. clear.Select(pair => pair.Business).Distinct().Order()],
            It = [.. clear.Select(pair => pair.It).Distinct().Order()],
            IsTold = opposed <= options.OpposedToTell && Suffice(clear.Select(pair => pair.Business), Side.Business) && Suffice(clear.Select(pair => pair.It), Side.It),
        };

        // In a crowd two people of a side always say something alike.
        bool Suffice(IEnumerable<int> points, Side side)
            => space.Speakers(points) >= Math.Max(options.FewestLeaders, options.PartToTell * space.Speakers(space.On(side, matter)));
    }

    /// <summary>The share of the content stems of the shorter text that are in the other, from 0 to 1; 0 where only one word is shared.</summary>
    public static double Share(HashSet<string> one, HashSet<string> other)
        => one.Count(other.Contains) < 2 ? 0 : ContentStems.Share(one, other);
}
