using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Attune.Report.Records;

/// <summary>A record as data: the names of <see cref="SittingRecord"/>, in camel case.</summary>
public static class RecordJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        // Names and sentences stay readable, and angle brackets stay escaped, so that the file closes no script when a browser opens it.
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    public static string Write(SittingRecord record) => JsonSerializer.Serialize(record, Options) + "\n";
}
