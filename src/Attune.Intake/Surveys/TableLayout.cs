namespace Attune.Intake.Surveys;

/// <summary>What one row of a table is.</summary>
public enum TableLayout
{
    /// <summary>A person, with a column for each question: what survey tools export.</summary>
    Person,

    /// <summary>An answer, with the question beside it: the layout of this program.</summary>
    Answer,
}
