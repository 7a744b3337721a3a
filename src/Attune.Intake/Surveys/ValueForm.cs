using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Attune.Intake.Surveys;

/// <summary>The form of one value, whatever its column is called.</summary>
internal static partial class ValueForm
{
    // No date is longer: "Wednesday, 23 September 2026 10:14:55 GMT+02:00".
    private const int LongestDate = 50;

    private static readonly SearchValues<char> BetweenNumbers = SearchValues.Create(":/.-年월");

    /// <summary>The cultures in which tools write dates; the first finds nearly all of them.</summary>
    private static readonly CultureInfo[] Cultures = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("fr-FR")];

    public static bool IsNumber(string value) => Number().IsMatch(value);

    public static bool IsTime(string value)
        => value.Length <= LongestDate && value.Any(char.IsAsciiDigit) && value.AsSpan().ContainsAny(BetweenNumbers) && !IsNumber(value)
            && Zone().Replace(DayHalf().Replace(value, " "), "") is var plain
            && (EastAsianDate().IsMatch(value) || Array.Exists(Cultures, culture => DateTime.TryParse(plain, culture, DateTimeStyles.AllowWhiteSpaces, out _)));

    public static bool IsMail(string value) => Mail().IsMatch(value);

    /// <summary>An address of a computer, with at least three dots or colons so that no number or time is one.</summary>
    public static bool IsComputer(string value)
        => value.AsSpan().CountAny(".:") >= 3 && IPAddress.TryParse(value, out var address) && address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6;

    /// <summary>A key that a machine made: a GUID, or letters and digits mixed as no word has them.</summary>
    public static bool IsMachineKey(string value) => Guid.TryParse(value, out _) || MachineKey().IsMatch(value);

    public static bool HasWords(string value) => value.Any(char.IsLetter);

    [GeneratedRegex(@"^[-+]?\d{1,15}(?:[.,]\d+)?\s?%?$|^[-+]?\d{1,3}(?:[., \u00A0\u202F']\d{3})+(?:[.,]\d+)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:mailto:)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^(?=.*\d)(?=.*[A-Za-z])(?:[A-Z]{1,2}_[A-Za-z0-9]{4,}|[0-9a-f]{16,64}|[0-9a-z]{20,40})$")]
    private static partial Regex MachineKey();

    [GeneratedRegex(@"\s*(?:\(?(?:GMT|UTC|MEZ|MESZ|CET|CEST|EET|EEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT)(?:\s?[-+−]\d{1,2}(?::?\d{2})?)?\)?|Z)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Zone();

    [GeneratedRegex(@"\s(?:[ap]\.?\s?m\.?|OEZ|Uhr)(?=\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex DayHalf();

    [GeneratedRegex(@"^\d{2,4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]|^\d{4}[/.-]\s?\d{1,2}[/.-]\s?\d{1,2}\s+(?:午前|午後|上午|下午|오전|오후)\s?\d{1,2}:\d{2}")]
    private static partial Regex EastAsianDate();
}
