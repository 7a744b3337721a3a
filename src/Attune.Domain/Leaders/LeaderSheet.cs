using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Leaders;

/// <summary>A problem of a pasted line: the line as the person counts it, from 1, and the value that was found there.</summary>
public sealed record LeaderLineProblem(int Line, LeaderProblem Problem, string Found);

/// <summary>Leaders pasted from a spreadsheet. Lines without a problem become leaders; every problem is reported.</summary>
public sealed record LeaderSheet(ImmutableArray<LeaderEntry> Leaders, ImmutableArray<LeaderLineProblem> Problems)
{
    // The words that people write above such columns; a column whose head matches none of them is skipped.
    private static readonly (string Column, string[] Words)[] Heads =
    [
        ("name", ["name", "leader", "person"]),
        ("side", ["side", "group"]),
        ("function", ["function", "department", "area"]),
        ("role", ["role", "title", "position"]),
        ("mail", ["mail", "e-mail", "email", "address"]),
    ];

    private static readonly string[] DefaultOrder = ["name", "side", "function", "role", "mail"];

    /// <param name="pasted">Lines of cells separated by tabs, semicolons or commas; a first line of column heads is understood.</param>
    /// <param name="sides">The names that the program uses for its sides.</param>
    /// <param name="known">The addresses of leaders who are already there.</param>
    public static LeaderSheet Read(string pasted, SideNames sides, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(pasted);
        ArgumentNullException.ThrowIfNull(sides);
        var mails = new HashSet<string>(known.Where(mail => mail.Length > 0), StringComparer.OrdinalIgnoreCase);
        var lines = pasted.ReplaceLineEndings("\n").Split('\n');
        var separator = pasted.Contains('\t', StringComparison.Ordinal) ? '\t' : pasted.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var (leaders, problems) = (ImmutableArray.CreateBuilder<LeaderEntry>(), ImmutableArray.CreateBuilder<LeaderLineProblem>());
        string[]? order = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = lines[i].Split(separator, StringSplitOptions.TrimEntries);
            if (cells.All(string.IsNullOrEmpty)) { continue; }
            if (order is null)
            {
                order = HeadsOf(cells);
                if (order is not null) { continue; }
                order = DefaultOrder;
            }

            var row = new Row(order, cells);
            var entry = SideOf(row["side"], sides) is { } side ? row.As(side) : null;
            var found = Check(row, entry, mails).Select(problem => new LeaderLineProblem(i + 1, problem.Problem, problem.Found)).ToArray();
            problems.AddRange(found);
            mails.Add(row["mail"]);
            if (entry is not null && found.Length == 0) { leaders.Add(entry); }
        }

        return new(leaders.ToImmutable(), problems.ToImmutable());
    }

    private static IEnumerable<(LeaderProblem Problem, string Found)> Check(Row row, LeaderEntry? entry, IEnumerable<string> mails)
    {
        if (entry is null) { yield return (LeaderProblem.UnknownSide, row["side"]); }
        // A line without a side is still checked in full, so that all problems are reported at once.
        foreach (var problem in (entry ?? row.As(default)).Problems(mails)) { yield return (problem, problem is LeaderProblem.MailUnusable or LeaderProblem.MailTwice ? row["mail"] : ""); }
    }

    private static Side? SideOf(string cell, SideNames sides)
        => string.Equals(cell, sides.Business.Trim(), StringComparison.OrdinalIgnoreCase) ? Side.Business
            : string.Equals(cell, sides.It.Trim(), StringComparison.OrdinalIgnoreCase) ? Side.It
            : null;

    private static string[]? HeadsOf(string[] cells)
    {
        var order = cells.Select(cell => Heads.FirstOrDefault(head => head.Words.Contains(cell, StringComparer.OrdinalIgnoreCase)).Column ?? "").ToArray();
        return order.Contains("name") && order.Contains("side") ? order : null;
    }

    private readonly record struct Row(string[] Order, string[] Cells)
    {
        public string this[string column]
            => Array.IndexOf(Order, column) is var at && at >= 0 && at < Cells.Length ? Cells[at] : "";

        public LeaderEntry As(Side side) => new(this["name"], side, this["function"], this["role"], this["mail"]);
    }
}
