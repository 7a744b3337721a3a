using Attune.Analysis.Asking;
using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Domain.Quotes;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>The part of the view about a few sentences of both sides that stand face to face: what is asked, and what was settled.</summary>
internal sealed partial class RoomView
{
    // The name of a card without a topic is made of as many.
    private const int KeyWordsOfAFace = 2;

    // Two sentences that have half of their words in common say it in the same words.
    private const double InTheSameWords = .5;

    private RoomCard Make(QuestionReading question, Ask ask)
    {
        var face = new Face(question, ask.BusinessPoints, ask.ItPoints);
        var term = ask.Kind == AskKind.OneWord ? question.ShownTerm(ask) is { Length: > 0 } shown ? shown : face.Shared.FirstOrDefault() ?? "" : "";
        var topic = face.Home();
        return FaceToFace(question, topic, face) with
        {
            Name = term.Length > 0 ? term : NameOf(question, topic, face),
            Words = term.Length > 0 ? term : WordsOf(question, topic, face),
            BusinessTerm = term,
            ItTerm = term,
            Leaders = LeadersOf(question, term) ?? ask.Leaders,
            Vocabulary = ask.Kind == AskKind.OneWord || face.Overlap >= InTheSameWords ? Verdict.Shared : Verdict.NotShared,
            Asked = new(ask.Kind, term, ask.Likelihood, ask.Anchors),
            Sureness = SurenessOf(question, ask),
        };
    }

    private RoomCard Settled(QuestionReading question, Topic? topic, Card card)
    {
        var face = new Face(question, card.BusinessPoints, card.ItPoints);
        // Two things under one word: the word that was put to everybody, or the one that stands in most of the sentences.
        var term = question.Question.Word ?? (card.Kind == CardKind.FalseAgreement ? face.Shared.FirstOrDefault() ?? "" : "");
        return FaceToFace(question, topic, face) with
        {
            Name = term.Length > 0 ? term : NameOf(question, topic ?? face.Home(), face),
            Words = term.Length > 0 ? term : WordsOf(question, topic ?? face.Home(), face),
            BusinessTerm = term,
            ItTerm = term,
            Reading = ReadingOf(card),
            Reason = card.Reason,
            Leaders = LeadersOf(question, term) ?? card.Leaders,
            Vocabulary = card.Kind == CardKind.FalseAgreement || term.Length > 0 || face.Overlap >= InTheSameWords ? Verdict.Shared : Verdict.NotShared,
            DependsOnOnePerson = card.DependsOnOnePerson,
            Sureness = card.Sureness,
        };
    }

    // A card that is called by a word counts as the list of words does: everyone who wrote the word in an answer to the question.
    private static SideCounts? LeadersOf(QuestionReading question, string term)
        => term.Length == 0 ? null : question.Terms.FirstOrDefault(known => known.Text == term)?.Leaders;

    // The key is the same whether the question is asked or settled, so what was said of it before holds.
    private RoomCard FaceToFace(QuestionReading question, Topic? topic, Face face) => new()
    {
        Key = QuotedSentences.KeyOf($"{round.Id}|face|{question.Question.Id}|{string.Join('|', face.Points.Select(point => KeyOf(question.Points[point])).Order(StringComparer.Ordinal))}"),
        Reading = TopicReading.CannotTell,
        Reason = null,
        Question = question.Question.Id,
        QuestionText = question.Question.Text,
        Topic = topic is null ? "" : TopicKey(question, topic),
        Name = "",
        Words = "",
        KeyWords = [.. face.Shared.Take(KeyWordsOfAFace)],
        BusinessTerm = "",
        ItTerm = "",
        Leaders = default,
        Answered = question.Answered,
        Business = Sentences(question, face.Business),
        It = Sentences(question, face.It),
        BusinessWords = face.OnlyOn(Side.Business),
        SharedWords = face.Shared,
        ItWords = face.OnlyOn(Side.It),
        Vocabulary = Verdict.CannotTell,
        DependsOnOnePerson = false,
    };

    // What two people wrote of a word in the same words is shown once; their number stands beside it.
    private ImmutableArray<RoomQuote> Sentences(QuestionReading question, ImmutableArray<int> points)
        => question.Question.Word is null ? Quotes(question, points) : [.. Quotes(question, points).DistinctBy(quote => quote.Text ?? quote.Key, StringComparer.OrdinalIgnoreCase)];

    private string NameOf(QuestionReading question, Topic? topic, Face face)
        => NamedOr(face, topic is null ? "" : Name(question, topic));

    private string WordsOf(QuestionReading question, Topic? topic, Face face)
        => NamedOr(face, topic is null ? "" : Words(question, topic));

    private static string NamedOr(Face face, string name) => name.Length > 0 ? name : string.Join(", ", face.Shared.Take(KeyWordsOfAFace));

    /// <summary>A few sentences of both sides and the words in them that may be shown.</summary>
    private sealed class Face
    {
        private readonly QuestionReading _question;
        private readonly Dictionary<int, HashSet<string>> _words;
        private readonly ImmutableArray<(string Text, ImmutableArray<int> Points)> _terms;

        public Face(QuestionReading question, ImmutableArray<int> business, ImmutableArray<int> it)
        {
            (_question, Business, It) = (question, business, it);
            var echoes = LightWords.EchoesOf(question.Question.Text).ToHashSet(StringComparer.Ordinal);
            _terms = [.. from term in question.Terms
                         where !LightWords.Are(term.Key, echoes)
                         let points = term.Occurrences.Select(occurrence => occurrence.Point).Where(Points.Contains).Distinct().ToImmutableArray()
                         where points.Length > 0
                         orderby points.Length descending
                         select (term.Text, points)];
            _words = Points.ToDictionary(point => point, point => _terms.Where(term => term.Points.Contains(point)).Select(term => term.Text).ToHashSet(StringComparer.Ordinal));
            Shared = question.Shown(_terms.Where(term => term.Points.Any(business.Contains) && term.Points.Any(it.Contains)).Select(term => term.Text));
        }

        public ImmutableArray<int> Business { get; }

        public ImmutableArray<int> It { get; }

        public IEnumerable<int> Points => Business.Concat(It).Distinct();

        /// <summary>Words of both sides, those of most sentences first.</summary>
        public ImmutableArray<string> Shared { get; }

        /// <summary>How much of its words the nearest pair of sentences has in common, from 0 to 1.</summary>
        public double Overlap => (from one in Business
                                  from other in It
                                  select (double)_words[one].Count(_words[other].Contains) / Math.Max(1, Math.Min(_words[one].Count, _words[other].Count))).DefaultIfEmpty().Max();

        public ImmutableArray<string> OnlyOn(Side side)
            => _question.Shown(_terms.Where(term => term.Points.All((side == Side.Business ? Business : It).Contains)).Select(term => term.Text));

        /// <summary>The topic that holds most of the sentences; null if they lie in none.</summary>
        public Topic? Home() => _question.TopicOf(Points);
    }
}
