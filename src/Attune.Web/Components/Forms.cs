using System.Diagnostics.CodeAnalysis;

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

    public static string InField(decimal? number) => number is { } value ? TypedNumber.Plain(value) : "";

    public static bool IsBlank([NotNullWhen(false)] string? typed) => string.IsNullOrWhiteSpace(typed);

    /// <summary>Reads a number of people, at most a thousand.</summary>
    public static int? Whole(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000 ? number : null;

    public static T? Chosen<T>(string? typed)
        where T : struct, Enum
        => Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) ? value : null;
}
