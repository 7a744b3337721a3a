namespace Attune.Domain.Questions;

/// <summary>What is wrong at one place of a pack file.</summary>
public enum PackFault
{
    /// <summary>The file is longer than <see cref="PackFileProblem.Number"/> bytes, and was not looked at.</summary>
    FileTooLong,

    /// <summary>From the line <see cref="PackFileProblem.Number"/> on it is no JSON.</summary>
    NotJson,
    NotAnObject,
    NotAList,
    NotText,
    NotTrueOrFalse,
    Missing,

    /// <summary>A list or a text in which nothing stands.</summary>
    Empty,
    UnknownProperty,
    UnknownValue,

    /// <summary>A text longer than <see cref="PackFileProblem.Number"/> characters.</summary>
    TooLong,

    /// <summary>More than <see cref="PackFileProblem.Number"/> of them.</summary>
    TooMany,

    /// <summary>Fewer than <see cref="PackFileProblem.Number"/> of them.</summary>
    TooFew,
    Twice,

    /// <summary>Not lower-case letters, digits and hyphens, or longer than <see cref="PackFileProblem.Number"/> of them.</summary>
    NotAnId,

    /// <summary>A character that no text holds, or a line break where one line is asked.</summary>
    NotPlain,

    /// <summary>Questions of this kind do not have it.</summary>
    NotOfThisKind,

    /// <summary>More than <see cref="PackFileProblem.Number"/> questions are answered in words.</summary>
    TooManyOpen,
    TwoMatrices,

    /// <summary>This kind of closed answer is about the whole question.</summary>
    NoItems,

    /// <summary>An item is called as a part of the question is.</summary>
    NamedAsPart,

    /// <summary>A question without words has parts, which are answered in words.</summary>
    PartsWithoutWords,

    /// <summary>A question asks for neither words nor a closed answer.</summary>
    NothingAsked,
}

/// <summary>One problem of a pack file.</summary>
/// <param name="Path">Where it is, as a JSON path: <c>$.questions[2].anchors[0].kind</c>.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Given">What stands there, shortened; empty where that says nothing.</param>
/// <param name="Allowed">The right values, if they are few.</param>
/// <param name="Number">The limit that was broken, or a line.</param>
public sealed record PackFileProblem(string Path, PackFault Fault, string Given = "", ImmutableArray<string> Allowed = default, int Number = 0)
{
    private const int LongestGiven = 60;

    /// <summary>What stands there, short enough to be shown.</summary>
    public string Given { get; } = Given.Length > LongestGiven ? $"{Given[..(char.IsHighSurrogate(Given[LongestGiven - 1]) ? LongestGiven - 1 : LongestGiven)]}…" : Given;

    public ImmutableArray<string> Allowed { get; } = Allowed.IsDefault ? [] : Allowed;
}
