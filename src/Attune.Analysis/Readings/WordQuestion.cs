using System.Collections.Immutable;
using Attune.Analysis.Asking;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>
/// Reads what leaders wrote about one word that was put to them. Nothing is told and no topics are made of it: the sentences of both sides stand face to
/// face under one question, whether the word is one thing, until people have settled it.
/// </summary>
internal sealed class WordQuestion(LockedRound round, PreparedQuestion question)
{
    // A person chose the word because both sides use it, so it is worth asking whatever the sentences say.
    private const double Likely = .95;

    private readonly ImmutableArray<Point> _points = question.Points;
    private readonly string _word = question.Question.Word!;

    /// <param name="plain">The reading of the words of the answers, without topics and cards.</param>
    public QuestionReading Read(QuestionReading plain)
    {
        var (business, it) = (On(Side.Business), On(Side.It));
        if (business.IsEmpty || it.IsEmpty) { return plain; }
        var leaders = SideCounts.Count(business.Concat(it).Select(point => _points[point]).DistinctBy(point => point.Leader).Select(point => point.Side));
        return Settled switch
        {
            null => plain with { Asks = [new(AskKind.OneWord, business, it, _word, [], leaders, Likely)] },
            AskAnswer.Dropped => plain,
            { } answer => plain with { Cards = [new(KindOf(answer), CardReason.Settled, null, _word, _word, leaders, business, it, null, DependsOnOnePerson: false)] },
        };
    }

    // The last word of the people holds, whichever sentences stood there when they said it: what it is about is the word.
    private AskAnswer? Settled => (round.TopicEdits ?? []).Where(edit => edit.Question == question.Question.Id).Select(edit => edit.Kind.Answer()).LastOrDefault(answer => answer is not null);

    private static CardKind KindOf(AskAnswer answer) => answer switch
    {
        AskAnswer.Same => CardKind.CommonGround,
        AskAnswer.Opposed => CardKind.Contradiction,
        AskAnswer.Different => CardKind.FalseAgreement,
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "No card is made of it."),
    };

    /// <summary>The sentences of a side, the first of each leader before anybody's second. What somebody wrote word for word about an earlier word stands there.</summary>
    private ImmutableArray<int> On(Side side)
    {
        var before = WrittenBefore();
        return [.. from leader in _points.Where(point => point.Side == side && !before.Contains((point.Leader, Said(point)))).GroupBy(point => point.Leader, StringComparer.Ordinal)
                   from sentence in leader.Index()
                   orderby sentence.Index, sentence.Item.Index
                   select sentence.Item.Index];
    }

    private HashSet<(string Leader, string Text)> WrittenBefore()
        => [.. from earlier in round.Questions.TakeWhile(other => other.Id != question.Question.Id)
               where earlier.Word is not null
               from point in Points.Collect(round, earlier.Id)
               select (point.Leader, Said(point))];

    private static string Said(Point point) => point.AsRead().Trim().TrimEnd('.').ToUpperInvariant();
}
