using System.Text.Json;
using System.Text.RegularExpressions;

namespace Attune.Domain.Tests.Packs;

/// <summary>As much of JSON Schema 2020-12 as docs/pack.schema.json and docs/tables.schema.json use; a keyword beyond that stops the test.</summary>
internal sealed class SmallSchema(JsonElement root)
{
    private static readonly string[] Notes = ["$schema", "$defs", "title", "description", "then", "else"];

    public bool Allows(JsonElement value) => Allows(root, value);

    private bool Allows(JsonElement schema, JsonElement value)
        => schema.ValueKind != JsonValueKind.Object ? schema.GetBoolean() : schema.EnumerateObject().All(keyword => Holds(schema, keyword.Name, keyword.Value, value));

    private bool Holds(JsonElement schema, string keyword, JsonElement asked, JsonElement value) => (keyword, value.ValueKind) switch
    {
        ("$ref", _) => Allows(root.GetProperty("$defs").GetProperty(asked.GetString()!["#/$defs/".Length..]), value),
        ("type", _) => asked.ValueKind == JsonValueKind.Array ? asked.EnumerateArray().Any(one => one.GetString() == Type(value)) : asked.GetString() == Type(value),
        ("const", _) => JsonElement.DeepEquals(asked, value),
        ("allOf", _) => asked.EnumerateArray().All(one => Allows(one, value)),
        ("enum", _) => asked.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        ("if", _) => !schema.TryGetProperty(Allows(asked, value) ? "then" : "else", out var branch) || Allows(branch, value),
        ("required", JsonValueKind.Object) => asked.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        ("properties", JsonValueKind.Object) => asked.EnumerateObject().All(property => !value.TryGetProperty(property.Name, out var found) || Allows(property.Value, found)),
        ("additionalProperties", JsonValueKind.Object) => value.EnumerateObject().All(property => (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out _)) || Allows(asked, property.Value)),
        ("items", JsonValueKind.Array) => value.EnumerateArray().All(one => Allows(asked, one)),
        ("minItems", JsonValueKind.Array) => value.GetArrayLength() >= asked.GetInt32(),
        ("maxItems", JsonValueKind.Array) => value.GetArrayLength() <= asked.GetInt32(),
        ("uniqueItems", JsonValueKind.Array) => value.EnumerateArray().Select(one => one.GetRawText()).Distinct().Count() == value.GetArrayLength(),
        ("minLength", JsonValueKind.String) => value.GetString()!.Length >= asked.GetInt32(),
        ("maxLength", JsonValueKind.String) => value.GetString()!.EnumerateRunes().Count() <= asked.GetInt32(),
        ("pattern", JsonValueKind.String) => Regex.IsMatch(value.GetString()!, asked.GetString()!, RegexOptions.ECMAScript),
        ("required" or "properties" or "additionalProperties" or "items" or "minItems" or "maxItems" or "uniqueItems" or "minLength" or "maxLength" or "pattern", _) => true,
        _ => Notes.Contains(keyword) ? true : throw new NotSupportedException($"The schema says '{keyword}', which this test does not know."),
    };

    private static string Type(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
