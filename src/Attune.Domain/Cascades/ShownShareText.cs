using System.Text.Json;
using System.Text.Json.Serialization;

namespace Attune.Domain.Cascades;

/// <summary>Writes a share as one number, because ten thousand teams have a million of them.</summary>
internal sealed class ShownShareText : JsonConverter<ShownShare>
{
    // Percents are 0 to 100.
    private const int Base = 101;

    public override ShownShare Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var number = reader.GetInt32();
        return new((SharePart)(number / Base / Base / Base), number / Base / Base % Base, number / Base % Base, number % Base);
    }

    public override void Write(Utf8JsonWriter writer, ShownShare value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteNumberValue((((((((int)value.Part * Base) + value.Percent) * Base) + value.Low) * Base)) + value.High);
    }
}
