namespace Attune.Analysis.NonAnswers;

/// <summary>What somebody does who answers and says nothing of the matter. Where an answer does several of these, the first counts.</summary>
public enum NonAnswerKind
{
    /// <summary>The writer does not know or has no opinion: "don't know enough to comment".</summary>
    CannotTell,

    /// <summary>The question does not concern the writer, or is not answered: "n/a".</summary>
    NotApplicable,

    /// <summary>The answer is put off: "TBD".</summary>
    Later,

    /// <summary>The answer is said to be in another place: "same as above", "see attached".</summary>
    Elsewhere,

    /// <summary>The question is given back.</summary>
    Question,

    /// <summary>Somebody tried the keys: "asdf", "test".</summary>
    Keys,

    /// <summary>A word that names nothing: "none", "nothing to add", and "yes" where nothing was asked that is answered by it.</summary>
    Nothing,

    /// <summary>A greeting, thanks, or an apology.</summary>
    Courtesy,

    /// <summary>No word at all: "...".</summary>
    Marks,
}
