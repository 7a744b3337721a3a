using Attune.Analysis.Rounds;
using Attune.Analysis.Votes;
using Attune.Domain.Audiences;
using Attune.Domain.Statements;

namespace Attune.Web.Audience;

/// <summary>Expresses values of an audience in words.</summary>
internal static class AudienceText
{
    /// <summary>The name of the choice, or of the grade, at a place.</summary>
    public static string Vote(AudienceQuestion question, int place)
        => question.Kind == AudienceQuestionKind.Statement ? AudienceTexts.Grade((Grade)place) : question.Choices[place];

    /// <summary>
    /// One sentence about a statement. A split is named first, then a statement that only one side supports, then one that both sides support.
    /// </summary>
    public static string Reading(StatementReading statement, AudienceReading reading, SideNames sides)
    {
        if (statement.Crux.Line != SplitLine.NoSplit) { return AudienceTexts.Line(statement.Crux.Line); }
        if (reading.StandFor.FirstOrDefault(standsFor => standsFor.Statement == statement.Statement) is { } stands)
        {
            return stands.Support == Support.For ? AudienceTexts.StandsFor(sides.For(stands.Side)) : AudienceTexts.StandsAgainst(sides.For(stands.Side));
        }

        return Carries(statement.Counts.Business) && Carries(statement.Counts.It) ? AudienceTexts.BothCarry : AudienceTexts.NoReading;
    }

    public static string Groups(AudienceFindings findings) => findings.Reading.Groups.Found switch
    {
        GroupsFound.AcrossSides when !findings.GroupSizes.IsEmpty => AudienceTexts.GroupsAcrossSides(findings.GroupSizes.Length, string.Join(", ", findings.GroupSizes)),
        GroupsFound.AcrossSides => AudienceTexts.Groups(GroupsFound.NotStable),
        var found => AudienceTexts.Groups(found),
    };

    // The same rule as for leaders: three quarters of a side.
    private static bool Carries(SupportCounts side) => 4 * side.For >= 3 * side.All;
}
