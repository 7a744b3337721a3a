namespace Attune.Domain.Questions;

/// <summary>Where in a question something is wrong.</summary>
public enum FlawPlace
{
    Text,

    /// <summary>A part, by its row.</summary>
    Part,

    /// <summary>The sentence that asks a closed answer, by the answer's row.</summary>
    Prompt,

    /// <summary>What a closed answer is asked about, by the answer's row.</summary>
    Items,
    Activities,
    Stages,

    /// <summary>What is asked beside the words.</summary>
    Beside,
}

/// <summary>What is wrong there.</summary>
public enum FlawKind
{
    Empty,
    TooLong,
    Twice,

    /// <summary>More of them than fit.</summary>
    TooMany,

    /// <summary>A ranking of fewer than two.</summary>
    TooFewToRank,

    /// <summary>This kind of closed answer is about the whole question, and has no items.</summary>
    NoItems,

    /// <summary>The item is called as a part of the question is.</summary>
    NamedAsPart,

    /// <summary>Parts are answered in words, and the question asks for none.</summary>
    PartsWithoutWords,

    /// <summary>Neither words nor a closed answer are asked.</summary>
    NothingAsked,

    /// <summary>The matrix has activities, and neither parts nor closed answers.</summary>
    NotInMatrix,
}

/// <summary>One thing that is wrong with a question.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Row">The part or closed answer, from 0; 0 elsewhere.</param>
/// <param name="Found">The item that is too long, or there twice; else empty.</param>
public sealed record QuestionFlaw(FlawPlace Place, FlawKind Kind, int Row = 0, string Found = "");
