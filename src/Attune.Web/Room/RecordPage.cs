using Attune.Report;
using Attune.Report.Records;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Room;

/// <summary>The record of a sitting as an answer to a request, for the room and for the sponsor.</summary>
internal static class RecordPage
{
    /// <summary>A self-contained page under the policy it names in itself.</summary>
    public static ContentHttpResult Answer(HttpContext context, SittingRecord record, bool forSponsor)
    {
        var page = RecordHtml.Render(record, forSponsor, CultureInfo.CurrentCulture, offersFiles: true);
        context.Response.SetPolicy(HtmlReport.PolicyOf(page));
        return TypedResults.Text(page, "text/html; charset=utf-8");
    }
}
