using Attune.Analysis.Cascades;
using Attune.Analysis.Readings;
using Attune.Domain.Cascades;
using Attune.Domain.Questions;
using Attune.Domain.Quotes;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;

namespace Attune.Domain.Gates;

/// <content>The results of teams: what they answered beside what the leaders said and agreed.</content>
public sealed partial class Gate
{
    // A topic is said by its most typical sentences; a third one blurs it.
    private const int SentencesOfTopic = 2;

    /// <summary>
    /// Reads the answers of a closed cascade beside the leaders' reading. What comes back is made of what the guard lets be shown and holds no count and no sentence; it is
    /// stored, and everybody is shown parts of it.
    /// </summary>
    /// <param name="cascade">The cascade.</param>
    /// <param name="round">The round whose leaders met.</param>
    /// <param name="teams">The teams as they were asked.</param>
    /// <param name="leaders">The leaders' reading; null if there is none.</param>
    /// <param name="pack">The questions.</param>
    /// <param name="agreed">What the leaders agreed.</param>
    /// <param name="earlier">What was published of earlier cascades of the program, the oldest first.</param>
    /// <param name="answers">The answers, opened for the analysis (<see cref="TeamsForReadingAsync"/>).</param>
    /// <param name="people">How many have answered.</param>
    /// <param name="read">Reads what answers carry.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <returns>Empty before the cascade is closed.</returns>
    public static async Task<ImmutableArray<CascadePart>> ReadTeamsAsync(
        Cascade cascade, Round round, IReadOnlyCollection<CascadeTeam> teams, ClosedReading? leaders, QuestionPack pack, ImmutableArray<AgreedMatter> agreed,
        IReadOnlyList<PublishedScope> earlier, IAsyncEnumerable<ImmutableArray<ReadTeamAnswer>> answers, int people, ReadCarried read, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(answers);
        if (SightOfTeams(ViewerRole.Analysis, cascade.ClosedAt is not null) < TeamSight.Words) { return []; }
        var groups = CascadeGroups.From(teams);
        var asked = cascade.Questions(pack);
        var tally = new CascadeTally(groups, asked, [.. asked.Where(question => question.IsOpen).Select(question => MattersOf(round, question, leaders, agreed))], people, read);
        await foreach (var batch in answers.WithCancellation(cancel)) { await tally.AddAsync(batch, cancel); }
        await tally.EndAsync(cancel);
        return CascadeResults.Make(groups, tally, earlier);
    }

    private static LeadersMatters MattersOf(Round round, PackQuestion asked, ClosedReading? leaders, ImmutableArray<AgreedMatter> agreed)
    {
        var question = leaders?.Reading.Questions.FirstOrDefault(question => question.Question.Id == asked.Id);
        return new(
            asked.Id, asked.Text,
            [
                .. question is null ? [] : Topics(round, leaders!, question).Concat(Alone(round, leaders!, question)),
                .. agreed.Select((matter, at) => (new CountedItem(matter.Kind, matter.Label, CountedItem.OfWords), new CarriedMatter($"agreed-{at}", [matter.Text], matter.Word))),
            ],
            question is null ? null : Beside(leaders!, question));
    }

    private static IEnumerable<(CountedItem, CarriedMatter)> Topics(Round round, ClosedReading leaders, QuestionReading question)
        => from topic in question.Topics
           select (
               new CountedItem(CountedKind.Topic, string.Join(", ", question.ShownLabel(topic, leaders.Reading.Round.TopicEdits)), CountedItem.OfWords) { Sentences = [.. topic.Points.Select(point => KeyOf(round, leaders, question, point))] },
               new CarriedMatter($"topic-{topic.Index}", [.. topic.Points.Take(SentencesOfTopic).Select(point => question.Points[point].Text)]));

    private static IEnumerable<(CountedItem, CarriedMatter)> Alone(Round round, ClosedReading leaders, QuestionReading question)
    {
        var held = question.Topics.SelectMany(topic => topic.Points).ToHashSet();
        return from point in question.Points
               where !held.Contains(point.Index)
               select (new CountedItem(CountedKind.Alone, "", CountedItem.OfWords) { Sentences = [KeyOf(round, leaders, question, point.Index)] }, new CarriedMatter($"alone-{point.Index}", [point.Text]));
    }

    private static LeadersBeside Beside(ClosedReading leaders, QuestionReading question)
    {
        var own = question.Points.GroupBy(point => point.Leader).ToArray();
        var words = own.SelectMany(points => points.SelectMany(point => CarriedWords.Read(point.Text)).Select(word => word.Key).Distinct()).CountBy(key => key);
        return new(
            words.ToDictionary(word => word.Key, word => (double)word.Value / own.Length, StringComparer.Ordinal),
            question.Topics.IsEmpty ? [] : [.. own.Select(points => (double)question.Topics.Count(topic => points.Any(point => topic.Points.Contains(point.Index))) / question.Topics.Length)]);
    }

    private static string KeyOf(Round round, ClosedReading leaders, QuestionReading question, int point)
        => QuotedSentences.KeyOf(round.Id, leaders.Voices[question.Points[point].Leader], question.Question.Id, question.Points[point].Span.Start);
}
