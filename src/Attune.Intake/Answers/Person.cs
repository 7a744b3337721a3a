namespace Attune.Intake.Answers;

/// <summary>What a table says of a person besides the answers.</summary>
/// <param name="Leader">The key of the person, as in the answers.</param>
/// <param name="Name">The name; empty if the table has none.</param>
/// <param name="Mail">The mail address; empty if the table has none.</param>
/// <param name="Role">The role; empty if the table has none.</param>
public sealed record Person(string Leader, string Name, string Mail, string Role)
{
    /// <summary>The line of the row that is read.</summary>
    public int Line { get; init; }
}
