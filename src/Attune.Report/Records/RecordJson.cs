using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Attune.Report;

/// <summary>A record as data: the names of <see cref="SittingRecord"/>, in camel case.</summary>
public static class RecordJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        // Names and sentences stay readable; a file that is opened in a browser still closes no script.
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    public static string Of(SittingRecord record) => JsonSerializer.Serialize(record, Options) + "\n";
}
