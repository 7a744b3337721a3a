namespace Attune.Domain;

public enum LeaderProblem
{
    NoName,

    /// <summary>The side is neither of the program's two names.</summary>
    UnknownSide,

    /// <summary>Not an address a letter could be sent to.</summary>
    MailUnusable,

    /// <summary>Another line, or a leader already there, has the same address.</summary>
    MailTwice,
}

/// <summary>One problem: the line as the person counts them, from 1, and the value that was found there.</summary>
public sealed record LeaderLineProblem(int Line, LeaderProblem Problem, string Found);

/// <summary>Leaders pasted from a spreadsheet. Lines without a problem are leaders; every problem is named.</summary>
public sealed record LeaderSheet(ImmutableArray<LeaderEntry> Leaders, ImmutableArray<LeaderLineProblem> Problems)
{
    // What people write above such columns; a column that no word fits is passed over.
    private static readonly (string Column, string[] Words)[] Heads =
    [
        ("name", ["name", "leader", "person"]),
        ("side", ["side", "group"]),
        ("function", ["function", "department", "area"]),
        ("role", ["role", "title", "position"]),
        ("mail", ["mail", "e-mail", "email", "address"]),
    ];

    private static readonly string[] DefaultOrder = ["name", "side", "function", "role", "mail"];

    /// <param name="pasted">Lines of cells parted by tabs, semicolons or commas; a first line of heads is understood.</param>
    /// <param name="sides">What the program calls its sides.</param>
    /// <param name="known">Addresses of leaders already there.</param>
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
            var found = Check(row, sides, mails).Select(problem => new LeaderLineProblem(i + 1, problem.Problem, problem.Found)).ToArray();
            problems.AddRange(found);
            if (found.Length == 0) { leaders.Add(new(row["name"], SideOf(row["side"], sides)!.Value, row["function"], row["role"], row["mail"])); }
        }

        return new(leaders.ToImmutable(), problems.ToImmutable());
    }

    private static IEnumerable<(LeaderProblem Problem, string Found)> Check(Row row, SideNames sides, HashSet<string> mails)
    {
        if (row["name"].Length == 0) { yield return (LeaderProblem.NoName, ""); }
        if (SideOf(row["side"], sides) is null) { yield return (LeaderProblem.UnknownSide, row["side"]); }
        var mail = row["mail"];
        if (mail.Length == 0) { yield break; }
        if (!IsUsable(mail)) { yield return (LeaderProblem.MailUnusable, mail); }
        else if (!mails.Add(mail)) { yield return (LeaderProblem.MailTwice, mail); }
    }

    private static Side? SideOf(string cell, SideNames sides)
        => string.Equals(cell, sides.Business.Trim(), StringComparison.OrdinalIgnoreCase) ? Side.Business
            : string.Equals(cell, sides.It.Trim(), StringComparison.OrdinalIgnoreCase) ? Side.It
            : null;

    private static bool IsUsable(string mail)
        => mail.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal)
            && !mail.Any(char.IsWhiteSpace) && !mail.Any(char.IsControl);

    private static string[]? HeadsOf(string[] cells)
    {
        var order = cells.Select(cell => Heads.FirstOrDefault(head => head.Words.Contains(cell, StringComparer.OrdinalIgnoreCase)).Column ?? "").ToArray();
        return order.Contains("name") && order.Contains("side") ? order : null;
    }

    private readonly record struct Row(string[] Order, string[] Cells)
    {
        public string this[string column]
            => Array.IndexOf(Order, column) is var at && at >= 0 && at < Cells.Length ? Cells[at] : "";
    }
}
