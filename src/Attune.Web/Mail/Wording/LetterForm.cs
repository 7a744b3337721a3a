using Attune.Domain.Letters;

namespace Attune.Web.Mail.Wording;

/// <summary>What the form of a letter sends.</summary>
public sealed class LetterForm
{
    public string? Subject { get; set; }

    public string? Greeting { get; set; }

    public string? Paragraph { get; set; }

    public LetterWords Words => new(Subject ?? "", Greeting ?? "", Paragraph ?? "");

    public static LetterForm From(LetterWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new() { Subject = words.Subject, Greeting = words.Greeting, Paragraph = words.Paragraph };
    }
}
