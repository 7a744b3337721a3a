using System.Collections.Immutable;
using Attune.Analysis.Matters;
using Attune.Analysis.Positions;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Asking;

/// <summary>
/// Makes the questions about what is likely and not certain. A question starts from two near sentences of one side and looks for the two of the other side
/// that come nearest, whether or not they lie in one topic: a topic that was cut in two would otherwise never be asked about.
/// </summary>
internal sealed class AskMaker
{
    private readonly MatterSpace _space;
    private readonly IReadOnlyList<Position> _positions;
    private readonly MatterOptions _options;
    private readonly AnchorEvidence _anchors;
    private readonly int[] _live;
    private readonly AskLikelihood _likelihood;
    private Candidate[]? _likeliest;

    /// <param name="space">The points of the question.</param>
    /// <param name="positions">The position of each point, at its place.</param>
    /// <param name="told">The points that are told; they are shown on their cards and not asked about again.</param>
    /// <param name="anchors">The closed answers beside the question.</param>
    /// <param name="options">The constants.</param>
    public AskMaker(MatterSpace space, IReadOnlyList<Position> positions, IReadOnlySet<int> told, AnchorEvidence anchors, MatterOptions options)
    {
        (_space, _positions, _anchors, _options) = (space, positions, anchors, options);
        _live = [.. Enumerable.Range(0, space.Points.Count).Where(point => !told.Contains(point))];
        _likelihood = new AskLikelihood(space, positions, _live);
    }

    /// <summary>How likely the questions that people settled were, and whether it was worth asking them; those whose sentences are gone are passed over.</summary>
    /// <param name="settled">The questions that people have settled.</param>
    public ImmutableArray<JudgedLikelihood> Judge(ImmutableArray<SettledAsk> settled)
        => [.. from ask in settled
               let candidate = Settled(ask)
               where candidate is not null
               select new JudgedLikelihood(candidate.Likelihood, WasWorthAsking(ask.Answer, candidate))];

    /// <param name="settled">The questions that people have settled; they are not asked again.</param>
    /// <param name="shift">What was learned from settled questions of the round (<see cref="AskCalibration.Shift"/>).</param>
    /// <returns>
    /// The questions, the highest rank first, at most <see cref="MatterOptions.AsksShown"/>; fewer where little is likely. The rank weighs how likely a
    /// question is, how many leaders its answer concerns, and whether their closed answers say something of it.
    /// </returns>
    public ImmutableArray<Ask> Make(ImmutableArray<SettledAsk> settled, double shift)
    {
        Candidate[] answered = [.. settled.Select(Settled).OfType<Candidate>()];
        var shown = new List<Ranked>();
        var ranked = Likeliest().Select(candidate => Rank(candidate with { Likelihood = AskCalibration.Shifted(candidate.Likelihood, shift) }))
            .Where(candidate => candidate.Candidate.Likelihood >= _options.LeastLikely).OrderByDescending(candidate => candidate.Rank);
        foreach (var candidate in ranked)
        {
            if (shown.Count == _options.AsksShown) { break; }

            if (shown.Select(other => other.Candidate).Concat(answered).All(other => !IsSame(candidate.Candidate, other))) { shown.Add(candidate); }
        }

        return [.. shown.Select(AskOf)];
    }

    // Found once, because a question is asked again with each thing that is settled in another one.
    private Candidate[] Likeliest() => _likeliest ??= [.. Candidates().OrderByDescending(candidate => candidate.Likelihood).Take(_options.AsksRanked)];

    // It was worth asking if the sentences belong together, or if one word turned out to be two things.
    private bool WasWorthAsking(AskAnswer answer, Candidate asked)
        => answer is AskAnswer.Same or AskAnswer.Opposed || (answer == AskAnswer.Different && TermOf(asked.Here, asked.There).Length > 0);

    // Null where the sentences of one side are gone, because a leader took an answer back.
    private Candidate? Settled(SettledAsk ask)
    {
        int[] business = [.. _space.On(Side.Business, ask.Points).Take(2)], it = [.. _space.On(Side.It, ask.Points).Take(2)];
        return business.Length == 0 || it.Length == 0 ? null : new(business, it, _likelihood.Estimate(business, it));
    }

