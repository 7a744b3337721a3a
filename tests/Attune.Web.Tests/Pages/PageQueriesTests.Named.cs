namespace Attune.Web.Tests.Pages;

public sealed partial class PageQueriesTests
{
    /// <summary>Tables that a page may read whole, because all of it is what the page shows or it stays small.</summary>
    private static readonly Dictionary<string, string> Whole = new()
    {
        ["AspNetUsers"] = "the accounts of an installation, all of which the administrator sees",
    };

    /// <summary>Pages that ask more often than the others may, with the most they ask. The list only becomes shorter.</summary>
    private static readonly Dictionary<string, int> StillMore = new()
    {
    };
}
