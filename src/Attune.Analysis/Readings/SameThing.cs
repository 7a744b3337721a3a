using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>A word of Business and a word of IT that seem to stand for the same thing.</summary>
/// <param name="Topic">The topic both are used in.</param>
/// <param name="Business">The word only Business uses, with its leaders in the topic.</param>
/// <param name="It">The word only IT uses, with its leaders in the topic.</param>
/// <param name="Leaders">Leaders of each side who use their word in the topic.</param>
/// <param name="Points">Their points in the topic, most typical first.</param>
internal sealed record WordsForTheSame(int Topic, TermReading Business, TermReading It, SideCounts Leaders, ImmutableArray<int> Points);

/// <summary>
/// Different words, one thing: within one topic several leaders of one side say it with a word the other side never uses, and the other way
/// round. Two words that merely have near vectors are not enough: on real answers that finds pairs nobody would sign.
/// </summary>
internal sealed class SameThing(ImmutableArray<Point> points, SubjectSpace space, VocabularyReading vocabulary, ReadingOptions options)
{
    public IEnumerable<WordsForTheSame> Of(ImmutableArray<Topic> topics)
        => from topic in topics
           where topic.Meaning.Verdict != Verdict.NotShared && topic.Reading != TopicReading.HiddenAgreement

           // "IT owns it" and "the business owns it": the two words are what the sides differ in.
           where !Opposition.Decides(topic.Opposites, points, topic.Leaders, options.Stance)
           let business = OwnWord(topic, Whose.Business)
           let it = OwnWord(topic, Whose.It)
           where business.Leaders > 0 && it.Leaders > 0
           select new WordsForTheSame(
               topic.Index, business.Term, it.Term, new(business.Leaders, it.Leaders),
               Typical.First([.. topic.Points.Where(point => Uses(point, business.Term) || Uses(point, it.Term))], space));

    /// <summary>The side's own word that most of its leaders use in the topic; none where too few do.</summary>
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
