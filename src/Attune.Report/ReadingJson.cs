using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Attune.Analysis.Beside;
using Attune.Analysis.Readings;

namespace Attune.Report;

/// <summary>
/// A complete reading as data, in a stable order, so that the same reading gives the same bytes. It contains the keys of leaders as they were given, so it is
/// the file of the person who made the reading and not one to hand round. docs/reading-json.md describes it.
/// </summary>
public static class ReadingJson
{
    /// <summary>The version of the format, which is raised when a field changes its meaning or is removed, but not for a new field.</summary>
    public const int Schema = 1;

    private static readonly ReadingJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        // Totals and similar values are calculated again from the counts when the file is read.
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // People read the file, so letters stay letters, with one space for each level. Angle brackets stay escaped for those who paste it into a page.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    });

    /// <param name="reading">The reading.</param>
    /// <param name="stream">Where it is written.</param>
    /// <param name="voices">What third voices say beside it; none by default, and then nothing is written of them.</param>
    public static void Write(Reading reading, Stream stream, ImmutableArray<ReportedVoice> voices = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(stream);
        JsonSerializer.Serialize(stream, new ReadingDocument(Schema, reading, voices.IsDefaultOrEmpty ? null : [.. voices.Select(VoiceInReading.From)]), Context.ReadingDocument);
        stream.WriteByte((byte)'\n');
    }

    /// <exception cref="JsonException">The file is not a reading, or has another schema.</exception>
    public static Reading Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var document = Parse(stream) ?? throw new JsonException("The file holds no reading.");
        return document.Schema == Schema
            ? document.Reading
            : throw new JsonException($"The reading has schema {document.Schema}; this version reads {Schema}.");
    }

    private static ReadingDocument? Parse(Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize(stream, Context.ReadingDocument);
        }
        catch (ArgumentException impossible)
        {
            throw new JsonException("The file holds what no reading can hold.", impossible);
        }
    }
}

/// <summary>The content of the file: its schema first, then the reading, and beside it what third voices say.</summary>
internal sealed record ReadingDocument(int Schema, Reading Reading, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<VoiceInReading>? ThirdVoices = null);

/// <summary>A third voice as the file has it.</summary>
internal sealed record VoiceInReading(
    string Name, IReadOnlyList<VoiceTopicInReading> Topics, IReadOnlyList<string> Alone, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BesideClosed? Closed = null)
{
    public static VoiceInReading From(ReportedVoice voice) => new(voice.Name, [.. voice.Topics.Select(topic => new VoiceTopicInReading(topic.Topic, topic.Sentences))], voice.Alone, voice.Closed.IsEmpty ? null : voice.Closed);
}

/// <summary>What a third voice says of a topic of the two sides.</summary>
internal sealed record VoiceTopicInReading(string Topic, IReadOnlyList<string> Sentences);

[JsonSerializable(typeof(ReadingDocument))]
internal sealed partial class ReadingJsonContext : JsonSerializerContext;
