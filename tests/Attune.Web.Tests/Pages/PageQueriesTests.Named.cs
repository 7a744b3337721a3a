namespace Attune.Web.Tests.Pages;

public sealed partial class PageQueriesTests
{
    /// <summary>Tables that a page may read whole, because all of it is what the page shows or it stays small.</summary>
    internal static readonly Dictionary<string, string> Whole = new()
    {
        ["AspNetUsers"] = "the accounts of an installation, all of which the administrator sees",
        ["programs"] = "counted by facilitator on the administrator's page of accounts, along the index of facilitators",
        ["security_events"] = "the newest lines of the log of an installation, read backward by their key",
    };

    /// <summary>
    /// Pages that ask more often than the others may, with the most they ask; the list only becomes shorter. They show several things that are each read in one way: a
    /// desk beside a sitting, letters beside answers.
    /// </summary>
    private static readonly Dictionary<string, int> StillMore = new()
    {
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/deck/room"] = 7,
        ["/seat/"] = 10,
        ["/seat/outcome"] = 7,
        ["/seat/since"] = 9,
    };
}
