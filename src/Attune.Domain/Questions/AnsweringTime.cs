using Attune.Analysis.Rounds;

namespace Attune.Domain.Questions;

/// <summary>
/// How long a leader takes for the pages of a pack. What is counted is what stands in the question and what the product writes around it; a choice of three seconds includes reading what it
/// offers. The rates are those of issue 16, and the lengths of short texts are a little above what the invented leaders of the example write.
/// </summary>
public static class AnsweringTime
{
    public const int WordsReadInMinute = 200;
    public const int WordsTypedInMinute = 25;
    public const int SecondsOfChoice = 3;
    public const int WordsOfAnswer = 40;

    /// <summary>The reason of a choice, where one sentence is asked.</summary>
    public const int WordsOfSentence = 15;

    public const int WordsOfForecast = 10;
    public const int WordsOfMeasure = 6;
    public const int WordsOfNoticed = 3;

    // What the product writes on a page: the number of the question and the label of its field; the heading and the lead of a forecast; the lead of the matrix and its four stages, which are
    // read once and known on the pages after.
    private const int ReadAroundAnswer = 8;
    private const int ReadAroundForecast = 28;
    private const int ReadAroundMatrix = 39;

    /// <summary>A promise, a decision or a benefit, as it is read before somebody says what became of it.</summary>
    public const int WordsOfPromise = 20;

    /// <summary>The figure of a quarter.</summary>
    public const int WordsOfFigure = 1;

    // What the product writes around a last answer that may be kept, and around what a leader reports or corrects.
    private const int ReadAroundKept = 18;
    private const int ReadAroundReport = 12;
    private const int ReadAroundProbe = 30;

    /// <summary>What a leader gives.</summary>
    public static TimeSpan Given { get; } = TimeSpan.FromMinutes(12);

    /// <summary>All pages of all questions.</summary>
    public static TimeSpan TimeToAnswer(this IEnumerable<PackQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return questions.Aggregate(TimeSpan.Zero, (all, question) => all + question.TimeToAnswer());
    }

    /// <summary>All pages of one question.</summary>
    public static TimeSpan TimeToAnswer(this PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var pages = question.Kind == QuestionKind.Matrix ? Enumerable.Range(1, question.Activities.Length).Select(question.TimeForActivity) : [question.TimeForWords()];
        return pages.Aggregate(question.Forecast ? question.TimeForForecast() : TimeSpan.Zero, (all, page) => all + page);
    }

    /// <summary>The page of the leader's own words and what is asked beside them, with the choice whether these words may be quoted.</summary>
    public static TimeSpan TimeForWords(this PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        // What is asked of each part is read once.
        var prompts = question.Anchors.Sum(anchor => WordsIn(anchor.Prompt) + (anchor.IsAboutParts(question) ? 0 : anchor.Items.Sum(WordsIn)));
        return Read(WordsIn(question.Text) + question.Parts.Sum(part => WordsIn(part.Text)) + prompts + ReadAroundAnswer)
            + Type(WrittenTo(question) + question.Anchors.Sum(WordsTyped))
            + Choose(question.Anchors.Where(IsChoice).Sum(anchor => Math.Max(1, anchor.Items.Length)) + (question.AsksConfidence ? 1 : 0) + (question.AsksImportance ? 1 : 0) + (question.Words == OwnWords.None ? 0 : 1));
    }

    /// <summary>
    /// The page on which the last answer is kept: it is read with its question, and kept by one press, with the choice whether its words may be quoted now. A forecast is never
    /// kept: it is of the answers of this round.
    /// </summary>
    public static TimeSpan TimeToKeep(this PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var closed = question.Anchors.Sum(anchor => WordsIn(anchor.Prompt) + Math.Max(1, anchor.Items.Length) + WordsTyped(anchor));
        var cells = question.Activities.Sum(WordsIn) + (question.Activities.Length * question.Stages.Length);
        return Read(WordsIn(question.Text) + question.Parts.Sum(part => WordsIn(part.Text)) + WrittenTo(question) + closed + cells + ReadAroundKept)
            + Choose(question.IsOpen ? 2 : 1)
            + (question.AsksForecast ? question.TimeForForecast() : TimeSpan.Zero);
    }

