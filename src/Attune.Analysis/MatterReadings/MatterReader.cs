using System.Collections.Immutable;
using Attune.Analysis.Asking;
using Attune.Analysis.Matters;
using Attune.Analysis.Positions;
using Attune.Analysis.Silence;
using Attune.Statistics.Sides;

namespace Attune.Analysis.MatterReadings;

/// <summary>
/// Reads the points of one question: topics by sense alone, then the positions of the sides inside a topic, then told or asked. Agreement is told only
/// where two leaders a side say it in nearly the same words and no cue of opposition stands against it; a gap only where three leaders speak and the
/// whole other side was searched in vain; everything else that is likely is asked. The same points always give the same reading. Time and memory grow with
/// the square of the points: 4,000 take some seconds and 130 MB.
/// </summary>
public static class MatterReader
{
    /// <param name="points">All points of one question, each at its place: point n has the place n. All vectors are of one encoder.</param>
    /// <param name="question">The text of the question: words that repeat it are no evidence. Empty if there is none.</param>
    /// <param name="options">The constants.</param>
    /// <param name="hands">What people did to the topics and questions; null for nothing.</param>
    /// <param name="anchors">The closed answers beside the question; null for none.</param>
    /// <exception cref="ArgumentException">A point is not at its place.</exception>
    public static MatterReading Read(
        IReadOnlyList<SaidPoint> points, string question, MatterOptions options, MatterHands? hands = null, AnchorEvidence? anchors = null)
        => Begin(points, question, options, hands, anchors).Read(hands?.Shift);

    /// <summary>How likely the questions that people settled were, and whether it was worth asking them. Arguments are those of a reading.</summary>
    /// <param name="points">All points of one question, each at its place.</param>
    /// <param name="question">The text of the question.</param>
    /// <param name="options">The constants.</param>
    /// <param name="hands">What people did to the topics and questions.</param>
    /// <exception cref="ArgumentException">A point is not at its place.</exception>
    public static ImmutableArray<JudgedLikelihood> Judge(IReadOnlyList<SaidPoint> points, string question, MatterOptions options, MatterHands hands)
        => Begin(points, question, options, hands, null).Judge();

    private static bool AnswersNothing(SaidPoint point) => SaidPoints.SayNothing(point.Text);

