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
}
