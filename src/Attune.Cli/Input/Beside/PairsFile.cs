using System.Globalization;

namespace Attune.Cli.Input.Beside;

/// <summary>Two texts to hold against each other.</summary>
/// <param name="Id">The person's name for the pair, or its place in the file.</param>
public sealed record TextPair(string Id, string TextA, string TextB);

/// <summary>Reads pairs of texts: text_a, text_b, and perhaps pair_id.</summary>
public static class PairsFile
{
    private const string Id = "pair_id";
    private const string TextA = "text_a";
    private const string TextB = "text_b";

    public static Import<IReadOnlyList<TextPair>> Read(Stream stream, string name)
        => BesideFile.Read<TextPair>(stream, name, [TextA, TextB], [Id], findings =>
        {
            var place = 0;
            return row =>
            {
                place++;
                foreach (var empty in new[] { row[TextA], row[TextB] }.Where(field => field.Empty)) { findings.Cell(empty, Wordings.EmptyText()); }
                return new TextPair(row[Id] is { Empty: false } id ? id.Text : place.ToString(CultureInfo.InvariantCulture), row[TextA].Text, row[TextB].Text);
            };
        });
}
