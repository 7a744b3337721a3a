namespace Attune.Web.Seat;

/// <summary>The paths of a leader's pages about statements and agreements.</summary>
public static class StatementPaths
{
    public const string Statements = "/seat/statements";

    public const string Own = "/seat/own";

    /// <summary>The figures of benefits.</summary>
    public const string Actuals = "/seat/actuals";

    public static string Statement(int number) => $"{Statements}/{number}";
}
