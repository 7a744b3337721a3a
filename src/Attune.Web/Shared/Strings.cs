using System.Resources;

namespace Attune.Web.Shared;

/// <summary>What this program says to people; the words stand in files beside their features, numbers and dates in the reader's culture.</summary>
internal static class Strings
{
    /// <summary>A file a feature under the folder of the web; no name stands in two of them.</summary>
    internal static readonly ImmutableArray<string> Files = ["Shared.Strings", "Features.Accounts.AccountStrings", "Features.Leaders.LeaderStrings", "Features.Mail.MailStrings", "Features.Record.DeskStrings"];

    private static readonly ImmutableArray<ResourceManager> Resources = [.. Files.Select(file => new ResourceManager($"Attune.Web.{file}", typeof(Strings).Assembly))];

    // The report writes numbers up to ten in words, and so does a heading here.
    private const int LargestInWords = 12;

    public static string Say(string key)
        => Resources.Select(file => file.GetString(key, CultureInfo.CurrentUICulture)).FirstOrDefault(words => words is not null)
            ?? throw new MissingManifestResourceException($"None of {string.Join(", ", Files)} has '{key}'.");

    public static string Say(string key, params object?[] parts) => string.Format(CultureInfo.CurrentCulture, Say(key), parts);

    /// <summary>"six"; digits above twelve.</summary>
    public static string Number(int number)
        => number is >= 0 and <= LargestInWords ? Say("Numbers").Split(' ')[number] : number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>The same at the start of a sentence.</summary>
    public static string StartNumber(int number)
        => Number(number) is [var first, .. var rest] ? $"{char.ToUpper(first, CultureInfo.CurrentCulture)}{rest}" : "";

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number in words.</summary>
    public static string Count(string key, int number, params object?[] parts)
        => Say(number == 1 ? key + "_one" : key + "_many", [Number(number), .. parts]);
}
