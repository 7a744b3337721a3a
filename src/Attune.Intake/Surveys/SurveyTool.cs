using System.Collections.Immutable;
using Attune.Intake.Tables;

namespace Attune.Intake.Surveys;

/// <summary>The survey tools that are recognized. What is read does not depend on knowing the tool, save for what only one of them does.</summary>
internal static class SurveyTool
{
    public const string Qualtrics = "Qualtrics";
    public const string LimeSurvey = "LimeSurvey";

    private static readonly string[] Collectors = ["collectorid", "kollektorid", "idducollecteur", "iddelrecopilador", "iddocoletor"];

    /// <summary>The tool that wrote these columns; empty for a sheet of another tool, or one made by hand.</summary>
    public static string Recognize(ImmutableArray<SurveyColumn> columns)
    {
        if (Has("startdate") && Has("enddate") && (Has("responseid") || Has("recordeddate") || Has("responseset")) && !columns.Any(column => Collectors.Any(Called(column)))) { return Qualtrics; }
        if (columns.Any(column => column.Means("submitted")) && columns.Any(column => column.Means("person"))) { return LimeSurvey; }
        if (columns.Any(column => Collectors.Any(Called(column)))) { return "SurveyMonkey"; }
        if (Has("networkid") || (Has("#") && Has("submitdateutc"))) { return "Typeform"; }
        if (columns.Any(column => column.Means("started")) && columns.Any(column => column.Means("completed"))) { return "Microsoft Forms"; }
        return columns is [var first, ..] && first.Means("timestamp") ? "Google Forms" : "";

        bool Has(string key) => columns.Any(column => Called(column)(key));
    }

    private static Func<string, bool> Called(SurveyColumn column)
        => key => Columns.Key(column.Heading) == key || Columns.Key(column.Text) == key;
}
