namespace Attune.Web.Mail;

/// <summary>What stands in one reader's letter beside the words of its kind.</summary>
/// <param name="Lines">Lines below the paragraph.</param>
/// <param name="Calendar">A calendar file that goes with it; null for none.</param>
internal sealed record LetterExtras(ImmutableArray<string> Lines, string? Calendar)
{
    public static LetterExtras None { get; } = new([], null);
}
