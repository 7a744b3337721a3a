using System.Globalization;
using System.Text.Json;

namespace Attune.Intake.Words;

/// <summary>Finds the line of a JSON text on which a value stands, by its path as in <c>words[3].it</c>.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <param name="json">Valid JSON, which may contain comments and trailing commas.</param>
    public JsonLines(string json)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var open = new Stack<Within>();
        var (line, counted) = (1, 0);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += bytes.AsSpan(counted, start - counted).Count((byte)'\n');
            counted = start;
            switch (reader.TokenType)
            {
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    continue;
                case JsonTokenType.PropertyName:
                    open.Peek().Name = System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
                    continue;
            }

            var path = open.TryPeek(out var within) ? within.Next() : "";
            _lines.TryAdd(path, line);
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) { open.Push(new(path, reader.TokenType == JsonTokenType.StartArray)); }
        }
    }

    /// <summary>The line of the value, or of the innermost existing one around it.</summary>
    public int Read(string path)
    {
        for (var near = path; near.Length > 0; near = near[..Math.Max(0, near.LastIndexOfAny(['.', '[']))])
        {
            if (_lines.TryGetValue(near, out var line)) { return line; }
        }

        return _lines.GetValueOrDefault("", 1);
    }

    /// <summary>An object or a list that is being read.</summary>
    private sealed class Within(string path, bool list)
    {
        private int _place;

        public string Name { get; set; } = "";

        public string Next()
        {
            if (list) { return string.Create(CultureInfo.InvariantCulture, $"{path}[{_place++}]"); }
            return path.Length == 0 ? Name : $"{path}.{Name}";
        }
    }
}
