using System.Globalization;
using Attune.Intake.Rows;

namespace Attune.Intake.Surveys;

/// <summary>Tells the people of a table apart: by their address, else by their id, else, in a list without both, by their name, else by their row.</summary>
internal sealed class PeopleOf(SurveyTable table, ColumnMapping mapping)
{
    private readonly Dictionary<string, string> _spelling = new(StringComparer.Ordinal);

    /// <summary>The person of a row, with the key by which two writings are one person.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">Its place among the rows, from 0.</param>
    public (string Leader, string Key) Read(Row row, int place)
    {
        var (mail, id) = (Said(row, mapping.Mail), Said(row, mapping.Person));
        // What is no address, in a column of addresses, is a name or "-".
        var said = ValueForm.IsMail(mail) || id.Length == 0 ? mail : id;
        if (said.Length == 0 && mapping is { Mail: null, Person: null }) { said = NameOf(row); }
        if (said.Length == 0) { said = string.Create(CultureInfo.InvariantCulture, $"row {place + 1}"); }
        var key = Identity.Key(said);
        return (_spelling.TryGetValue(key, out var known) ? known : _spelling[key] = said, key);
    }

    /// <summary>The name of a row's person; empty if it is not known.</summary>
    public string NameOf(Row row) => string.Join(' ', mapping.Names.Select(place => Said(row, place)).Where(part => part.Length > 0).Distinct());

    public string MailOf(Row row) => Said(row, mapping.Mail) is var mail && ValueForm.IsMail(mail) ? mail : "";

    /// <summary>Everybody who stands on several rows with an answer.</summary>
    public IEnumerable<SameLeader> Twice()
        => from row in table.Rows.Index()
           where mapping.Layout == TableLayout.Person && mapping.Questions.Any(question => !string.IsNullOrWhiteSpace(row.Item[question.Place].Text))
           let person = Read(row.Item, row.Index)
           group (person.Leader, row.Item.Line) by person.Key into rows
           where rows.Count() > 1
           select new SameLeader(rows.First().Leader, [.. rows.Select(row => row.Line)]);

    /// <summary>What a cell says of a person; "anonymous", in any language, is nobody.</summary>
    private string Said(Row row, int? place)
        => place is { } column && Identity.Clean(table.Table.FieldAt(row, column).Text) is var said && !HeadingWords.Are("anonymous", said) ? Bare(said) : "";

    /// <summary>The address alone, where it was copied as "mailto:kari@plant.example" or "Kari Moe &lt;kari@plant.example&gt;".</summary>
    private static string Bare(string said)
    {
        var inside = said.EndsWith('>') ? said[(said.LastIndexOf('<') + 1)..^1] : said;
        return inside.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? inside["mailto:".Length..] : inside;
    }
}
