using System.Collections.Immutable;
using Attune.Analysis;

namespace Attune.Report;

/// <summary>One word with all that the picture says of it.</summary>
/// <param name="Word">The word, in full.</param>
/// <param name="SameMeaning">Texts of the words of the other side that mean the same.</param>
/// <param name="ListedBecause">Why the picture does not show it; null if it does.</param>
public sealed record CloudRow(CloudWord Word, ImmutableArray<string> SameMeaning, ListedBecause? ListedBecause);

/// <summary>The twin of the picture: every word, most leaders first, those it could not show among them.</summary>
public static class CloudTable
{
    public static ImmutableArray<CloudRow> Of(CloudLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var listed = layout.Listed.ToDictionary(word => word.Word.Key, word => word.Because);
        return [.. layout.Cloud.Ranked.Select(word => new CloudRow(
            word, SameMeaning(layout.Cloud, word), listed.TryGetValue(word.Key, out var because) ? because : null))];
    }

    internal static ImmutableArray<string> SameMeaning(Cloud cloud, CloudWord word) => [..
        from link in cloud.Links
        let other = link.Business == word.Key ? link.It : link.It == word.Key ? link.Business : null
        where other is not null
        from partner in cloud.Words
        where partner.Key == other
        select partner.Text];
}
