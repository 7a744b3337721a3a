namespace Attune.Domain;

/// <summary>What a voter thinks of a statement.</summary>
public enum Grade
{
    Agree,
    CanLiveWith,

    /// <summary>With its reason.</summary>
    Cannot,
    Unclear,
}

public static class Grades
{
    /// <summary>"Can live with it" or better: what passes a statement.</summary>
    public static bool CarriesIt(this Grade grade) => grade is Grade.Agree or Grade.CanLiveWith;

    /// <summary>
    /// Place on the scale from "cannot" to "agree". Unclear stands between: who does not understand a statement neither
    /// refuses it nor carries it.
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
