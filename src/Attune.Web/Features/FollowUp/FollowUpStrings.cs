using System.Resources;

namespace Attune.Web.Features.FollowUp;

/// <summary>What the first screen of a later round says, from FollowUpStrings.resx.</summary>
internal static class FollowUpStrings
{
    private static readonly ResourceManager Resources = new("Attune.Web.Features.FollowUp.FollowUpStrings", typeof(FollowUpStrings).Assembly);

    public static string Tell(string key)
        => Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"FollowUpStrings.resx has no '{key}'.");

    public static string Tell(string key, params object?[] parts) => string.Format(CultureInfo.CurrentCulture, Tell(key), parts);

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number in words, at the start of a sentence.</summary>
    public static string Some(string key, int number) => Tell(number == 1 ? key + "_one" : key + "_many", Strings.StartNumber(number));

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}
