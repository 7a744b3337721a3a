using System.Collections.Immutable;
using System.Text.Json;
using Attune.Analysis.Clouds;

namespace Attune.Report.Clouds;

/// <summary>Something a words file says that cannot be drawn.</summary>
/// <param name="Where">The path within the file, as in <c>words[3].it</c>; empty for the file as a whole.</param>
/// <param name="What">What is expected there.</param>
/// <param name="Line">The line in the file, from 1, at which the reader stopped; null where only the path is known.</param>
public sealed record CloudFileProblem(string Where, string What, long? Line = null)
{
    public override string ToString() => (Where, Line) switch
    {
        ("", null) => What,
        ("", { } line) => $"line {line}: {What}",
        (_, null) => $"{Where}: {What}",
        (_, { } line) => $"{Where}, line {line}: {What}",
    };
}

/// <summary>A words file, or everything that is wrong with it.</summary>
/// <param name="Cloud">The words; null if there are problems.</param>
/// <param name="Problems">All problems, in the order of the file.</param>
public sealed record CloudFileReading(Cloud? Cloud, ImmutableArray<CloudFileProblem> Problems);

/// <summary>
/// Words as JSON: <c>{"sides":[{"name":"Business","people":4},{"name":"IT","people":4}],
/// "words":[{"text":"adoption","business":3,"it":4,"topic":"use","means":["used two quarters on","logged in"]}],
/// "links":[["one way of working","clean core"]]}</c>. <c>business</c> and <c>it</c> count people of the first and of the
/// second side, whatever their names. <c>key</c> may name a word; else its text does.
/// </summary>
public static class CloudFile
{
    public static CloudFileReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return new CloudFileReader(document.RootElement).Read();
        }
        catch (JsonException broken)
        {
            return new(null, [new("", "this is not JSON: " + broken.Message.Split(" LineNumber:")[0], broken.LineNumber + 1)]);
        }
        catch (InvalidOperationException)
        {
            // "\ud83d" alone is valid JSON and yet no text, which only shows when the text is read.
            return new(null, [new("", "a text holds half a character: an escape of \\ud800 to \\udfff without its other half")]);
        }
    }
}
