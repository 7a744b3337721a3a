using System.Globalization;

namespace Attune.Domain.Agreements;

/// <summary>A quarter of a calendar year, for example "Q4 2027".</summary>
public readonly record struct Quarter : IComparable<Quarter>
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        (Year, Number) = (year, number);
    }

    public int Year { get; }

    /// <summary>The number of the quarter in its year, 1 to 4.</summary>
    public int Number { get; }

    public DateOnly LastDay => new DateOnly(Year, 3 * Number, 1).AddMonths(1).AddDays(-1);

    public static Quarter Containing(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    public Quarter Plus(int quarters)
    {
        var at = (4 * Year) + Number - 1 + quarters;
        return new(at / 4, (at % 4) + 1);
    }

    /// <returns>Null if the text is not a quarter; "2027-Q4" is one.</returns>
    public static Quarter? Parse(string? text)
        => text is [_, _, _, _, '-', 'Q', var digit] && digit is >= '1' and <= '4'
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
                ? new(year, digit - '0')
                : null;

    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(Quarter one, Quarter other) => one.CompareTo(other) < 0;

    public static bool operator >(Quarter one, Quarter other) => one.CompareTo(other) > 0;

    public static bool operator <=(Quarter one, Quarter other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Quarter one, Quarter other) => one.CompareTo(other) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}");
}