    /// <summary>Finds the topics of a question and what is told of them, which nothing that is settled in another question changes.</summary>
    internal static Draft Begin(IReadOnlyList<SaidPoint> points, string question, MatterOptions options, MatterHands? hands, AnchorEvidence? anchors)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (at, point) in points.Index())
        {
            if (point.Place != at) { throw new ArgumentException($"Point {at} says that its place is {point.Place}.", nameof(points)); }
        }

        // What answers nothing must not shift the center of the question, and the order of the answers must not decide between equals; places are translated
        // back at the end.
        SaidPoint[] said = [.. points.Where(point => !AnswersNothing(point))
            .OrderBy(point => point.Text, StringComparer.Ordinal).ThenBy(point => point.Speaker, StringComparer.Ordinal).ThenBy(point => point.Place)];
        var asked = ContentStems.Read(question);
        var space = MatterSpace.Over(said, options);
        ImmutableArray<int> nothing = [.. points.Where(AnswersNothing).Select(point => point.Place)];
        return new Draft(space, [.. said.Select(point => new Position(point.Text, asked))], nothing, options, hands ?? MatterHands.None, anchors ?? AnchorEvidence.None);
    }

    /// <summary>Whether sentences of two sides say something in nearly the same words, by their best pair.</summary>
    internal static bool ShareWords(IEnumerable<string> business, IEnumerable<string> it, MatterOptions options)
    {
        HashSet<string>[] others = [.. it.Select(ContentStems.Read)];
        return business.Select(ContentStems.Read).Any(one => others.Any(other => Agreement.Share(one, other) >= options.SharedToTell));
    }

    /// <summary>Whether one content word stands in sentences of both sides.</summary>
    internal static bool ShareATerm(IEnumerable<string> business, IEnumerable<string> it)
        => business.SelectMany(ContentStems.Read).Intersect(it.SelectMany(ContentStems.Read), StringComparer.Ordinal).Any();

    /// <summary>A question whose topics are found. What is asked of them may be read again and again, as more is settled in the round.</summary>
    internal sealed class Draft
    {
        private readonly MatterSpace _space;
        private readonly Position[] _positions;
        private readonly ImmutableArray<int> _nonAnswers;
        private readonly MatterOptions _options;
        private readonly MatterHands _hands;
        private readonly ImmutableArray<ImmutableArray<int>> _groups;
        private readonly HashSet<ImmutableArray<int>> _made;
        private readonly ImmutableArray<SettledAsk> _settled;
        private readonly AskMaker _asking;
        private readonly HashSet<int> _told = [];
        private Dictionary<int, int>? _here;
        private readonly List<(MatterStanding Standing, ImmutableArray<int> Matter, int[] Business, int[] It, ImmutableArray<int> Nearest)> _cards = [];

        public Draft(MatterSpace space, Position[] positions, ImmutableArray<int> nonAnswers, MatterOptions options, MatterHands hands, AnchorEvidence anchors)
        {
            (_space, _positions, _nonAnswers, _options, _hands) = (space, positions, nonAnswers, options, hands);
            (_groups, _made) = Edited(MatterGroups.Group(space, options));
            Tell(_groups);
            _settled = [.. hands.Settled.Select(settled => settled with { Points = Here(settled.Points) })];
            _asking = new AskMaker(space, positions, _told, anchors, options);
        }

        public ImmutableArray<JudgedLikelihood> Judge() => _asking.Judge(_settled);

        /// <param name="shift">What was learned from the settled questions of the whole round; null to learn from those of this question alone.</param>
        public MatterReading Read(double? shift)
        {
            var asks = _asking.Make(_settled, shift ?? AskCalibration.Shift(Judge()));
            var asked = asks.SelectMany(ask => ask.BusinessPoints.Concat(ask.ItPoints)).ToHashSet();
            var matters = _groups.Where(IsMatter).OrderByDescending(group => _space.Speakers(group)).ThenBy(group => group[0]).ToList();
            return new(
                [.. matters.Select(group => MatterOf(group, asked))],
                [.. _cards.OrderBy(card => card.Standing).ThenByDescending(card => _space.Speakers(card.Business.Concat(card.It))).Select(card => CardOf(card, matters))],
                [.. asks.Select(ask => ask with { BusinessPoints = Places(ask.BusinessPoints), ItPoints = Places(ask.ItPoints) })],
                Places(_groups.Where(group => !IsMatter(group)).SelectMany(group => group)).Sort(),
                _nonAnswers);
        }

        private void Tell(ImmutableArray<ImmutableArray<int>> groups)
        {
            foreach (var group in groups) { TellAgreement(group); }

            foreach (var group in groups) { TellSilence(group); }
        }

        // What only one leader says, even twice, is not a topic of the room, unless a person made it one.
        private bool IsMatter(ImmutableArray<int> group) => _made.Contains(group) || _space.Speakers(group) >= _options.FewestLeaders;

        private (ImmutableArray<ImmutableArray<int>> Groups, HashSet<ImmutableArray<int>> Made) Edited(ImmutableArray<ImmutableArray<int>> groups)
        {
            if (_hands.Edit is null) { return (groups, []); }

            var edited = _hands.Edit([.. groups.Select(group => Places(group))])
                .Select(group => (Points: Here(group.Points), group.IsMade)).Where(group => !group.Points.IsEmpty).ToArray();
            return ([.. edited.Select(group => group.Points)], [.. edited.Where(group => group.IsMade).Select(group => group.Points)]);
        }

        // Places among all points, turned into places among those that say something.
        private ImmutableArray<int> Here(IEnumerable<int> places)
        {
            _here ??= _space.Points.Index().ToDictionary(point => point.Item.Place, point => point.Index);
            return [.. places.Where(_here.ContainsKey).Select(place => _here[place])];
        }

        private void TellAgreement(ImmutableArray<int> group)
        {
            var agreement = Agreement.Weigh(_space, _positions, group, _options);
            if (!agreement.IsTold) { return; }

            _told.UnionWith(agreement.Business.Concat(agreement.It));
            _cards.Add((MatterStanding.CommonGround, group, agreement.Business, agreement.It, []));
        }

        private void TellSilence(ImmutableArray<int> group)
        {
            var sides = group.Select(point => _space.Points[point].Side).Distinct().ToArray();
            if (sides.Length != 1 || _space.Speakers(group) < _options.LeadersOfAGap || group.Any(_told.Contains)) { return; }

            var silence = SilenceSearch.Look(_space, _positions, group, sides[0], _options);
            if (!silence.IsSilent) { return; }

            _told.UnionWith(group);
            _cards.Add((MatterStanding.OpenGap, group, [.. _space.On(Side.Business, group)], [.. _space.On(Side.It, group)], silence.Nearest));
        }

        private Matter MatterOf(ImmutableArray<int> group, HashSet<int> asked)
        {
            var typical = group.OrderByDescending(point => group.Length == 1 ? 0 : _space.Mean([point], [.. group.Where(other => other != point)])).ThenBy(point => point).ToArray();
            var named = MatterNames.Choose(_space, _positions, typical);
            var leaders = Leaders(group);
            var standing = _cards.FirstOrDefault(card => card.Matter == group) is { Matter.IsDefault: false } card ? card.Standing
                : 2 * group.Count(asked.Contains) >= group.Length ? MatterStanding.Asked
                : leaders.Business == 0 || leaders.It == 0 ? MatterStanding.OneSided
                : MatterStanding.CannotTell;
            return new(Places(typical), named?.Name ?? "", named is { Point: var point } ? _space.Points[point].Place : null, leaders, standing);
        }

        private MatterCard CardOf(
            (MatterStanding Standing, ImmutableArray<int> Matter, int[] Business, int[] It, ImmutableArray<int> Nearest) card, List<ImmutableArray<int>> matters)
            => new(
                card.Standing, matters.IndexOf(card.Matter), Places(card.Business).Sort(), Places(card.It).Sort(),
                Leaders(card.Business.Concat(card.It)), Places(card.Nearest));

        private SideCounts Leaders(IEnumerable<int> some)
            => SideCounts.Count(some.Select(point => _space.Points[point]).DistinctBy(point => point.Speaker).Select(point => point.Side));

        private ImmutableArray<int> Places(IEnumerable<int> some) => [.. some.Select(point => _space.Points[point].Place)];
    }
}
