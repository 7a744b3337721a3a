using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Vocabulary;

/// <summary>The words of a topic by the side that uses them there, those of most leaders first.</summary>
/// <param name="Business">The words that only Business used.</param>
/// <param name="Shared">The words that both sides used.</param>
/// <param name="It">The words that only IT used.</param>
public sealed record TopicWords(ImmutableArray<string> Business, ImmutableArray<string> Shared, ImmutableArray<string> It);

/// <summary>
/// The terms that the answers to one question are made of, and which side uses them. A leader counts once for a term, however often it is written.
/// </summary>
public sealed class VocabularyReading
{
    private readonly ImmutableArray<Point> _points;
    private readonly ImmutableArray<ImmutableArray<int>> _termsOfPoint;
    private readonly int[] _leaderOf;
    private readonly VocabularyOptions _options;

    private VocabularyReading(ImmutableArray<Point> points, ImmutableArray<TermReading> terms, ImmutableArray<Merge> spellings, IReadOnlySet<string> keys, VocabularyOptions options)
    {
        (_points, Terms, Spellings, WordKeys, _options) = (points, terms, spellings, keys, options);
        Leaders = LeadersOf(points);
        Overlap = Ruzicka.Overlap([.. terms.Select(term => term.Leaders)], Leaders);
        var said = points.Select(_ => ImmutableArray.CreateBuilder<int>()).ToArray();
        foreach (var (index, term) in terms.Index())
        {
            foreach (var point in term.Occurrences.Select(occurrence => occurrence.Point).Distinct())
            {
                said[point].Add(index);
            }
        }

        _termsOfPoint = [.. said.Select(builder => builder.DrainToImmutable())];
        _leaderOf = NumbersOf(points);
    }

    /// <summary>The number of leaders of each side who have a point.</summary>
    public SideCounts Leaders { get; }

    /// <summary>The Ruzicka overlap of the shares of leaders of the two sides over all terms, from 0 to 1.</summary>
    public double Overlap { get; }

    /// <summary>All terms, those of most leaders first and of equals in ordinal order of their keys.</summary>
    public ImmutableArray<TermReading> Terms { get; }

    /// <summary>
    /// The words that are spelled wrong and were read as the ones that were meant, in ordinal order. To keep one as it is, the list of merges says that it
    /// counts as itself.
    /// </summary>
    public ImmutableArray<Merge> Spellings { get; }

    /// <summary>Reads the terms of one question.</summary>
    /// <param name="points">
    /// The points of the question, numbered from 0 in the order of the answers (<see cref="Points.Collect(LockedRound, string)"/>).
    /// </param>
    /// <param name="answers">All answers of the round, to which the points refer by place.</param>
    /// <param name="merges">The terms that people merged.</param>
    /// <param name="options">The thresholds.</param>
    /// <exception cref="ArgumentException">The merges go round in a circle (<see cref="MergeList.Circle"/>).</exception>
    public static VocabularyReading Read(ImmutableArray<Point> points, ImmutableArray<Answer> answers, MergeList merges, VocabularyOptions options)
    {
        ArgumentNullException.ThrowIfNull(merges);
        ArgumentNullException.ThrowIfNull(options);
        var (terms, spellings, keys) = TermReadings.Read(points, answers, MergeRules.From(merges), options);
        return new(points, terms, spellings, keys, options);
    }

    /// <summary>The keys of all words, before any of them was put together with others.</summary>
    internal IReadOnlySet<string> WordKeys { get; }

    public int PointCount => _points.Length;

    /// <summary>Returns who uses which term in some of the points, by the numbers of leaders; each leader comes once for a term.</summary>
    /// <param name="points">The places of the points.</param>
    internal IEnumerable<(int Term, int Leader)> UsesIn(IEnumerable<int> points)
        => points.SelectMany(point => _termsOfPoint[point].Select(term => (term, _leaderOf[point]))).Distinct();

    /// <summary>For each phrase of two or more words that two or more leaders use, the points that hold it.</summary>
    public ImmutableArray<ImmutableArray<int>> Phrases =>
    [
        .. Terms.Where(term => term.Whose != Whose.HeardOnce && term.Key.Contains(' ', StringComparison.Ordinal))
            .Select(term => term.Occurrences.Select(occurrence => occurrence.Point).Distinct().ToImmutableArray()),
    ];

