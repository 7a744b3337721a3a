namespace Attune.Web.Features.Audiences;

/// <summary>Values of an audience in words.</summary>
internal static class AudienceText
{
    /// <summary>The choice, or the grade, at a place.</summary>
    public static string Vote(AudienceQuestion question, int place)
        => question.Kind == AudienceQuestionKind.Statement ? AudienceStrings.Tell($"Grade_{(Grade)place}") : question.Choices[place];

    /// <summary>One sentence on a statement: the split first, then whose it is, then what both sides carry.</summary>
    public static string Reading(StatementReading statement, AudienceReading reading, SideNames sides)
    {
        if (statement.Crux.Line != SplitLine.NoSplit) { return AudienceStrings.Tell($"Line_{statement.Crux.Line}"); }
        if (reading.StandFor.FirstOrDefault(each => each.Statement == statement.Statement) is { } stands)
        {
            return AudienceStrings.Tell(stands.Support == Support.For ? "Stands_for" : "Stands_against", sides.Of(stands.Side));
        }

        return Carries(statement.Counts.Business) && Carries(statement.Counts.It) ? AudienceStrings.Tell("Both_carry") : AudienceStrings.Tell("No_reading");
    }

    public static string Groups(AudienceFindings findings) => findings.Reading.Groups.Found switch
    {
        GroupsFound.AcrossSides when !findings.GroupSizes.IsEmpty => AudienceStrings.Tell("Groups_AcrossSides", findings.GroupSizes.Length, string.Join(", ", findings.GroupSizes)),
        GroupsFound.AcrossSides => AudienceStrings.Tell("Groups_NotStable"),
        var found => AudienceStrings.Tell($"Groups_{found}"),
    };

    // As the leaders' rule has it: three quarters of a side.
    private static bool Carries(SupportCounts side) => 4 * side.For >= 3 * side.All;
}
