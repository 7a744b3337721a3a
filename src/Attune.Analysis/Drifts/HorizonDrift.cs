using System.Collections.Immutable;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Statistics.Exact;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Drifts;

/// <summary>
/// Whether a side, or the room, slid back to judging success at go-live. The same leaders are compared with themselves, so that a leader who left or joined
/// slides nothing; most of them have to stand at go-live now, and one person who changed is a person and no drift.
/// </summary>
public static class HorizonDrift
{
    // The exact p of three of three is a quarter, give or take the last digit.
    private const double Rounding = 1e-9;

    /// <param name="before">What leaders chose in the round before.</param>
    /// <param name="anchors">The closed answers of this round.</param>
    /// <param name="options">The thresholds.</param>
    /// <returns>At most one drift a question.</returns>
    public static ImmutableArray<TextDrift> Find(IReadOnlyCollection<HorizonBefore> before, IEnumerable<Anchor> anchors, DriftOptions options)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(anchors);
        ArgumentNullException.ThrowIfNull(options);
        return [.. from asked in anchors.Where(anchor => anchor.Kind == AnchorKind.Horizon).GroupBy(anchor => anchor.Question, StringComparer.Ordinal)
                   orderby asked.Key
                   let slide = Slid(Moves(before.Where(one => one.Question == asked.Key), asked), options)
                   where slide is not null
                   select new TextDrift(TextDriftKind.Horizon, asked.Key, [], slide.To) { Slide = slide }];
    }

    private static Move[] Moves(IEnumerable<HorizonBefore> before, IEnumerable<Anchor> now)
    {
        var then = before.GroupBy(one => one.Leader, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Last().Horizon, StringComparer.Ordinal);
        return [.. AnchorValues.Horizons(now).Where(one => then.ContainsKey(one.Leader)).Select(one => new Move(one.Side, then[one.Leader], one.Horizon))];
    }

    // The room first: if both sides slid, that is one thing and not two.
    private static HorizonSlide? Slid(Move[] moves, DriftOptions options)
        => ((Side?[])[null, Side.Business, Side.It]).Select(side => Slide(moves, side)).FirstOrDefault(slide => IsSlid(slide, moves, options));

    private static HorizonSlide Slide(Move[] moves, Side? side)
    {
        var (to, from) = (moves.Where(move => move.IsTo).ToList(), moves.Where(move => move.IsFrom).ToList());
        var (there, back) = (to.Count(In), from.Count(In));
        return new(Count(to), Count(from), Count(moves), side, McNemar.Exact(there, back));

        bool In(Move move) => side is null || move.Side == side;
    }

    private static bool IsSlid(HorizonSlide slide, Move[] moves, DriftOptions options)
    {
        Move[] group = [.. moves.Where(move => slide.Side is null || move.Side == slide.Side)];
        var (there, back) = (group.Count(move => move.IsTo), group.Count(move => move.IsFrom));
        return there >= options.FewestSlid && there > back && slide.Test.P <= options.LargestP + Rounding
            && 2 * group.Count(move => move.Now == Horizon.GoLive) > group.Length
            // Of a group of which half stood there before, it is no news.
            && 2 * group.Count(move => move.Then == Horizon.GoLive) < group.Length;
    }

    private static SideCounts Count(IEnumerable<Move> moves) => SideCounts.Count(moves.Select(move => move.Side));

    private readonly record struct Move(Side Side, Horizon Then, Horizon Now)
    {
        public bool IsTo => Then != Horizon.GoLive && Now == Horizon.GoLive;

        public bool IsFrom => Then == Horizon.GoLive && Now != Horizon.GoLive;
    }
}
