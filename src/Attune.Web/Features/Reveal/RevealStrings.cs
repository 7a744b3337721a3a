namespace Attune.Web.Features.Reveal;

/// <summary>What the sitting says, from RevealStrings.resx; numbers and dates in the reader's culture.</summary>
internal static class RevealStrings
{
    private static readonly Texts File = new("Features.Reveal.RevealStrings");

    public static string Of(string key) => File.Of(key);

    public static string Of(string key, params object?[] parts) => File.With(key, parts);

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number in words.</summary>
    public static string Some(string key, int number, params object?[] parts) => File.Some(key, number, Strings.Number(number), parts);

    /// <summary>The same at the start of a sentence.</summary>
    public static string StartSome(string key, int number, params object?[] parts) => File.Some(key, number, Strings.StartNumber(number), parts);

    public static string InQuotes(string text) => Of("InQuotes", text);

    /// <summary>"3 of 4".</summary>
    public static string PartOf(int some, int all) => Of("PartOf", some, all);
}
