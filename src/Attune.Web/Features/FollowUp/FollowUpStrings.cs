namespace Attune.Web.Features.FollowUp;

/// <summary>What the first screen of a later round says, from FollowUpStrings.resx.</summary>
internal static class FollowUpStrings
{
    private static readonly Texts File = new("Features.FollowUp.FollowUpStrings");

    public static string Tell(string key) => File.Of(key);

    public static string Tell(string key, params object?[] parts) => File.With(key, parts);

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number in words, at the start of a sentence.</summary>
    public static string Some(string key, int number) => File.Some(key, number, Strings.StartNumber(number));

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}
