using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Attune.Analysis;

namespace Attune.Report;

/// <summary>
/// A reading as data: all of it, in a stable order, so that the same reading gives the same bytes. Keys of leaders stand
/// in it as they were given: it is the file of the person who ran the reading, not one to hand round.
/// docs/reading-json.md describes it.
/// </summary>
public static class ReadingJson
{
    /// <summary>Raised when a field changes its meaning or goes; a new field does not raise it.</summary>
    public const int Schema = 1;

    private static readonly ReadingJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        // Totals and the like are worked out again from the counts when it is read.
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // People read it: their letters as letters, one space a level. Angle brackets stay escaped for those who paste it into a page.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    });

    public static void Write(Reading reading, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(stream);
        JsonSerializer.Serialize(stream, new ReadingDocument(Schema, reading), Context.ReadingDocument);
        stream.WriteByte((byte)'\n');
    }

    /// <exception cref="JsonException">Not a reading, or one of another schema.</exception>
    public static Reading Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var document = JsonSerializer.Deserialize(stream, Context.ReadingDocument) ?? throw new JsonException("The file holds no reading.");
        return document.Schema == Schema
            ? document.Reading
            : throw new JsonException($"The reading has schema {document.Schema}; this version reads {Schema}.");
    }
}

/// <summary>The file: its schema first, then the reading.</summary>
internal sealed record ReadingDocument(int Schema, Reading Reading);

[JsonSerializable(typeof(ReadingDocument))]
internal sealed partial class ReadingJsonContext : JsonSerializerContext;
