using System.Collections.Frozen;
using Attune.Intake.Rows;

namespace Attune.Intake.Tables;

/// <summary>The places of the columns of a table, by the names that this program has for them.</summary>
internal sealed class Columns
{
    private readonly Table _table;
    private readonly FrozenDictionary<string, int> _places;

    private Columns(Table table, Dictionary<string, int> places) => (_table, _places) = (table, places.ToFrozenDictionary());

    /// <summary>The key of a heading, which ignores case, spaces, hyphens and underscores because people retype them; a heading of signs alone is its own key.</summary>
    public static string Key(string heading)
    {
        var whole = Identity.Key(heading);
        var key = string.Concat(whole.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return key.Length > 0 ? key : whole;
    }

    /// <summary>Finds the columns; null, with every missing or doubled one reported, if a required one is missing.</summary>
    public static Columns? Find(Table table, string[] required, string[] optional, ColumnMap map, Findings findings)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var name in required.Concat(optional))
        {
            var found = PlacesOf(table, map.HeadingOf(name) ?? name);
            if (found.Count > 1) { findings.Column(name, Wordings.ColumnTwice(name)); }
            if (found.Count > 0) { places[name] = found[0]; }
            else if (map.HeadingOf(name) is { } heading) { findings.Column(heading, Wordings.MappedColumnMissing(heading, name, table.Header)); }
            else if (required.Contains(name)) { missing.Add(name); }
        }

        if (missing.Count > 0) { findings.Whole(Wordings.ColumnsMissing(missing, table.Header)); }
        return required.All(places.ContainsKey) ? new Columns(table, places) : null;
    }

    public static List<int> PlacesOf(Table table, string heading)
        => [.. Enumerable.Range(0, table.Header.Length).Where(place => Key(table.Header[place]) == Key(heading))];

    public int PlaceOf(string name) => _places[name];

    public bool Has(string name) => _places.ContainsKey(name);

    /// <summary>The headings that have no meaning here.</summary>
    public IEnumerable<string> Others()
        => Enumerable.Range(0, _table.Header.Length).Except(_places.Values).Select(place => _table.Header[place]).Where(heading => heading.Length > 0);

    /// <summary>The field of a row; an optional column that is missing is empty everywhere.</summary>
    public Field this[Row row, string name]
        => _places.TryGetValue(name, out var place) ? _table.FieldAt(row, place) : new("", row.Line, name);
}
