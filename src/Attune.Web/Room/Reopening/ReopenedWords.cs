using Attune.Domain.Drifts;

namespace Attune.Web.Room.Reopening;

/// <summary>How what is open again is said everywhere: at the Desk, on the Screen, at the Seats and in the record.</summary>
internal static class ReopenedWords
{
    public static string Heading(IReadOnlyCollection<Reopened> open) => open.Count == 0 ? ReopeningTexts.HeadingNone : ReopeningTexts.HeadingMany(open.Count);

    /// <summary>What was agreed in one line: the word with its meaning, or the words of the decision.</summary>
    public static string Line(OpenAgain open) => open.Name.Length > 0 ? $"{open.Name}: {open.Agreed}" : open.Agreed;

    public static string AgreedOn(OpenAgain open, Hosting.Clock clock) => open.AgreedAt is { } at ? ReopeningTexts.AgreedOn(DateOnly.FromDateTime(clock.Here(at).DateTime).ToString("d", CultureInfo.CurrentCulture)) : ReopeningTexts.Agreed;

    /// <summary>How many sentences stand behind it that nobody but their authors may see.</summary>
    public static int Unreleased(OpenAgain open) => open.Quotes.Count(quote => quote.Text is null);

    /// <summary>Where the room agrees anew, and how the link is called.</summary>
    public static (string To, string Words) Anew(OpenAgain open) => open.Kind switch
    {
        DriftKind.Meaning => ("glossary", ReopeningTexts.GoMeaning),
        DriftKind.Decision => ("decisions", ReopeningTexts.GoDecision),
        DriftKind.Owner => ("ownership", ReopeningTexts.GoOwner),
        DriftKind.Horizon => ("statements", ReopeningTexts.GoHorizon),
        DriftKind.Benefit => ("benefits", ReopeningTexts.GoBenefit),
        DriftKind.Commitment => ("commitments", ReopeningTexts.GoCommitment),
        _ => throw new ArgumentOutOfRangeException(nameof(open), open.Kind, "Nothing is opened again by this."),
    };
}
