using System.Collections.Immutable;
using Attune.Analysis.Clouds;

namespace Attune.Report.Clouds;

/// <summary>One word with everything that the picture says about it.</summary>
/// <param name="Word">The word, in full.</param>
/// <param name="SameMeaning">The words of the other side that mean the same.</param>
/// <param name="ListedBecause">Why the picture does not show it; null if it does.</param>
public sealed record CloudRow(CloudWord Word, ImmutableArray<string> SameMeaning, ListedBecause? ListedBecause);

/// <summary>The same content as the picture in a table: every word, those of most leaders first, including those the picture could not show.</summary>
public static class CloudTable
{
    public static ImmutableArray<CloudRow> Rows(CloudLayout layout)
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
