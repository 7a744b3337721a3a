using Attune.Domain.Answers;

namespace Attune.Domain.Gates;

/// <summary>What the reading takes from one own answer, for its author alone.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Content">The answer as it was given.</param>
/// <param name="Points">Its points, in the order in which they were written.</param>
/// <param name="Added">What the author added after the lock; empty if nothing.</param>
/// <param name="AnswerRevision">The revision of the answer.</param>
/// <param name="Revision">The revision of the correction; 0 if there is none.</param>
public sealed record OwnReading(string Question, AnswerContent Content, ImmutableArray<OwnPoint> Points, string Added, int AnswerRevision, int Revision)
{
    // Log lines and debuggers print records, and the words must never appear there.
    public override string ToString() => "(an own reading)";
}

/// <summary>One thing that an own answer says.</summary>
/// <param name="Start">Where it begins in the answer.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Text">Its words as they are shown.</param>
/// <param name="Name">What it would be called by its own words; empty if no part of it can stand alone.</param>
/// <param name="Part">The id of the part of the question under which it was written; empty if the question has none.</param>
/// <param name="IsNotMeant">Its author marked it as not meant.</param>
public sealed record OwnPoint(int Start, int Length, string Text, string Name, string Part, bool IsNotMeant)
{
    public override string ToString() => "(an own point)";
}
