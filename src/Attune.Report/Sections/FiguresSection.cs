using Attune.Analysis;

namespace Attune.Report;

/// <summary>The figures behind the readings, topic by topic: for those who check.</summary>
internal static class FiguresSection
{
    // Topics of a question that a table of the report still holds.
    private const int Most = 30;

    public static Html Of(Edition edition)
    {
        if (!edition.ShowsQuotes) { return Html.Empty; }
        var questions = edition.Questions.Where(question => question.Reading.Topics.Length > 0).ToList();
        if (questions.Count == 0) { return Html.Empty; }
        return Html.Of($"""
            <section class="card" id="figures"><h2>{edition.Words.FiguresTitle}</h2>
            <p class="small">{edition.Words.FiguresLead}</p>
            {questions.Select(question => Question(edition, question))}</section>
            """);
    }

    private static Html Question(Edition edition, QuestionEdition question)
    {
        var words = edition.Words;
        var topics = question.Reading.Topics;
        var overlap = Sentence.Of(words.FiguresOverlap, Html.Of($"{edition.Numbers.Ratio(question.Reading.VocabularyOverlap)}"));
        var left = topics.Length - Most;
        var more = left > 0 ? Html.Of($"<p class=\"small\">{edition.Count(left, words.AndMoreInJsonOne, words.AndMoreInJsonMany)}</p>") : Html.Empty;
        var title = $"{words.FiguresTitle}, {edition.Numbers.Figure(question.Place + 1)}";
        return Html.Of($"""
            <h3>{Sentence.Of(words.QuestionLong, Html.Of($"{edition.Numbers.Figure(question.Place + 1)}"))} <span class="tiny">{overlap}</span></h3>
            {Tables.Plain(title, [words.TopicHead, words.PeopleHead, words.OverlapHead, words.ClosenessHead, words.TestHead, words.ReadingHead], topics.Take(Most).Select(topic => Row(edition, question, topic)))}
            {more}
            """);
    }

    private static Html Row(Edition edition, QuestionEdition question, Topic topic)
    {
        var (words, numbers) = (edition.Words, edition.Numbers);
        var people = Sentence.Of(
            words.PeopleBySide, Html.Of($"{numbers.Figure(topic.Leaders.Business)}"), Html.Of($"{numbers.Figure(topic.Leaders.It)}"));
        var closeness = (topic.Meaning.Nearness ?? topic.Meaning.Closeness) is { } estimate
            ? Sentence.Of(words.Interval, Html.Of($"{numbers.SignedRatio(estimate.Value)}"), Html.Of($"{numbers.SignedRatio(estimate.Low)}"), Html.Of($"{numbers.SignedRatio(estimate.High)}"))
            : Html.Of($"{words.NotMeasured}");
        var test = topic.Meaning.Test is { } exact
            ? Sentence.Of(words.FloorInTable, Html.Of($"{numbers.P(exact.P)}"), Html.Of($"{numbers.Fraction(exact.Smallest)}"))
            : Html.Of($"{words.NotMeasured}");
        return Html.Of($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{question.Name(topic)}</th>{Cell(words.PeopleHead, people)}{Cell(words.OverlapHead, Html.Of($"{numbers.Ratio(topic.Vocabulary.Overlap)}"))}{Cell(words.ClosenessHead, closeness)}{Cell(words.TestHead, test)}{Tables.Cell(words.ReadingHead, Html.Of($"{Name(words, topic.Reading)}"))}</tr>\n");

        static Html Cell(string head, Html content) => Tables.Cell(head, Html.Of($"<span class=\"num\">{content}</span>"));
    }

    private static string Name(Strings words, TopicReading reading) => reading switch
    {
        TopicReading.CannotTell => words.CannotTell,
        TopicReading.CommonGround => words.CommonGround,
        TopicReading.HiddenAgreement => words.HiddenAgreement,
        TopicReading.FalseAgreement => words.FalseAgreement,
        TopicReading.OpenGap => words.OpenGap,
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "No such reading."),
    };
}