    /// <summary>What became of one promise: it is read, a choice is made, and a few words are written where they are asked for.</summary>
    public static TimeSpan TimeToReport { get; } = Read(WordsOfPromise + ReadAroundReport) + Choose(1) + Type(WordsOfForecast);

    /// <summary>Something that waits for the owner's word, such as an activity or a benefit: it is read, and accepted by one press.</summary>
    public static TimeSpan TimeToAccept { get; } = Read(WordsOfPromise + ReadAroundReport) + Choose(1);

    /// <summary>The figure of a benefit in one quarter: the benefit is read, the quarter chosen, and a number typed. The other side confirms it as it accepts anything else.</summary>
    public static TimeSpan TimeToEnter { get; } = Read(WordsOfPromise + ReadAroundReport) + Choose(1) + Type(WordsOfFigure);

    /// <summary>One word that is asked about after the lock, answered in a sentence.</summary>
    public static TimeSpan TimeToExplain { get; } = Read(ReadAroundProbe) + Type(WordsOfSentence);

    /// <summary>The sheets of the own teams: their page is read once, and each sheet is handed on by one act. What the teams themselves are asked has a limit of its own.</summary>
    public static TimeSpan TimeToHandOn(int teams) => teams == 0 ? TimeSpan.Zero : Read(WordsOfPromise + ReadAroundReport) + Choose(teams);

    /// <summary>The look at what was read of one's answers: they are read once more, and found right by one press.</summary>
    public static TimeSpan TimeToCorrect(this IEnumerable<PackQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        PackQuestion[] open = [.. questions.Where(question => question.IsOpen)];
        return open.Length == 0 ? TimeSpan.Zero : Read(open.Sum(question => WordsIn(question.Text) + WrittenTo(question)) + ReadAroundReport) + Choose(1);
    }

    /// <summary>The page on which the leader predicts what the others say.</summary>
    public static TimeSpan TimeForForecast(this PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var horizon = question.Anchors.FirstOrDefault(anchor => anchor.Kind == AnchorKind.Horizon);
        return Read(WordsIn(question.Text) + ReadAroundForecast + (horizon is null ? 0 : WordsIn(horizon.Prompt))) + Type(WordsOfForecast) + Choose(horizon is null ? 1 : 2);
    }

    /// <param name="question">The question with the matrix.</param>
    /// <param name="activity">The activity, from 1: the first page explains the others.</param>
    public static TimeSpan TimeForActivity(this PackQuestion question, int activity)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Read(WordsIn(question.Activities[activity - 1]) + (activity == 1 ? WordsIn(question.Text) + ReadAroundMatrix : 0)) + Choose(question.Stages.Length);
    }

    /// <summary>Whole minutes as a person says them: to the nearest one, and at least one.</summary>
    public static int InMinutes(this TimeSpan time) => Math.Max(1, (int)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero));

    private static int WrittenTo(PackQuestion question) => question switch
    {
        { Kind: QuestionKind.Matrix } or { Words: OwnWords.None } => 0,
        { Words: OwnWords.OneSentence } => WordsOfSentence * Math.Max(1, question.Parts.Length),
        _ => WordsOfAnswer,
    };

    private static bool IsChoice(AnchorDefinition anchor) => anchor.Kind is not (AnchorKind.Measure or AnchorKind.Noticed);

    private static int WordsTyped(AnchorDefinition anchor) => anchor.Kind switch
    {
        AnchorKind.Measure => WordsOfMeasure,
        AnchorKind.Noticed => WordsOfNoticed,
        _ => 0,
    };

    private static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static TimeSpan Read(int words) => TimeSpan.FromMinutes((double)words / WordsReadInMinute);

    private static TimeSpan Type(int words) => TimeSpan.FromMinutes((double)words / WordsTypedInMinute);

    private static TimeSpan Choose(int choices) => TimeSpan.FromSeconds(choices * SecondsOfChoice);
}
