namespace Attune.Web.Features.Audiences;

/// <summary>What the pages around an audience say, from AudienceStrings.resx.</summary>
internal static class AudienceStrings
{
    private static readonly Texts File = new("Features.Audiences.AudienceStrings");

    public static string Tell(string key) => File.Of(key);

    public static string Tell(string key, params object?[] parts) => File.With(key, parts);

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number.</summary>
    public static string TellCount(string key, int number, params object?[] parts) => File.Some(key, number, number, parts);
}
