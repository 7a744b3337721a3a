using Attune.Domain.Programs;

namespace Attune.Domain.Letters;

/// <summary>How a program words one kind of its letters, where its facilitator wrote it; without such a row the letter says what the product says.</summary>
public sealed class LetterText
{
    private LetterText()
    {
    }

    public LetterText(ProgramId program, LetterKind kind, LetterWords words)
    {
        (Program, Kind) = (program, kind);
        Write(words);
    }

    public ProgramId Program { get; private set; }

    public LetterKind Kind { get; private set; }

    public string Subject { get; private set; } = "";

    public string Greeting { get; private set; } = "";

    public string Paragraph { get; private set; } = "";

    public LetterWords Words => new(Subject, Greeting, Paragraph);

    public void Write(LetterWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        (Subject, Greeting, Paragraph) = (words.Subject, words.Greeting, words.Paragraph);
    }

    /// <summary>The same words for another program.</summary>
    public LetterText CloneFor(ProgramId program) => new(program, Kind, Words);
}
