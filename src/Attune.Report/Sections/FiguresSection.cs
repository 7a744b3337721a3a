using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Report.Markup;
using Attune.Report.Parts;

namespace Attune.Report.Sections;

/// <summary>The numbers behind the readings, topic by topic, for those who want to check.</summary>
internal static class FiguresSection
{
    // The most topics of a question that a table of the report can hold.
    private const int Most = 30;

    public static Html Render(Edition edition)
    {
        if (!edition.ShowsQuotes) { return Html.Empty; }
        var questions = edition.Questions.Where(question => question.Reading.Topics.Length > 0).ToList();
        if (questions.Count == 0) { return Html.Empty; }
        return Html.Format($"""
            <section class="card" id="figures"><h2>{edition.Words.FiguresTitle}</h2>
            <p class="small">{(edition.IsOfRoom ? edition.Words.FiguresRoomLead : edition.Words.FiguresLead)}</p>
            {questions.Select(question => Question(edition, question))}</section>
            """);
    }

    private static Html Question(Edition edition, QuestionEdition question)
    {
        var words = edition.Words;
        var topics = question.Reading.Topics;
        var overlap = Sentence.Fill(words.FiguresOverlap, Html.Format($"{edition.Numbers.Ratio(question.Reading.VocabularyOverlap)}"));
        var left = topics.Length - Most;
        var more = left > 0 ? Html.Format($"<p class=\"small\">{edition.Count(left, words.AndMoreInJsonOne, words.AndMoreInJsonMany)}</p>") : Html.Empty;
        var title = $"{words.FiguresTitle}, {(question.Number is { } number ? edition.Numbers.Figure(number) : WrittenText.Plain(question.Reading.Question.Text, edition.Limits.NameLength))}";
        return Html.Format($"""
            <h3>{question.LongNumber} <span class="tiny">{overlap}</span></h3>
            {Tables.Plain(title, Heads(edition), topics.Take(Most).Select(topic => Row(edition, question, topic)))}
            {more}
            """);
    }

    private static string[] Heads(Edition edition)
    {
        var words = edition.Words;
        return edition.IsOfRoom
            ? [words.TopicHead, words.PeopleHead, words.OverlapHead, words.ReadingHead]
            : [words.TopicHead, words.PeopleHead, words.OverlapHead, words.ClosenessHead, words.TestHead, words.ReadingHead];
    }

    private static Html Row(Edition edition, QuestionEdition question, Topic topic)
    {
        var (words, numbers) = (edition.Words, edition.Numbers);
        var people = Cells.ShowsBoth(edition, topic.Leaders)
            ? Sentence.Fill(words.PeopleBySide, Html.Format($"{numbers.Figure(topic.Leaders.Business)}"), Html.Format($"{numbers.Figure(topic.Leaders.It)}"))
            : Html.Format($"{words.NotShown}");
        var measured = edition.IsOfRoom ? Html.Empty : Html.Format($"{Cell(words.ClosenessHead, Closeness(edition, topic))}{Cell(words.TestHead, Test(edition, topic))}");
        return Html.Format($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{question.Name(topic)}</th>{Cell(words.PeopleHead, people)}{Cell(words.OverlapHead, Html.Format($"{numbers.Ratio(topic.Vocabulary.Overlap)}"))}{measured}{Tables.Cell(words.ReadingHead, Html.Format($"{Verdict(question, topic)}"))}</tr>\n");

        static Html Cell(string head, Html content) => Tables.Cell(head, Html.Format($"<span class=\"num\">{content}</span>"));
    }

    private static Html Closeness(Edition edition, Topic topic)
    {
        var (words, numbers) = (edition.Words, edition.Numbers);
        return (topic.Meaning.Nearness ?? topic.Meaning.Closeness) is { } estimate
            ? Sentence.Fill(words.Interval, Html.Format($"{numbers.SignedRatio(estimate.Value)}"), Html.Format($"{numbers.SignedRatio(estimate.Low)}"), Html.Format($"{numbers.SignedRatio(estimate.High)}"))
            : Html.Format($"{words.NotMeasured}");
    }

    // A test looks for a difference, so common ground has no p.
    private static Html Test(Edition edition, Topic topic) => topic.Meaning.Test is { } exact && topic.Reading != TopicReading.CommonGround
        ? Sentence.Fill(edition.Words.FloorInTable, Html.Format($"{edition.Numbers.P(exact.P)}"), Html.Format($"{edition.Numbers.Fraction(exact.Smallest)}"))
        : Html.Format($"{edition.Words.NotMeasured}");

    // The one verdict that the card of the topic shows, too: what is told and what people settled outrank the axes.
    private static string Verdict(QuestionEdition question, Topic topic)
    {
        var card = question.Reading.Cards.FirstOrDefault(card => card.Topic == topic.Index);
        return card is not null ? CardText.Kind(question.Edition.Words, card.Kind)
            : question.IsAsked(topic) ? question.Edition.Words.ToAsk : Name(question.Edition.Words, topic.Reading);
    }

    private static string Name(ReportTexts words, TopicReading reading) => reading switch
    {
        TopicReading.CannotTell => words.CannotTell,
        TopicReading.CommonGround => words.CommonGround,
        TopicReading.HiddenAgreement => words.HiddenAgreement,
        TopicReading.FalseAgreement => words.FalseAgreement,
        TopicReading.OpenGap => words.OpenGap,
        TopicReading.Contradiction => words.Contradiction,
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "No such reading."),
    };
}
