using Attune.Analysis.Verdicts;
using Attune.Decks.Contents;
using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Decks.Typesetting;
using Attune.Statistics.Sides;

namespace Attune.Decks.Story;

/// <summary>The findings with their sentences: common ground in one table, the others a slide each, as many of a kind as a room talks about.</summary>
internal static class CardSlides
{
    // The table of all topics follows; a third card of a kind on a slide of its own tires whoever listens.
    private const int MostOfKind = 2;

    // A longer sentence cannot be read from the back of a room while somebody speaks.
    private const int LongestSentence = 220;

    private static readonly TopicReading[] Kinds = [TopicReading.HiddenAgreement, TopicReading.FalseAgreement, TopicReading.Contradiction, TopicReading.OpenGap, TopicReading.CannotTell];

    public static IEnumerable<Slide> Tell(Teller teller)
        => Common(teller).Concat(Kinds.SelectMany(kind => teller.Content.Cards.Where(card => card.Reading == kind).Take(MostOfKind).Select(card => One(teller, card))));

    private static IEnumerable<Slide> Common(Teller teller)
    {
        var words = teller.Words;
        DeckCard[] common = [.. teller.Content.Cards.Where(card => card.Reading == TopicReading.CommonGround)];
        if (common.Length == 0) { return []; }
        // A sentence under each topic, unless the topics alone fill the slide.
        Slide[] quoted = [.. CommonTable(teller, common, isQuoted: true)];
        return quoted.Length == 1 ? quoted : CommonTable(teller, common, isQuoted: false);
    }

    private static IEnumerable<Slide> CommonTable(Teller teller, DeckCard[] common, bool isQuoted)
    {
        var words = teller.Words;
        return teller.Table(
            words.CommonTitle(common.Length), words.CommonKicker,
            new((words.Topic, 424, null), (teller.Sided(Side.Business).Text, 220, Ink.Business), (teller.Sided(Side.It).Text, 220, Ink.It)),
            common.Select(card => (ImmutableArray<Cell>)
            [
                new([new Line([.. Teller.Mark(card.Reading), new Words("  "), new Words(Teller.Name(card.Name), IsBold: true)]), .. isQuoted ? Quoted(words, card) : []]),
                new(card.Business.Heard), new(card.It.Heard),
            ]),
            "", common.SelectMany(card => Notes(teller, card)));
    }

    // One sentence of either side under the topic, the shortest, because it says it best on one line.
    private static IEnumerable<Line> Quoted(DeckTexts words, DeckCard card)
        => card.Business.Sentences.Concat(card.It.Sentences).Select(sentence => WrittenLine.Clean(sentence.Text)).Where(sentence => sentence.Length is > 0 and < LongestSentence / 2).OrderBy(sentence => sentence.Length).Take(1)
            .Select(sentence => new Line([new Words(words.InQuotes(sentence), Ink.Second)]) { IsSerif = true, Scale = .85, Before = .15 });

    private static Slide One(Teller teller, DeckCard card)
    {
        var words = teller.Words;
        string[] kinds = [words.Words(card.Reading), .. card.Question is { } number ? [words.Question(number)] : Array.Empty<string>(), .. card.IsJudged ? [words.Judged] : Array.Empty<string>()];
        return Teller.Slide(
            Layouts.Finding, Title(teller, card), "",
            [
                Teller.Text(Layouts.Finding, "Kicker", [new Line([.. Teller.Mark(card.Reading), new Words("  " + string.Join(" · ", kinds))])]),
                Voice(teller, card, Side.Business), Voice(teller, card, Side.It), .. card.Votes.IsEmpty ? Array.Empty<SlideItem>() : [Teller.Text(Layouts.Finding, "Caption", [new Line(string.Join("  ", card.Votes.Select(vote => Teller.Name(vote, 140))))])],
            ],
            Notes(teller, card));
    }

    private static string Title(Teller teller, DeckCard card)
    {
        var (words, name) = (teller.Words, Teller.Name(card.Name));
        var (left, right) = (Teller.Name(card.Business.Phrase, 60), Teller.Name(card.It.Phrase, 60));
        return card.Reading switch
        {
            TopicReading.CommonGround => words.CardCommon(name),
            TopicReading.HiddenAgreement => left.Length > 0 && right.Length > 0 && left != right ? words.CardHidden(left, right) : words.CardHiddenTopic(name),
            TopicReading.FalseAgreement => card.IsWord ? words.CardFalse(name) : words.CardFalseTopic(name),
            TopicReading.Contradiction => words.CardContradiction(name),
            TopicReading.OpenGap when card.Business.Phrase.Length == 0 => words.CardGapOf(teller.Side(Side.It), name),
            TopicReading.OpenGap when card.It.Phrase.Length == 0 => words.CardGapOf(teller.Side(Side.Business), name),
            TopicReading.OpenGap => words.CardGap(name),
            TopicReading.CannotTell => words.CardUntold(name),
            _ => throw new ArgumentOutOfRangeException(nameof(card), card.Reading, "No such reading."),
        };
    }

    // As many sentences as are read from the back; how many more there are is said, and they stand in the notes.
    private static TextItem Voice(Teller teller, DeckCard card, Side side)
    {
        var (words, voice) = (teller.Words, card.On(side));
        var place = Layouts.Finding.Find(side == Side.Business ? "Left side" : "Right side");
        Line head = new([teller.Sided(side), new Words($"   {voice.Heard}", Ink.Second)]) { Scale = .85 };
        DeckSentence[] sentences = [.. voice.Sentences.Select(sentence => sentence with { Text = WrittenLine.Clean(sentence.Text) })];
        if (sentences.Length == 0) { return Teller.Text(Layouts.Finding, place.Name, [head, new Line([new Words(WrittenLine.Cut(WrittenLine.Clean(voice.Instead), LongestSentence), Ink.Second)])]); }
        for (var shown = Math.Min(3, sentences.Length); ; shown--)
        {
            var left = sentences.Length - shown;
            ImmutableArray<Line> lines =
            [
                head, .. sentences.Take(shown).Select(sentence => Quoted(words, sentence)),
                .. left > 0 ? [new Line([new Words(words.MoreSentences(left), Ink.Second)]) { Scale = .8, Before = .6 }] : Array.Empty<Line>(),
            ];
            if (shown == 1 || Setting.Height(lines, place.Box.Width, 18) <= place.Box.Height) { return Teller.Text(Layouts.Finding, place.Name, lines); }
        }
    }

    private static Line Quoted(DeckTexts words, DeckSentence sentence)
        => new([new Words(words.InQuotes(WrittenLine.Cut(sentence.Text, LongestSentence))), .. sentence.Beside.Length > 0 ? [new Words($" ({Teller.Name(sentence.Beside, 60)})", Ink.Second)] : Array.Empty<Words>()]) { IsSerif = true, Before = .6 };

    private static IEnumerable<string> Notes(Teller teller, DeckCard card)
    {
        yield return $"{teller.Words.Words(card.Reading)}: {card.Name}{(card.Question is { } number ? $" ({teller.Words.Question(number)})" : "")}";
        foreach (var side in Enum.GetValues<Side>())
        {
            yield return teller.Words.SentencesOf(teller.Side(side), card.On(side).Heard);
            foreach (var sentence in card.On(side).Sentences) { yield return $"{teller.Words.InQuotes(sentence.Text)}{(sentence.Beside.Length > 0 ? $" ({sentence.Beside})" : "")}"; }
            if (card.On(side).Sentences.IsEmpty) { yield return card.On(side).Instead; }
        }

        foreach (var vote in card.Votes) { yield return vote; }
    }
}
