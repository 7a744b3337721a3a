using System.Globalization;
using System.Text.RegularExpressions;

namespace Attune.Report;

/// <summary>Numbers and dates as the reader writes them.</summary>
internal sealed partial class Numbers(CultureInfo culture, ReportTexts strings)
{
    private readonly string[] _words = strings.NumberWords.Split('|');

    /// <summary>A number in words up to twelve, then in digits.</summary>
    public string Word(int number) => number < _words.Length ? _words[number] : Figure(number);

    /// <summary>The same, with a capital for the start of a sentence.</summary>
    public string StartWord(int number)
    {
        var word = Word(number);
        return culture.TextInfo.ToUpper(word[0]) + word[1..];
    }

    public string Figure(int number) => number.ToString(number < 10_000 ? "0" : "N0", culture);

    /// <summary>A probability with three decimals; in English without the zero before the point, as is usual in journals.</summary>
    public string P(double p) => p < .0005 ? $"<\u00a0{Fraction(.001)}" : $"=\u00a0{Fraction(p)}";

    public string Fraction(double value) => WithoutZero(value.ToString("0.000", culture));

    public string Ratio(double value) => value.ToString("0.00", culture);

    /// <summary>A median of steps: whole, or halfway between two.</summary>
    public string Step(double value) => value.ToString("0.#", culture);

    public string Signed(double value) => value.ToString("+0.0;−0.0;0.0", culture);

    public string SignedRatio(double value) => value.ToString("+0.00;−0.00;0.00", culture);

    /// <summary>A date in full, without the day of the week.</summary>
    public string Date(DateOnly date) => date.ToString(Weekday().Replace(culture.DateTimeFormat.LongDatePattern, ""), culture);

    private string WithoutZero(string number)
        => culture.TwoLetterISOLanguageName == "en" && number.StartsWith('0') && number != "0" ? number[1..] : number;

    [GeneratedRegex(@"\s*dddd\s*,?\s*|\s*,\s*dddd\s*")]
    private static partial Regex Weekday();
}
