using System.Text.Json;

namespace Attune.Encoding.Onnx;

/// <summary>A settings file of a model folder. A setting that it does not contain is null.</summary>
internal sealed class JsonFile(JsonElement root)
{
    public static JsonFile Empty { get; } = new(default);

    /// <summary>Reads the file. A file that is not JSON is a problem; one that does not exist is <see cref="Empty"/>.</summary>
    public static JsonFile Read(string? path, ICollection<string> problems)
    {
        if (path is null)
        {
            return Empty;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return new(document.RootElement.Clone());
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException)
        {
            problems.Add(EncodingTexts.JsonUnreadable(path, wrong.Message));
            return Empty;
        }
    }

    public JsonElement? this[params ReadOnlySpan<string> path]
    {
        get
        {
            var at = root;
            foreach (var name in path)
            {
                if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                {
                    return null;
                }
            }

            return at.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : at;
        }
    }

    public string? Text(params ReadOnlySpan<string> path) => this[path] is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public bool? Flag(params ReadOnlySpan<string> path) => this[path]?.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    /// <summary>Returns a count. The 1e30 that some tokenizers write for "no limit" becomes null.</summary>
    public int? Count(params ReadOnlySpan<string> path) => this[path] is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var count) && count > 0 ? count : null;

    /// <summary>Returns a special token, which may be written as text or as an object with its content.</summary>
    public string? Token(string name) => Text(name) ?? Text(name, "content");
}