    private Ranked Rank(Candidate candidate)
    {
        int[] points = [.. candidate.Points];
        var leaders = _live.Where(point => points.Contains(point) || _space.Mean(points, [point]) >= _options.Cut)
            .Select(point => _space.Points[point]).DistinctBy(point => point.Speaker).ToArray();
        var signs = _anchors.Compare(leaders);
        var odds = Math.Log(candidate.Likelihood / (1 - candidate.Likelihood));
        return new(candidate, leaders, signs, odds + (_options.WeightOfLeaders * Math.Log(leaders.Length)) + (signs.IsEmpty ? 0 : _options.WeightOfAnchors));
    }

    private sealed record Ranked(Candidate Candidate, SaidPoint[] Leaders, ImmutableArray<AnchorSign> Signs, double Rank);

    private IEnumerable<Candidate> Candidates()
    {
        foreach (var side in (Side[])[Side.Business, Side.It])
        {
            int[] mine = [.. _space.On(side, _live)];
            int[] theirs = [.. _live.Where(point => _space.Points[point].Side != side)];
            foreach (var (one, two) in Seeds(mine))
            {
                foreach (var there in Nearest([one, two], theirs)) { yield return new([one, two], there, _likelihood.Estimate([one, two], there)); }
            }
        }
    }

    private IEnumerable<(int One, int Two)> Seeds(int[] mine)
        => (from one in mine
            from two in mine.Where(two => _space.Points[two].Speaker != _space.Points[one].Speaker && _space[one, two] >= _options.NearToAsk)
                .OrderByDescending(two => _space[one, two]).Take(_options.PartnersOfAPoint)
            select (One: Math.Min(one, two), Two: Math.Max(one, two))).Distinct();

    // The pairs of the other side that come nearest, those that also lie near each other first; single points where the other side has one leader.
    private IEnumerable<int[]> Nearest(int[] here, int[] theirs)
    {
        var near = theirs.Select(point => (Point: point, Nearness: _space.Mean(here, [point]))).OrderByDescending(near => near.Nearness).Take(_options.NearestThere).ToArray();
        var pairs = from one in near.Index()
                    from two in near.Skip(one.Index + 1)
                    where _space.Points[one.Item.Point].Speaker != _space.Points[two.Point].Speaker
                    orderby one.Item.Nearness + two.Nearness + (2 * _options.TogetherThere * _space[one.Item.Point, two.Point]) descending
                    select (int[])[one.Item.Point, two.Point];
        var chosen = pairs.Take(_options.PairsThere).ToArray();
        return chosen.Length > 0 ? chosen : near.Take(1).Select(point => (int[])[point.Point]);
    }

    // Two questions are about the same if they show two sentences in common or lie as near to each other as the points of a topic nearly do.
    private bool IsSame(Candidate one, Candidate other)
        => one.Points.Intersect(other.Points).Count() >= 2
            || one.Points.SelectMany(a => other.Points.Where(b => b != a).Select(b => _space[a, b])).Average() > _options.SameAsk;

    private Ask AskOf(Ranked ranked)
    {
        var candidate = ranked.Candidate;
        var (business, it) = _space.Points[candidate.Here[0]].Side == Side.Business ? (candidate.Here, candidate.There) : (candidate.There, candidate.Here);
        var cues = (from one in business from other in it select _positions[one].Against(_positions[other])).ToArray();
        var opposed = cues.Count(found => !found.IsEmpty) is var some && some >= _options.OpposedToAsk * cues.Length || (some > 0 && ranked.Signs.Any(sign => sign.Apart));
        var term = TermOf(business, it);
        return new(
            opposed ? AskKind.Contradiction : term.Length > 0 ? AskKind.OneWord : AskKind.Same,
            [.. business.OrderByDescending(point => _space.Mean([point], it))],
            [.. it.OrderByDescending(point => _space.Mean([point], business))],
            opposed ? "" : term,
            [.. cues.SelectMany(found => found).Distinct().Order()],
            SideCounts.Count(ranked.Leaders.Select(point => point.Side)),
            candidate.Likelihood)
        {
            Anchors = ranked.Signs,
        };
    }

    // The longest run of words that both sentences of both sides use, as the first of them writes it.
    private string TermOf(int[] business, int[] it)
    {
        if (business.Length < 2 || it.Length < 2) { return ""; }

        var shared = _positions[business[0]].Stems.Where(stem => business.Concat(it).All(point => _positions[point].Stems.Contains(stem))).ToArray();
        return shared.Length == 0 ? "" : ContentStems.RunsOf(_space.Points[business[0]].Text, shared).OrderByDescending(run => run.Length).First();
    }
}
