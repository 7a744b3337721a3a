using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Attune.Store.Archives;

/// <summary>Values of columns as they stand in an archive, the same whichever database they come from.</summary>
internal static class ArchiveCells
{
    // Divides a number by this, and zeros at its end that nobody typed are gone: SQLite keeps 9 as 9.0.
    private const decimal WithoutZeros = 1.0000000000000000000000000000m;

    private static readonly FrozenSet<Type> Known = new[] { typeof(string), typeof(Guid), typeof(byte[]), typeof(DateOnly), typeof(decimal), typeof(bool), typeof(long) }.ToFrozenSet();

    public static bool Holds(Type type) => Known.Contains(type);

    /// <summary>The type in an archive: SQLite has one whole number, and PostgreSQL takes it for each of its own.</summary>
    public static Type TypeOf(Type type) => type == typeof(int) ? typeof(long) : type;

    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case Guid id: json.WriteStringValue(id); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case DateOnly day: json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture)); break;
            case decimal number: json.WriteNumberValue(number / WithoutZeros); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case long number: json.WriteNumberValue(number); break;
            default: throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "An archive has no form for this.");
        }
    }

    /// <exception cref="FormatException">The value is not of this type.</exception>
    /// <exception cref="InvalidOperationException">The value is not even of its kind.</exception>
    public static object? Read(JsonElement json, Type type)
    {
        if (json.ValueKind == JsonValueKind.Null) { return null; }
        if (type == typeof(string)) { return json.GetString(); }
        if (type == typeof(Guid)) { return json.GetGuid(); }
        if (type == typeof(byte[])) { return json.GetBytesFromBase64(); }
        if (type == typeof(DateOnly)) { return DateOnly.ParseExact(json.GetString()!, "O", CultureInfo.InvariantCulture); }
        if (type == typeof(decimal)) { return json.GetDecimal(); }
        if (type == typeof(bool)) { return json.GetBoolean(); }
        return json.GetInt64();
    }
}
