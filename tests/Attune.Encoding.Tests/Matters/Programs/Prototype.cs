using System.Text.RegularExpressions;
using Attune.Analysis.Matters;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Matters.Programs;

/// <summary>What a reading says of one question, as the score of planted programs wants it: kinds, and the places of points.</summary>
internal sealed record Found(string Kind, string Reason, int? Topic, int[] Business, int[] It);

/// <summary>What was told and asked of one question, in order of rank, and the topics behind it.</summary>
internal sealed record Said(List<int[]> Topics, List<Found> Cards, List<Found> Asks);

/// <summary>
/// The prototype told_or_asked.py, number for number: the floor that the product's reading has to beat, and a test of the arithmetic that both share.
/// </summary>
internal static partial class Prototype
{
    private const double Cut = 1.2;
    private const double Tell = .6;
    private const double Quiet = .8;
    private const int Shown = 5;

    private static readonly HashSet<string> Stop = [.. """
        a an the and or but if then than that this these those it its is are was were be been being am i you he she we they me him her us them my your his
        our their mine of in on at to from by with without for as into over under up out off no nor so do does did done has have had having will would shall should may
        might must can could who whom which what when where why how there here all any each every some one two three only own same other another before after since
        until while because about between once also too very more most less least get gets got just still yet already such both let like not never none nothing nobody
        don't doesn't isn't can't cannot won't didn't n't need needs want wants make makes made thing things way people time day new good it's we're they're i'm that's
        there's
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static readonly string[] Endings = ["ations", "ation", "ments", "ment", "ings", "ing", "ies", "ers", "er", "ed", "es", "s", "ly"];

    public static Said Read(IReadOnlyList<SaidPoint> points)
    {
        var z = Standardized(points);
        var words = points.Select(point => Stems(point.Text)).ToArray();
        var topics = AverageLink(z);
        var (cards, asks, told) = (new List<Found>(), new List<(double Rank, Found Ask)>(), new HashSet<int>());
        var (rest, restTopics) = (new List<(List<int> Business, List<int> It)>(), new List<int>());
        foreach (var (at, topic) in topics.Index())
        {
            var (business, it) = (Of(topic, Side.Business), Of(topic, Side.It));
            var same = (from a in business from b in it where Alike(a, b) select (a, b)).ToList();
            var turned = same.Count(pair => Negation().IsMatch(points[pair.a].Text) != Negation().IsMatch(points[pair.b].Text));
            if (Math.Min(Leaders(same.Select(pair => pair.a)), Leaders(same.Select(pair => pair.b))) >= 2 && turned <= same.Count / 2.0)
            {
                int[] b = [.. same.Select(pair => pair.a).Distinct().Order()];
                int[] i = [.. same.Select(pair => pair.b).Distinct().Order()];
                told.UnionWith([.. b, .. i]);
                cards.Add(new("commonGround", "words", at, b, i));
            }
            else
            {
                rest.Add((business, it));
                restTopics.Add(at);
            }
        }

        return Asked();

        Said Asked()
        {
            foreach (var (at, (allBusiness, allIt)) in rest.Index())
            {
                var (business, it) = (allBusiness.Where(i => !told.Contains(i)).ToList(), allIt.Where(i => !told.Contains(i)).ToList());
                var (larger, other) = Leaders(business) >= Leaders(it) ? (business, it) : (it, business);
                var (most, fewer) = (Leaders(larger), Leaders(other));
                if (most + fewer < 2) { continue; }

                var nearest = Enumerable.Range(0, points.Count)
                    .Where(k => points[k].Side != points[larger[0]].Side && !told.Contains(k) && !other.Contains(k))
                    .OrderByDescending(k => Mean(larger, [k])).ToList();
                if (most >= 3 && other.Count == 0 && (nearest.Count == 0 || Mean(larger, [nearest[0]]) < Quiet))
                {
                    told.UnionWith(larger);
                    cards.Add(new("openGap", "silence", restTopics[at], [.. business], [.. it]));
                    continue;
                }

                var there = FirstTwo([.. other.OrderByDescending(k => Mean(larger, [k])), .. nearest]);
                if (there.Count == 0) { continue; }

                var here = FirstTwo(larger.OrderByDescending(i => Mean([i], there)));
                var rank = Math.Min(most, 4) + (.5 * Math.Min(fewer, 4)) + (.5 * Mean(here, there));
                var (b, i) = ReferenceEquals(larger, business) ? (here, there) : (there, here);
                asks.Add((rank, new("same", "", null, [.. b], [.. i])));
            }

            var shown = new List<Found>();
            foreach (var (_, ask) in asks.OrderByDescending(ask => ask.Rank))
            {
                if (shown.All(s => s.Business.Concat(s.It).Intersect(ask.Business.Concat(ask.It)).Count() < 3)) { shown.Add(ask); }
            }

            return new([.. topics.Select(topic => topic.ToArray())], cards, [.. shown.Take(Shown)]);
        }

        List<int> Of(List<int> topic, Side side) => [.. topic.Where(i => points[i].Side == side)];
        int Leaders(IEnumerable<int> some) => some.Select(i => points[i].Speaker).Distinct().Count();
        double Mean(IReadOnlyCollection<int> some, IReadOnlyCollection<int> others) => some.SelectMany(i => others.Select(k => z[i][k])).Average();
        List<int> FirstTwo(IEnumerable<int> ordered) => [.. ordered.DistinctBy(i => points[i].Speaker).Take(2)];
        bool Alike(int a, int b) => words[a].Intersect(words[b]).Count() is >= 2 and var both && both >= Tell * Math.Min(words[a].Count, words[b].Count);
    }

    private static double[][] Standardized(IReadOnlyList<SaidPoint> points)
    {
        var (n, size) = (points.Count, points[0].Vector.Length);
        var x = points.Select(point => Array.ConvertAll(point.Vector.ToArray(), number => (double)number)).ToArray();
        for (var d = 0; d < size; d++)
        {
            var mean = x.Average(row => row[d]);
            foreach (var row in x) { row[d] -= mean; }
        }

        foreach (var row in x)
        {
            var norm = Math.Sqrt(row.Sum(number => number * number)) + 1e-9;
            for (var d = 0; d < size; d++) { row[d] /= norm; }
        }

        var cos = x.Select(one => x.Select(other => one.Zip(other, (a, b) => a * b).Sum()).ToArray()).ToArray();
        var pairs = (from i in Enumerable.Range(0, n) from k in Enumerable.Range(i + 1, n - i - 1) select cos[i][k]).ToArray();
        var average = pairs.Average();
        var deviation = Math.Sqrt(pairs.Average(pair => (pair - average) * (pair - average)));
        return [.. cos.Select(row => row.Select(number => (number - average) / (deviation + 1e-9)).ToArray())];
    }

    private static List<List<int>> AverageLink(double[][] z)
    {
        var near = z.Select(row => row.ToArray()).ToArray();
        var groups = Enumerable.Range(0, z.Length).ToDictionary(i => i, i => new List<int> { i });
        var live = groups.Keys.ToList();
        while (live.Count > 1)
        {
            var (best, i, j) = (double.NegativeInfinity, 0, 0);
            foreach (var a in live)
            {
                foreach (var b in live.Where(b => b != a))
                {
                    if (near[a][b] > best) { (best, i, j) = (near[a][b], Math.Min(a, b), Math.Max(a, b)); }
                }
            }

            if (best < Cut) { break; }

            var (m, k) = (groups[i].Count, groups[j].Count);
            foreach (var other in live) { near[i][other] = near[other][i] = ((near[i][other] * m) + (near[j][other] * k)) / (m + k); }

            groups[i].AddRange(groups[j]);
            groups.Remove(j);
            live.Remove(j);
        }

        return [.. live.Select(i => groups[i])];
    }

    private static string Stem(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) { word = word[..^2]; }
        var end = Endings.FirstOrDefault(end => word.EndsWith(end, StringComparison.Ordinal) && word.Length - end.Length >= 4) ?? "";
        word = word[..^end.Length];
        return word[..Math.Min(7, word.Length)];
    }

    private static HashSet<string> Stems(string text)
        => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Where(word => !Stop.Contains(word) && word.Length > 1).Select(Stem)];

    [GeneratedRegex("[a-z][a-z'-]+|[0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(not|no|never|none|nobody|nothing|without|cannot|stop|nor)\b|n't\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();
}
