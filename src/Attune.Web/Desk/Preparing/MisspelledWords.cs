using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Domain.Gates;
using Attune.Domain.Rooms;
using Attune.Web.Room;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Preparing;

/// <summary>
/// The words that are spelled wrong and were read as others, in the list of merges: seen there, and each kept as it was written in one press. How one person alone
/// wrote a word is not shown, because it would tell whose hand it was; who keeps it apart need not see it.
/// </summary>
internal static class MisspelledWords
{
    public const string Path = "/words/apart";

    public static void Map(IEndpointRouteBuilder desk) => desk.MapPost(Path, KeepAsync).Changes();

    public static string Say(ReadSpelling word)
        => word.Written.Length > 0 ? PreparingTexts.SpellingShown(word.Written, word.Meant) : PreparingTexts.SpellingOne(word.Meant);

    /// <summary>One line of the list of merges.</summary>
    public static string Say(Merge merge, ShownReading reading)
    {
        if (TermKey.Normalize(merge.From) is var key && key != TermKey.Normalize(merge.Into)) { return PreparingTexts.WordsMerged(merge.From, merge.Into); }
        return reading.Words.Any(word => word.Key == key) ? PreparingTexts.WordsKept(merge.From) : PreparingTexts.WordsKeptOne;
    }

    private static async Task<IResult> KeepAsync(
        [FromForm] int place, [FromForm] string? meant, SittingDesk desk, ReadingCache readings, PreparationForm preparer, CancellationToken cancel)
        => await readings.ReadAsync(desk.Program, desk.Round, desk.Sitting.Edits, cancel) is { } read && Gate.KeepApart(read, place, meant ?? "") is { } merge
            ? await preparer.ChangeAsync(sitting => sitting.MergeWords(merge.From, merge.Into))
            // Somebody else changed the list a moment ago.
            : TypedResults.LocalRedirect($"{desk.Path}/prepare");
}
