using System.Globalization;

namespace Attune.Intake.Beside;

/// <summary>Two texts to compare with each other.</summary>
/// <param name="Id">The person's name for the pair, or its place in the file.</param>
/// <param name="Question">What both texts are about, so that pairs of one question are compared with each other; empty if not given.</param>
public sealed record TextPair(string Id, string Question, string TextA, string TextB);

/// <summary>Reads pairs of texts: text_a, text_b, and perhaps pair_id, question and topic.</summary>
public static class PairsFile
{
    private const string Id = "pair_id";
    private const string Question = "question";
    private const string Topic = "topic";
    private const string TextA = "text_a";
    private const string TextB = "text_b";

    public static Import<IReadOnlyList<TextPair>> Read(Stream stream, string name)
        => BesideFile.Read<TextPair>(stream, name, [TextA, TextB], [Id, Question, Topic], findings =>
        {
            var place = 0;
            return row =>
            {
                place++;
                foreach (var empty in new[] { row.Said(TextA), row.Said(TextB) }.Where(field => field.Empty)) { findings.Cell(empty, Wordings.EmptyText()); }
                return new TextPair(
                    row[Id] is { Empty: false } id ? id.Text : place.ToString(CultureInfo.InvariantCulture), About(row), row.Said(TextA).Text, row.Said(TextB).Text);
            };
        });

    /// <summary>The question and topic together: where a row names both, pairs belong together only if both are the same.</summary>
    private static string About(NamedRow row) => string.Join(" / ", new[] { row[Question], row[Topic] }.Where(field => !field.Empty).Select(field => field.Text));
}
