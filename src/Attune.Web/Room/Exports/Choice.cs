using Attune.Statistics.Sides;

namespace Attune.Web.Room.Exports;

/// <summary>One thing that could be chosen, with how many chose it, as far as the room may know.</summary>
/// <param name="Question">The question beside which it was asked.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="About">The part, area or item; empty where the question has one.</param>
/// <param name="What">What could be chosen.</param>
/// <param name="BySide">By side; null where the sides are not shown.</param>
/// <param name="All">Of both sides; null where that is not shown.</param>
internal sealed record Choice(string Question, string Asked, string About, string What, SideCounts? BySide, int? All);
