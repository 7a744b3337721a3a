using Attune.Domain.Questions;

namespace Attune.Web.Desk.Setup;

/// <summary>Says what is wrong with questions, and how long they take.</summary>
internal static class QuestionWords
{
    public static string Minutes(TimeSpan time) => QuestionTexts.Minutes(time.InMinutes());

    public static string Problem(PackProblem problem) => problem == PackProblem.FlawedQuestion ? QuestionTexts.Problem(problem, PackQuestion.LongestText) : QuestionTexts.Problem(problem, "");

    /// <summary>What is wrong at a place of the form; null if nothing is.</summary>
    public static string? At(ImmutableArray<QuestionFlaw> flaws, FlawPlace place, int row = 0)
        => flaws.FirstOrDefault(flaw => flaw.Place == place && flaw.Row == row) is { } flaw ? Say(flaw) : null;

    private static string Say(QuestionFlaw flaw)
        => flaw is { Place: FlawPlace.Prompt, Kind: FlawKind.Twice } ? QuestionTexts.FlawKindTwice
            : flaw is { Kind: FlawKind.TooLong, Found: "" } ? QuestionTexts.FlawTextLong(Most(flaw))
            : QuestionTexts.Flaw(flaw.Kind, flaw.Found, Most(flaw));

    private static int Most(QuestionFlaw flaw) => (flaw.Place, flaw.Kind) switch
    {
        (FlawPlace.Text, _) => PackQuestion.LongestText,
        (FlawPlace.Part, _) => QuestionPart.LongestText,
        (FlawPlace.Prompt, _) => AnchorDefinition.LongestPrompt,
        _ => AnchorDefinition.LongestItem,
    };
}
