using Attune.Report.Markup;
using Attune.Report.Parts;

namespace Attune.Report.Sections;

/// <summary>The head of the report: what it is, for whom, and from which round.</summary>
internal static class Masthead
{
    public static Html Render(Edition edition)
    {
        var forWhom = edition.Options.Audience switch
        {
            Audience.Room => edition.Words.ReportForRoom,
            Audience.Sponsor => edition.Words.ReportForSponsor,
            Audience.Team => edition.Words.ReportForTeam,
            var other => throw new ArgumentOutOfRangeException(nameof(edition), other, "No such audience."),
        };
        var date = edition.Options.Date is { } day ? Html.Format($", {edition.Numbers.Date(day)}") : Html.Empty;
        return Html.Format($"<header class=\"masthead\"><span class=\"wordmark\">Attune</span><span>{forWhom}{date}</span>{(edition.Options.OffersFiles ? FileLinks.ToPdf(edition.Words) : Html.Empty)}</header>");
    }
}
