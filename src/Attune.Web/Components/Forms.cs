namespace Attune.Web.Components;

/// <summary>Reads and fills the fields of forms.</summary>
internal static class Forms
{
    /// <summary>What a button says that keeps what was typed and goes on to the next page, so that nothing typed is lost on the way.</summary>
    public const string GoOn = "go-on";

    public const string DayFormat = "yyyy-MM-dd";

    public static DateOnly? Day(string? typed)
        => DateOnly.TryParseExact(typed, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string InField(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";

    public static string InField(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Reads a number typed as "9", "9.5" or "9,5", since people write both; separators of thousands are not allowed.</summary>
    public static decimal? Number(string? typed)
        => decimal.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1_000_000_000_000m ? number : null;

    public static bool IsBlank(string? typed) => string.IsNullOrWhiteSpace(typed);

    /// <summary>Reads a number of people, at most a thousand.</summary>
    public static int? Whole(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000 ? number : null;

    public static T? Chosen<T>(string? typed)
        where T : struct, Enum
        => Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) ? value : null;
}