    /// <summary>Returns the places of the terms that a point uses, in ascending order.</summary>
    public ImmutableArray<int> TermsOf(int point) => _termsOfPoint[point];

    /// <summary>Computes the Ruzicka overlap as in <see cref="Overlap"/> within some of the points.</summary>
    public double OverlapOf(IReadOnlyCollection<int> points)
        => Ruzicka.Overlap([.. CountsOf(points).Select(term => term.Leaders)], LeadersOf(points.Select(point => _points[point])));

    /// <summary>Judges whether the vocabulary of some of the points, those of a topic, is shared.</summary>
    public VocabularyAxis AxisOf(IReadOnlyCollection<int> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var (business, it) = (TermSets(points, Side.Business), TermSets(points, Side.It));
        var axis = VocabularyAxis.Compare(business, it, _options);
        return axis.Verdict == Verdict.CannotTell && NamedAlike(business, it) ? axis with { Verdict = Verdict.Shared } : axis;
    }

    // Short answers repeat few other words, so a phrase that nearly all of both sides use for the topic is its shared name.
    private bool NamedAlike(IReadOnlyList<IReadOnlySet<int>> business, IReadOnlyList<IReadOnlySet<int>> it)
        => Math.Min(business.Count, it.Count) >= _options.LeadersPerSide
            && business.SelectMany(terms => terms).Distinct().Where(IsPhrase).Any(term => Uses(business, term) && Uses(it, term));

    private bool Uses(IReadOnlyList<IReadOnlySet<int>> side, int term) => side.Count(terms => terms.Contains(term)) >= _options.NameShare * side.Count;

    private bool IsPhrase(int term) => Terms[term].Key.Contains(' ', StringComparison.Ordinal);

    /// <summary>Returns the terms of some of the points, those of a topic, by the side that uses them there.</summary>
    public TopicWords WordsOf(IReadOnlyCollection<int> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var counts = CountsOf(points).OrderByDescending(term => term.Leaders.Total).ThenBy(term => term.Term).ToList();
        return new(
            Texts(counts.Where(term => term.Leaders.It == 0)),
            Texts(counts.Where(term => term.Leaders is { Business: > 0, It: > 0 })),
            Texts(counts.Where(term => term.Leaders.Business == 0)));
    }

    private ImmutableArray<string> Texts(IEnumerable<(int Term, SideCounts Leaders)> terms) => [.. terms.Select(term => Terms[term.Term].Text)];

    private IReadOnlyList<IReadOnlySet<int>> TermSets(IEnumerable<int> points, Side side) =>
    [
        .. points.Where(point => _points[point].Side == side)
            .GroupBy(point => _points[point].Leader, StringComparer.Ordinal)
            .Select(leader => leader.SelectMany(TermsOfPoint).ToHashSet()),
    ];

    // Terms in the order in which they come. The points of a leader are counted one after the other, so that nobody has to remember who was counted.
    private IEnumerable<(int Term, SideCounts Leaders)> CountsOf(IEnumerable<int> points)
    {
        int[] all = [.. points];
        int[] terms = [.. all.SelectMany(TermsOfPoint).Distinct()];
        var places = terms.Index().ToDictionary(term => term.Item, term => term.Index);

        var (last, business, it) = (new int[terms.Length], new int[terms.Length], new int[terms.Length]);
        Array.Fill(last, -1);
        foreach (var point in all.OrderBy(point => _leaderOf[point]))
        {
            foreach (var place in _termsOfPoint[point].Select(term => places[term]))
            {
                if (last[place] == _leaderOf[point]) { continue; }
                last[place] = _leaderOf[point];
                (_points[point].Side == Side.Business ? business : it)[place]++;
            }
        }

        return terms.Select((term, place) => (term, new SideCounts(business[place], it[place])));
    }

    private static int[] NumbersOf(ImmutableArray<Point> points)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. points.Select(NumberOf)];

        int NumberOf(Point point)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, point.Leader, out var known);
            return known ? number : number = numbers.Count - 1;
        }
    }

    private IEnumerable<int> TermsOfPoint(int point) => _termsOfPoint[point];

    private static SideCounts LeadersOf(IEnumerable<Point> points)
        => SideCounts.Count(points.DistinctBy(point => point.Leader, StringComparer.Ordinal).Select(point => point.Side));
}
