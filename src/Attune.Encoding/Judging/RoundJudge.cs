using System.Collections.Immutable;
using Attune.Analysis.Asking;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;

namespace Attune.Encoding.Judging;

/// <summary>How many questions of one kind a judge was asked, and why it has no opinion on some.</summary>
/// <param name="Asked">The number of questions.</param>
/// <param name="Missing">The number of those without an opinion by reason, in the order of the reasons.</param>
public sealed record JudgeTally(int Asked, ImmutableArray<(NoOpinion Why, int Count)> Missing)
{
    /// <summary>The number of questions with an opinion.</summary>
    public int Answered => Asked - Missing.Sum(missing => missing.Count);
}

/// <summary>A reading with the proposals of a judge.</summary>
/// <param name="Reading">The reading; cards and the order of questions are as before.</param>
/// <param name="Asks">The questions to the room.</param>
/// <param name="Names">The names of topics.</param>
public sealed record JudgedReading(Reading Reading, JudgeTally Asks, JudgeTally Names);

/// <summary>Asks a judge about the questions and topics of a reading, and puts what it proposes beside them.</summary>
public sealed class RoundJudge
{
    private readonly Reading _reading;
    private readonly JudgeOptions _options;
    private readonly ImmutableArray<(int Question, int At, JudgeQuestion Asked)> _asks;
    private readonly ImmutableArray<(int Question, int At, JudgeQuestion Asked)> _names;

    /// <param name="reading">The reading. Of a crowd nothing is asked.</param>
    /// <param name="options">What is asked.</param>
    public RoundJudge(Reading reading, JudgeOptions options)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(options);
        (_reading, _options) = (reading, options);
        _asks = [.. reading.Questions.SelectMany((question, place) => question.Asks.Select((ask, at) => (place, at, (JudgeQuestion)Comparing(question, ask))))];
        _names = [.. reading.Questions.SelectMany((question, place) => Unnamed(question).Select(topic => (place, topic.Index, (JudgeQuestion)Naming(question, topic))))];
    }

    /// <summary>The number of questions that the judge is asked about the sentences of both sides.</summary>
    public int Asks => _asks.Length;

    /// <summary>The number of topics that it is asked to name.</summary>
    public int Names => _names.Length;

    /// <param name="judge">The judge.</param>
    /// <param name="progress">Is told how many questions and topics are done.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task<JudgedReading> AskAsync(IJudge judge, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(judge);
        var patience = new Patience(_options.FailuresInARow);
        JudgeQuestion[] all = [.. _asks.Concat(_names).Select(asked => asked.Asked)];
        var opinions = new Opinion[all.Length];
        var (gate, done) = (new Lock(), 0);
        await Parallel.ForEachAsync(Enumerable.Range(0, all.Length), new ParallelOptions { MaxDegreeOfParallelism = _options.AtOnce, CancellationToken = cancel }, async (at, stop) =>
        {
            opinions[at] = patience.IsOver ? Opinion.None(NoOpinion.NotAsked) : await judge.AskAsync(all[at], stop);
            patience.See(opinions[at]);
            lock (gate) { progress?.Report(++done); }
        });
        var (asks, names) = (opinions[.._asks.Length], opinions[_asks.Length..]);
        return new(With(judge.Id, asks, names), Tally(asks), Tally(names));
    }

    private Reading With(string judgeId, Opinion[] asks, Opinion[] names)
    {
        var proposals = _asks.Zip(asks).Where(pair => pair.Second.Answer is not null)
            .ToDictionary(pair => (pair.First.Question, pair.First.At), pair => new AskProposal(judgeId, pair.Second.Answer!.Value, pair.Second.Text));
        var proposed = _names.Zip(names).Where(pair => pair.Second.Missing is null).ToDictionary(pair => (pair.First.Question, pair.First.At), pair => pair.Second.Text);
        return _reading with
        {
            JudgeId = judgeId,
            Questions = [.. _reading.Questions.Select((question, place) => question with
            {
                Asks = [.. question.Asks.Select((ask, at) => ask with { Proposal = proposals.GetValueOrDefault((place, at)) })],
                Topics = [.. question.Topics.Select(topic => topic with { ProposedName = proposed.GetValueOrDefault((place, topic.Index)) })],
            })],
        };
    }

    // A person's name needs no other.
    private IEnumerable<Topic> Unnamed(QuestionReading question) => question.Topics.Where(topic => topic.Clause.Length > 0 || !IsRenamed(topic)).Take(_options.TopicsNamed);

    private bool IsRenamed(Topic topic)
        => topic.Label is [var only] && (_reading.Round.TopicEdits ?? []).Any(edit => edit.Kind == TopicEditKind.Rename && edit.Name == only);

    private static CompareSides Comparing(QuestionReading question, Ask ask)
        => new(question.Question.Text, Texts(question, ask.BusinessPoints), Texts(question, ask.ItPoints));

    private NameTopic Naming(QuestionReading question, Topic topic)
        => new(question.Question.Text, Texts(question, topic.Points.DistinctBy(point => question.Points[point].Leader).Take(_options.SentencesOfATopic)));

    private static ImmutableArray<string> Texts(QuestionReading question, IEnumerable<int> points) => [.. points.Select(point => question.Points[point].AsRead())];

    private static JudgeTally Tally(Opinion[] opinions)
        => new(opinions.Length, [.. opinions.Select(opinion => opinion.Missing).OfType<NoOpinion>().CountBy(why => why).OrderBy(count => count.Key).Select(count => (count.Key, count.Value))]);

    /// <summary>Ends when a server has failed several times in a row, or says what will not change.</summary>
    private sealed class Patience(int most)
    {
        private int _failures;
        private volatile bool _isOver;

        public bool IsOver => _isOver;

        public void See(Opinion opinion)
        {
            switch (opinion.Missing)
            {
                case NoOpinion.KeyRefused or NoOpinion.NoSuchModel:
                    _isOver = true;
                    break;
                case NoOpinion.Late or NoOpinion.Busy or NoOpinion.Rejected or NoOpinion.Failed or NoOpinion.Unreachable:
                    if (Interlocked.Increment(ref _failures) >= most) { _isOver = true; }
                    break;
                case NoOpinion.NotAsked:
                    break;
                default:
                    Interlocked.Exchange(ref _failures, 0);
                    break;
            }
        }
    }
}
