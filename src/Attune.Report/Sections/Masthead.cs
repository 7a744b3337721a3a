namespace Attune.Report;

internal static class Masthead
{
    public static Html Of(Edition edition)
    {
        var forWhom = edition.Options.Audience switch
        {
            Audience.Room => edition.Words.ReportForRoom,
            Audience.Sponsor => edition.Words.ReportForSponsor,
            Audience.Team => edition.Words.ReportForTeam,
            var other => throw new ArgumentOutOfRangeException(nameof(edition), other, "No such audience."),
        };
        var date = edition.Options.Date is { } day ? Html.Of($", {edition.Numbers.Date(day)}") : Html.Empty;
        return Html.Of($"<header class=\"masthead\"><span class=\"wordmark\">Attune</span><span>{forWhom}{date}</span></header>");
    }
}
