using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Headers;

namespace Attune.Web.Components;

/// <summary>
/// A number as a person typed it. People separate thousands and decimals in ways that contradict each other, so "1,200" is a thousand times as much for one as
/// for another: what can be told is read, what cannot is asked.
/// </summary>
/// <param name="Value">The number; null if nothing was typed, or nothing that is a number.</param>
/// <param name="Other">The other number that the same signs can mean; null if there is none.</param>
/// <param name="IsUnreadable">Something was typed that is no number.</param>
internal readonly partial record struct TypedNumber(decimal? Value, decimal? Other = null, bool IsUnreadable = false)
{
    private const int Thousand = 3;
    private const decimal TooLarge = 1_000_000_000_000m;

    private static readonly TypedNumber Unreadable = new(null, IsUnreadable: true);

    /// <summary>The two numbers that the signs can mean; the person has to say which.</summary>
    public bool IsAmbiguous => Other is not null;

    /// <param name="typed">What was typed.</param>
    /// <param name="reader">The culture of the person who typed; null if it is not known.</param>
    public static TypedNumber Read(string? typed, CultureInfo? reader)
    {
        if (Forms.IsBlank(typed)) { return default; }
        var plain = Spaces().Replace(Minus().Replace(Apostrophes().Replace(typed.Trim(), "'"), "-"), " ");
        if (Shape().Match(plain) is not { Success: true } shape) { return Unreadable; }
        var sign = shape.Groups["sign"].Value == "-" ? -1 : 1;
        return BothReadings(shape.Groups["digits"].Value, reader) switch
        {
            ({ } value, null) when value < TooLarge => new(sign * value),
            ({ } value, { } other) when value < TooLarge => new(sign * value, sign * other),
            _ => Unreadable,
        };
    }

    /// <summary>The culture that the browser asks for first. The texts are English in any case, but people type numbers as they learned to.</summary>
    public static CultureInfo? ReaderOf(HttpRequest request)
    {
        var language = new RequestHeaders(request.Headers).AcceptLanguage.OrderByDescending(candidate => candidate.Quality ?? 1).Select(candidate => candidate.Value.Value).FirstOrDefault();
        try
        {
            return string.IsNullOrEmpty(language) || language == "*" ? null : CultureInfo.GetCultureInfo(language, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The number in signs that can mean nothing else: without separators of thousands, and never with exactly three decimals.</summary>
    public static string Plain(decimal number)
    {
        var digits = number.ToString("0.############", CultureInfo.InvariantCulture);
        return digits.Length - digits.IndexOf('.', StringComparison.Ordinal) == Thousand + 1 && digits.Contains('.', StringComparison.Ordinal) ? digits + "0" : digits;
    }

    private static (decimal? Value, decimal? Other) BothReadings(string digits, CultureInfo? reader)
    {
        var marks = digits.Where(c => c is '.' or ',').Distinct().ToArray();
        var last = digits.LastIndexOfAny(['.', ',']);
        if (marks.Length == 2) { return (Decimal(digits, last), null); }
        if (marks.Length == 0 || digits.IndexOf(marks[0], StringComparison.Ordinal) != last) { return (Grouped(digits), null); }
        // One point or comma is left. Only if thousands could be meant by it, is there something to tell.
        if (Grouped(digits) is not { } whole) { return (Decimal(digits, last), null); }
        return reader?.NumberFormat.NumberGroupSeparator == $"{marks[0]}" ? (whole, null) : (whole, Decimal(digits, last));
    }

    private static decimal? Decimal(string digits, int at)
        => Grouped(digits[..at]) is { } whole && !digits[(at + 1)..].Any(c => !char.IsAsciiDigit(c)) && digits.Length > at + 1 ? Parse($"{whole}.{digits[(at + 1)..]}") : null;

    // Groups of three, or, as in India, of two before the last three, all with the same sign between them.
    private static decimal? Grouped(string digits)
        => digits.Length == 0 ? 0
            : digits.All(char.IsAsciiDigit) ? Parse(digits)
            : Groups().IsMatch(digits) ? Parse(string.Concat(digits.Where(char.IsAsciiDigit)))
            : null;

    private static decimal? Parse(string digits)
        => decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?<sign>[-+]?) ?(?<digits>[0-9 '.,]*[0-9])$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(?<mark>[ '.,])[0-9]{3}(?:\k<mark>[0-9]{3})*$|^[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}$")]
    private static partial Regex Groups();

    [GeneratedRegex("[\u2018\u2019\u02BC\u00B4`]")]
    private static partial Regex Apostrophes();

    [GeneratedRegex("[\u2212\u2012\u2013]")]
    private static partial Regex Minus();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();
}
