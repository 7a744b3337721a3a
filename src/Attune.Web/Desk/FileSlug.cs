namespace Attune.Web.Desk;

/// <summary>A name as the part of a file's name, as far as every system can write it.</summary>
internal static class FileSlug
{
    private const int Longest = 40;

    /// <summary>The name after a hyphen; empty if no letter of it can be written everywhere.</summary>
    public static string From(string name)
    {
        var words = string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        return slug.Length == 0 ? "" : $"-{slug[..Math.Min(slug.Length, Longest)].TrimEnd('-')}";
    }
}
