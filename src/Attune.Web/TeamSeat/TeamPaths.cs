namespace Attune.Web.TeamSeat;

/// <summary>The addresses of somebody in a team.</summary>
public static class TeamPaths
{
    public const string Join = "/team";
    public const string Start = "/team/start";
    public const string Answers = "/team/answers";
    public const string Withdraw = "/team/withdraw";
    public const string Result = "/team/result";
    public const string Next = "/team/next";

    public static string Question(int number) => $"/team/{number}";

    /// <summary>The link of a team, as it stands on its sheet.</summary>
    public static string LinkOf(string origin, string code) => $"{origin}{Join}?code={code}";
}
