namespace Attune.Intake.Rows;

/// <summary>A cell under its heading.</summary>
internal readonly record struct Field(string Text, int Line, string Column)
{
    public bool Empty => string.IsNullOrWhiteSpace(Text);

    /// <summary>The field without the blanks around it.</summary>
    public Field Trimmed => this with { Text = Text.Trim() };

    /// <summary>The field as an id, a side, a role or a choice: without blanks around it and without what nobody sees.</summary>
    public Field Named => this with { Text = Identity.Clean(Text) };
}
