using Attune.Domain.Questions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Packs;

/// <summary>A pack as a file to keep, named after the pack as far as every system can write it.</summary>
internal static class PackDownload
{
    private const int LongestName = 40;

    public static FileContentHttpResult From(PackFile pack) => TypedResults.File(pack.Write(), "application/json", $"attune-pack{Slug(pack.Name)}.json");

    private static string Slug(string name)
    {
        var words = string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        return slug.Length == 0 ? "" : $"-{slug[..Math.Min(slug.Length, LongestName)].TrimEnd('-')}";
    }
}
