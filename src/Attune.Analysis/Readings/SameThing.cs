using System.Collections.Immutable;
using Attune.Analysis.Meaning;
using Attune.Analysis.Rounds;
using Attune.Analysis.Stance;
using Attune.Analysis.Verdicts;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>A word of Business and a word of IT that seem to stand for the same thing.</summary>
/// <param name="Topic">The place of the topic in which both are used.</param>
/// <param name="Business">The word that only Business uses in the topic.</param>
/// <param name="It">The word that only IT uses in the topic.</param>
/// <param name="Leaders">The number of leaders of each side who use their word in the topic.</param>
/// <param name="Points">The points of these leaders in the topic, the most typical first.</param>
internal sealed record WordsForTheSame(int Topic, TermReading Business, TermReading It, SideCounts Leaders, ImmutableArray<int> Points);

/// <summary>
/// Finds different words for one thing: within one topic, several leaders of one side use a word that the other side never uses, and the other way
/// round. It is not enough that two words have near vectors; on real answers that finds pairs that nobody would accept.
/// </summary>
internal sealed class SameThing(ImmutableArray<Point> points, SubjectSpace space, VocabularyReading vocabulary, ReadingOptions options)
{
    public IEnumerable<WordsForTheSame> Find(ImmutableArray<Topic> topics)
        => from topic in topics
           where topic.Meaning.Verdict != Verdict.NotShared && topic.Reading != TopicReading.HiddenAgreement

           // In "IT owns it" and "the business owns it", the two words are just what the sides differ in.
           where !Opposition.Decides(topic.Opposites, points, topic.Leaders, options.Stance)
           let business = OwnWord(topic, Whose.Business)
           let it = OwnWord(topic, Whose.It)
           where business.Leaders > 0 && it.Leaders > 0
           select new WordsForTheSame(
               topic.Index, business.Term, it.Term, new(business.Leaders, it.Leaders),
               Typical.First([.. topic.Points.Where(point => Uses(point, business.Term) || Uses(point, it.Term))], space));

    /// <summary>Returns the word of the side's own that most of its leaders use in the topic; null where too few do.</summary>
    private (TermReading Term, int Leaders) OwnWord(Topic topic, Whose whose)
        => vocabulary.UsesIn(topic.Points)
            .Where(use => vocabulary.Terms[use.Term].Whose == whose)
            .GroupBy(use => use.Term)
            .Select(own => (Place: own.Key, Term: vocabulary.Terms[own.Key], Leaders: own.Count()))
            .Where(own => own.Leaders >= options.Cards.LeadersPerWord)
            .OrderByDescending(own => own.Leaders).ThenBy(own => own.Place)
            .Select(own => (own.Term, own.Leaders))
            .FirstOrDefault();

    private static bool Uses(int point, TermReading term) => term.Occurrences.Any(occurrence => occurrence.Point == point);
}
