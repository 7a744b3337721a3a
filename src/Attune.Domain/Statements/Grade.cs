namespace Attune.Domain.Statements;

/// <summary>What a voter thinks of a statement.</summary>
public enum Grade
{
    Agree,
    CanLiveWith,

    /// <summary>The voter cannot live with it, and owes the room a reason.</summary>
    Cannot,
    Unclear,
}

/// <summary>Operations on grades.</summary>
public static class Grades
{
    /// <summary>"Can live with it" or better: the grades that count towards passing a statement.</summary>
    public static bool CarriesIt(this Grade grade) => grade is Grade.Agree or Grade.CanLiveWith;

    /// <summary>
    /// The place of a grade on the scale from "cannot" to "agree". Unclear stands in between: a voter who does not understand a statement neither refuses it
    /// nor supports it.
    /// </summary>
    internal static double OnScale(this Grade grade) => grade switch
    {
        Grade.Cannot => 0,
        Grade.Unclear => 1,
        Grade.CanLiveWith => 2,
        Grade.Agree => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "No such grade."),
    };
}
