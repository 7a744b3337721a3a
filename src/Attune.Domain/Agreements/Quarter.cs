using System.Globalization;

namespace Attune.Domain.Agreements;

/// <summary>A quarter of a calendar year, for example "Q4 2027": every day of the calendar lies in one, whatever year it is.</summary>
public readonly record struct Quarter : IComparable<Quarter>
{
    public const int FirstYear = 1;
    public const int LastYear = 9999;

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

    public DateOnly LastDay => new(Year, 3 * Number, DateTime.DaysInMonth(Year, 3 * Number));

    private int Place => (4 * Year) + Number - 1;

    public static Quarter Containing(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <returns>How many quarters this one comes after another; below zero if it comes before.</returns>
    public int Since(Quarter other) => Place - other.Place;

    /// <returns>The first or the last quarter of the calendar where it would lie beyond.</returns>
    public Quarter Plus(int quarters)
    {
        var at = Math.Clamp(Place + quarters, 4 * FirstYear, (4 * LastYear) + 3);
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

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Number}");
}
