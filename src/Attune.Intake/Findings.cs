using Attune.Intake.Rows;

namespace Attune.Intake;

/// <summary>Collects all problems and notes of one file while it is read.</summary>
internal sealed class Findings(string file)
{
    private readonly HashSet<InputProblem> _problems = [];
    private readonly List<string> _notes = [];

    public string File => file;

    public bool Clean => _problems.Count == 0;

    public void Whole(Wording wording) => Add(null, null, wording);

    public void Column(string column, Wording wording) => Add(null, column, wording);

    public void Line(int line, Wording wording) => Add(line, null, wording);

    public void Cell(Field field, Wording wording) => Add(field.Line, field.Column, wording);

    /// <summary>Reports a problem with a value in a file that has no columns, by its path.</summary>
    public void Value(int line, string path, Wording wording)
        => _problems.Add(new(file, line, null, wording.What, wording.Instead) { Path = path.Length > 0 ? path : null });

    public void Add(int? line, string? column, Wording wording)
        => _problems.Add(new(file, line, column, wording.What, wording.Instead));

    public void Note(string note) => _notes.Add(note);

    /// <summary>Takes over what was found in a step of its own.</summary>
    public void Include(IEnumerable<InputProblem> problems, IEnumerable<string> notes)
    {
        _problems.UnionWith(problems);
        _notes.AddRange(notes);
    }

    /// <summary>The value if nothing is wrong, otherwise the problems without it.</summary>
    public Import<T> Finish<T>(T? value)
        where T : class
        => new(Clean ? value : null, [.. _problems.OrderBy(problem => problem.Line ?? 0)], [.. _notes]);
}
