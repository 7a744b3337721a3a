using Attune.Report;
using Attune.Store;
using Attune.Store.Model;
using Attune.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Accounts;

/// <summary>The administrators' page of the security log, and its export for whoever watches over many systems.</summary>
internal static class SecurityLogEndpoints
{
    private const int Newest = 500;

    public static void MapSecurityLog(this IEndpointRouteBuilder accounts)
    {
        accounts.MapGet("/security", async (AttuneDb db, CancellationToken cancel) => Page.Show<SecurityLogPage>(new { Events = await Lines(db).Take(Newest).ToListAsync(cancel) }));
        accounts.MapGet("/security.csv", ExportAsync);
    }

    private static async Task<FileContentHttpResult> ExportAsync(AttuneDb db, CancellationToken cancel)
    {
        var lines = await Lines(db).ToListAsync(cancel);
        var csv = CsvText.Write([
            ["number", "at_utc", "act", "account", "name", "by", "address"],
            .. lines.Select(line => new[] { line.Id.ToString(CultureInfo.InvariantCulture), line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), $"{line.Act}", $"{line.Account}", line.Name, line.By, line.Address }),
        ]);
        return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", "attune-security.csv");
    }

    private static IQueryable<SecurityEvent> Lines(AttuneDb db) => db.SecurityEvents.AsNoTracking().OrderByDescending(happened => happened.Id);
}
