using Attune.Intake.Csv;

namespace Attune.Intake.Answers;

/// <summary>How one survey tool lays out its export: one row for each person, one column for each question, and columns of its own.</summary>
/// <param name="Name">The tool's name; empty for a sheet made by hand.</param>
/// <param name="Signature">Headings that together identify the tool.</param>
/// <param name="Respondent">Headings that tell people apart, the best first.</param>
/// <param name="Own">Further headings of the tool that are not questions.</param>
/// <param name="Submitted">Headings that are filled (or true) once an answer was sent; empty if the tool exports only sent answers.</param>
internal sealed record SurveyForm(string Name, string[] Signature, string[] Respondent, string[] Own, string[] Submitted)
{
    private static readonly SurveyForm[] Tools =
    [
        new("Qualtrics", ["ResponseId", "StartDate", "EndDate"], ["ResponseId"],
            ["Status", "IPAddress", "Progress", "Duration (in seconds)", "Finished", "RecordedDate", "RecipientLastName", "RecipientFirstName", "RecipientEmail",
             "ExternalReference", "ExternalDataReference", "LocationLatitude", "LocationLongitude", "DistributionChannel", "UserLanguage", "Q_RecaptchaScore"], ["Finished"]),
        LimeSurveyWith("Response ID", "Date submitted"),
        LimeSurveyWith("id", "submitdate"),
        new("Microsoft Forms", ["ID", "Start time", "Completion time"], ["ID"],
            ["Email", "Name", "Last modified time", "Language", "Total points", "Quiz feedback", "Grade posted time"], []),
        new("Google Forms", ["Timestamp"], ["Email Address", "Email", "Username"], ["Score"], []),
    ];

    private static readonly SurveyForm ByHand = new("", [AnswerColumns.Side], [AnswerColumns.Respondent, "Respondent", "Leader", "ID", "Email", "Name"], [], []);

    private static SurveyForm LimeSurveyWith(string id, string submitted)
        => new("LimeSurvey", [id, submitted], [id],
            ["Last page", "lastpage", "Start language", "startlanguage", "Seed", "seed", "Access code", "token", "Date started", "startdate", "Date last action",
             "datestamp", "IP address", "ipaddr", "Referrer URL", "refurl", "Total time", "interviewtime", "First name", "firstname", "Last name", "lastname",
             "Email address", "email"], [submitted]);

    /// <summary>The tool that wrote the table; a sheet made by hand if it has a side and asks something; otherwise null.</summary>
    public static SurveyForm? Recognize(CsvTable table)
    {
        var headings = table.Header.Select(Columns.Key).ToHashSet();
        return Tools.FirstOrDefault(tool => tool.Signature.All(heading => headings.Contains(Columns.Key(heading))))
            ?? (headings.Contains(AnswerColumns.Side) && table.Header.Any(heading => heading.EndsWith('?')) ? ByHand : null);
    }

    public bool IsOwn(string heading)
    {
        var key = Columns.Key(heading);
        return Signature.Concat(Respondent).Concat(Own).Any(own => Columns.Key(own) == key)
            || heading.StartsWith("Points - ", StringComparison.Ordinal) || heading.StartsWith("Feedback - ", StringComparison.Ordinal);
    }
}
