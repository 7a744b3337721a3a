using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Leaders;

/// <summary>A problem of a pasted line: the line as the person counts it, from 1, and the value that was found there.</summary>
public sealed record LeaderLineProblem(int Line, LeaderProblem Problem, string Found);

/// <summary>Leaders pasted from a spreadsheet. Lines without a problem become leaders; every problem is reported.</summary>
public sealed record LeaderSheet(ImmutableArray<LeaderEntry> Leaders, ImmutableArray<LeaderLineProblem> Problems)
{
    /// <param name="pasted">Lines of cells separated by tabs, semicolons or commas; a first line of column heads is understood.</param>
    /// <param name="sides">The names that the program uses for its sides.</param>
    /// <param name="known">The addresses of leaders who are already there.</param>
    public static LeaderSheet Read(string pasted, SideNames sides, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(sides);
        var table = LeaderTable.Read(pasted);
        var sheet = Read(table, table.Proposed, SidesBy(sides), known);
        return table.HeadLine is not { } line ? sheet
            : sheet with { Problems = [.. ProblemsOf(table.Proposed, table.Heads).Select(problem => new LeaderLineProblem(line, problem.Problem, problem.Found)), .. sheet.Problems] };
    }

    /// <param name="table">The list.</param>
    /// <param name="columns">What each of its columns is.</param>
    /// <param name="sideOf">Which word stands for which side.</param>
    /// <param name="known">The addresses that no line may have.</param>
    public static LeaderSheet Read(LeaderTable table, ImmutableArray<LeaderColumn?> columns, Func<string, Side?> sideOf, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(sideOf);
        ArgumentNullException.ThrowIfNull(known);
        var mails = new HashSet<string>(known.Where(mail => mail.Length > 0), StringComparer.OrdinalIgnoreCase);
        var (leaders, problems) = (ImmutableArray.CreateBuilder<LeaderEntry>(), ImmutableArray.CreateBuilder<LeaderLineProblem>());
        foreach (var (line, cells) in table.Rows)
        {
            var row = new Row(columns, cells);
            var entry = sideOf(row[LeaderColumn.Side]) is { } side ? row.As(side) : null;
            var found = Check(row, entry, mails).Select(problem => new LeaderLineProblem(line, problem.Problem, problem.Found)).ToArray();
            problems.AddRange(found);
            mails.Add((entry ?? row.As(default)).Mail);
            if (entry is not null && found.Length == 0) { leaders.Add(entry); }
        }

        return new(leaders.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>Knows a side by its name.</summary>
    public static Func<string, Side?> SidesBy(SideNames sides)
    {
        ArgumentNullException.ThrowIfNull(sides);
        return cell => string.Equals(cell, sides.Business.Trim(), StringComparison.OrdinalIgnoreCase) ? Side.Business
            : string.Equals(cell, sides.It.Trim(), StringComparison.OrdinalIgnoreCase) ? Side.It
            : null;
    }

    private static IEnumerable<(LeaderProblem Problem, string Found)> ProblemsOf(ImmutableArray<LeaderColumn?> heads, ImmutableArray<string> cells)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] is null) { yield return (LeaderProblem.UnknownHead, cells[i]); }
            else if (heads[i] is { } column and not LeaderColumn.LeftOut && heads.IndexOf(column) < i) { yield return (LeaderProblem.HeadTwice, cells[i]); }
        }
    }

    private static IEnumerable<(LeaderProblem Problem, string Found)> Check(Row row, LeaderEntry? entry, IEnumerable<string> mails)
    {
        if (entry is null) { yield return (LeaderProblem.UnknownSide, row[LeaderColumn.Side]); }
        // A line without a side is still checked in full, so that all problems are reported at once.
        var checkedEntry = entry ?? row.As(default);
        foreach (var problem in checkedEntry.Problems(mails)) { yield return (problem, problem is LeaderProblem.MailUnusable or LeaderProblem.MailTwice ? checkedEntry.Mail : ""); }
        if (row.Beyond is { } beyond) { yield return (LeaderProblem.CellBeyond, beyond); }
    }

    private readonly record struct Row(ImmutableArray<LeaderColumn?> Order, ImmutableArray<string> Cells)
    {
        public string this[LeaderColumn column]
            => Order.IndexOf(column) is var at && at >= 0 && at < Cells.Length ? Cells[at] : "";

        /// <summary>The first words that stand under no column; null if there are none.</summary>
        public string? Beyond => Cells.Skip(Order.Length).FirstOrDefault(cell => cell.Length > 0);

        public LeaderEntry As(Side side)
        {
            var (name, mail) = (Named, this[LeaderColumn.Mail]);
            // A contact copied from a mail program is both.
            if (name.Contains('@', StringComparison.Ordinal) && MailAddress.NameBeside(name) is { } beside) { (name, mail) = (beside, mail.Length > 0 ? mail : MailAddress.Clean(name)); }
            if (name.Length == 0) { name = MailAddress.NameBeside(mail) ?? ""; }
            return new LeaderEntry(name, side, this[LeaderColumn.Function], this[LeaderColumn.Role], mail).Trimmed();
        }

        private string Named => this[LeaderColumn.Name] is { Length: > 0 } whole ? whole : $"{this[LeaderColumn.GivenName]} {this[LeaderColumn.FamilyName]}".Trim();
    }
}
