namespace Attune.Web.Features.Converge;

/// <summary>What converging and committing say, from ConvergeStrings.resx; numbers and dates in the reader's culture.</summary>
internal static class ConvergeStrings
{
    internal static readonly Texts File = new("Features.Converge.ConvergeStrings");

    public static string Tell(string key) => File.Of(key);

    public static string Tell(string key, params object?[] parts) => File.With(key, parts);

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number in words, at the start of a sentence.</summary>
    public static string Some(string key, int number, params object?[] parts) => File.Some(key, number, Strings.StartNumber(number), parts);

    /// <summary>"3 of 4".</summary>
    public static string PartOf(int some, int all) => Tell("Part_of", some, all);

    public static string Day(DateOnly day) => Tell("Day", day);

    public static string In(Quarter quarter) => Tell("Quarter", quarter.Number, quarter.Year);
}
