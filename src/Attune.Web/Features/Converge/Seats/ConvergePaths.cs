namespace Attune.Web.Features.Converge.Seats;

/// <summary>Where a leader's pages of converging and committing are.</summary>
public static class ConvergePaths
{
    public const string Statements = "/seat/statements";

    public const string Own = "/seat/own";

    public static string Statement(int number) => $"{Statements}/{number}";
}
