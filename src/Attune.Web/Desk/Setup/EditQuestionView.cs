using Attune.Domain.Questions;

namespace Attune.Web.Desk.Setup;

/// <summary>What the page of one question shows.</summary>
/// <param name="Desk">The program.</param>
/// <param name="Versions">Every version of the questions that there ever was, the newest first.</param>
/// <param name="IsAnswered">Leaders have begun to answer: only words may change.</param>
public sealed record EditQuestionView(ProgramDesk Desk, IReadOnlyList<QuestionPack> Versions, bool IsAnswered)
{
    /// <summary>Stands in the form of words alone.</summary>
    public const string Wording = "wording";

    /// <summary>The field with which the facilitator says that the new words mean the same.</summary>
    public const string Same = "same";

    public const string Yes = "yes";

    /// <summary>The form as it was typed; null while it is not read yet.</summary>
    public QuestionForm? Form { get; init; }

    public ImmutableArray<QuestionFlaw> Flaws { get; init; } = [];

    public string? Problem { get; init; }

    /// <summary>Another window changed the question, or removed it: both versions are shown.</summary>
    public bool IsOther { get; init; }

    /// <summary>What was typed for a question of which only the words may change by now.</summary>
    public QuestionForm? Typed { get; init; }

    public PackQuestion Question => Form!.ToQuestion(Versions);

    /// <summary>The question as another window left it; null if it is gone.</summary>
    public PackQuestion? Other => Desk.Pack.Find(Form!.Known.Id);

    /// <summary>Another window changed this question since the form was shown. A change of other questions does not matter here.</summary>
    public bool IsElsewhere(QuestionForm sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if (sent.Version == 0 || sent.Version == Desk.Pack.Version) { return false; }
        var shown = Versions.FirstOrDefault(pack => pack.Version == sent.Version)?.Find(sent.Known.Id);
        return shown is null || Desk.Pack.Find(sent.Known.Id) is not { } now || !now.IsSameAs(shown);
    }
}
