namespace Attune.Intake.Surveys;

/// <summary>What a column of a table is for.</summary>
public enum ColumnUse
{
    /// <summary>Says on which side a person is.</summary>
    Side,

    /// <summary>Tells people apart: an id, a number, a code.</summary>
    Person,

    /// <summary>Holds mail addresses, which tell people apart better than anything else.</summary>
    Mail,

    /// <summary>Holds the names of people.</summary>
    Name,

    /// <summary>Holds the roles of people.</summary>
    Role,

    /// <summary>Holds answers in words to the question that stands in its heading.</summary>
    Question,

    /// <summary>Holds choices, ratings or numbers; it is left out, and never read as words.</summary>
    Closed,

    /// <summary>Holds choices or ratings, and is read as an anchor of the question before it. It is never proposed: a person says so.</summary>
    Anchor,

    /// <summary>The survey tool's own: times, addresses of computers, progress.</summary>
    ToolsOwn,

    /// <summary>Empty, without a heading, or left out by the person.</summary>
    LeftOut,

    /// <summary>Where a row is an answer: the id of its question.</summary>
    QuestionId,

    /// <summary>Where a row is an answer: its question in words.</summary>
    QuestionText,

    /// <summary>Where a row is an answer: the answer.</summary>
    Answer,
}
