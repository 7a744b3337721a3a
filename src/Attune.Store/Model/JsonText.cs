using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>Stores values that are read and written as a whole in one text column, in the same way on both databases.</summary>
internal static class JsonText
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
    {
        var same = new ValueComparer<T>((a, b) => Write(a) == Write(b), value => Write(value).GetHashCode(StringComparison.Ordinal), value => value);
        return property.HasConversion(value => Write(value), text => Read<T>(text), same);
    }

    public static PropertyBuilder<T?> AsJsonOrNull<T>(this PropertyBuilder<T?> property)
        where T : class
    {
        var same = new ValueComparer<T?>((a, b) => Write(a) == Write(b), value => Write(value).GetHashCode(StringComparison.Ordinal), value => value);
        return property.HasConversion(value => Write(value), text => Read<T?>(text), same);
    }
}
