using System.Text.RegularExpressions;

namespace Attune.Domain.Teams;

/// <summary>What people write above the columns of a list of teams, and which column they mean.</summary>
internal static partial class TeamHeads
{
    /// <summary>The columns of a list without heads.</summary>
    public static readonly ImmutableArray<TeamColumn> DefaultOrder = [TeamColumn.Team, TeamColumn.Parent, TeamColumn.Leader, TeamColumn.People];

    private static readonly Dictionary<string, TeamColumn> Columns = new (TeamColumn Column, string Heads)[]
    {
        (TeamColumn.Team, "team|teams|team name|name|name of team|name of the team|unit|organization unit|organisation unit|org unit|department|group|équipe|equipe|nom de l équipe|nom|abteilung|teamname|name des teams|einheit|equipo|nombre|nombre del equipo|squadra|gruppo|nome|time|nome da equipe|afdeling|naam|hold|lag|tiimi|zespół|dział"),
        (TeamColumn.Parent, "parent|parent team|parent unit|above|belongs to|part of|reports to|reports into|under|superior team|higher level|team above|übergeordnet|übergeordnetes team|übergeordnete einheit|gehört zu|oberteam|teil von|équipe parente|équipe supérieure|rattachée à|rattaché à|fait partie de|equipo superior|equipo padre|pertenece a|depende de|superiore|team superiore|fa parte di|equipe superior|pertence a|valt onder|hoort bij|bovenliggend team|onderdeel van"),
        (TeamColumn.Path, "path|team path|org path|hierarchy|full path|full name|pfad|hierarchie|chemin|hiérarchie|ruta|jerarquía|percorso|gerarchia|caminho|hierarquia|pad|hiërarchie"),
        (TeamColumn.Leader, "leader|leader name|leader mail|leader e mail|leader email|led by|head|owner|sponsor|executive|führungskraft|leitung|leiter|leiterin|dirigeant|dirigeante|responsable|direction|líder|lider|dirigente|responsabile|responsável|leidinggevende|leider"),
        (TeamColumn.People, "people|size|number of people|headcount|head count|count|members|employees|staff|fte|heads|personen|anzahl|anzahl personen|größe|mitarbeitende|mitarbeiter|köpfe|personnes|nombre de personnes|effectif|effectifs|taille|personas|número de personas|tamaño|plantilla|persone|numero di persone|dimensione|organico|pessoas|número de pessoas|tamanho|mensen|aantal|aantal mensen|aantal personen|grootte|medewerkers"),
    }.SelectMany(known => known.Heads.Split('|').Select(head => (Head: head, known.Column))).ToDictionary(pair => pair.Head, pair => pair.Column);

    /// <returns>The columns that the heads name, null where a head is not understood, and left out where there is none; null if the cells are no heads but a team.</returns>
    public static ImmutableArray<TeamColumn?>? Read(ImmutableArray<string> cells)
    {
        ImmutableArray<TeamColumn?> columns = [.. cells.Select(head => head.Length == 0 ? TeamColumn.LeftOut : Columns.TryGetValue(Plain(head), out var column) ? column : (TeamColumn?)null)];
        var known = columns.Count(column => column is not (null or TeamColumn.LeftOut));
        // A word alone may be the name of a team, unless it stands alone in its line as well.
        return known >= 2 || (known == 1 && cells.Length == 1) ? columns : null;
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Aside();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoLetters();

    // "Parent team:", "Parent_team" and "People (FTE)" are said with spaces and small letters alone.
    private static string Plain(string head) => NoLetters().Replace(Aside().Replace(head, " "), " ").Trim().ToLowerInvariant();
}
