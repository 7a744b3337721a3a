namespace Attune.Web.Components;

/// <summary>Says numbers up to twelve in words, as the report does.</summary>
internal static class Numbers
{
    private const int LargestInWords = 12;

    /// <summary>A number in words, such as "six"; in digits above twelve.</summary>
    public static string Word(int number)
        => number is >= 0 and <= LargestInWords ? CommonTexts.Numbers.Split(' ')[number] : number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>The same, with a capital for the start of a sentence.</summary>
    public static string StartWord(int number)
        => Word(number) is [var first, .. var rest] ? $"{char.ToUpper(first, CultureInfo.CurrentCulture)}{rest}" : "";
}
