using System.Text.RegularExpressions;

namespace Attune.YearsBench;

/// <summary>The pages that are looked at: those to which the pages of the program lead.</summary>
internal static partial class Paths
{
    public static async Task<IReadOnlyList<string>> OfAsync(Desk desk, string program)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal) { "/programs", program };
        foreach (var page in new[] { program, $"{program}/tour", $"{program}/share" })
        {
            foreach (var link in Link().Matches(await desk.ReadAsync(page)).Select(link => link.Groups["path"].Value)) { found.Add(link); }
        }

        var good = new List<string>();
        foreach (var path in found)
        {
            try
            {
                await desk.LookAsync(path);
                good.Add(path);
            }
            catch (InvalidOperationException)
            {
                // A page that leads on to another is measured as that.
            }
        }

        return good;
    }

    /// <summary>The address without the ids, with dots.</summary>
    public static string NameOf(string path, string program)
    {
        var rest = path.StartsWith(program, StringComparison.Ordinal) ? $"program{path[program.Length..]}" : path.TrimStart('/');
        return Id().Replace(rest, "id").Replace('/', '.');
    }

    [GeneratedRegex("href=\"(?<path>/programs/[^\"#?]+)")]
    private static partial Regex Link();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}")]
    private static partial Regex Id();
}
