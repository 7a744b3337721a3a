namespace Attune.Domain.Teams;

/// <summary>
/// How many have answered, while they still do, as far as anybody may know: in steps. An exact count that is looked at twice tells when somebody answered, and
/// two of them subtracted tell of a few; a step of this ladder is said late and seldom.
/// </summary>
public static class TeamCounts
{
    /// <summary>In a smaller group people know each other's answers from what is said of all.</summary>
    public const int Fewest = 5;

    private static readonly int[] Ladder = [1, 2, 5];

    /// <returns>0 for fewer than five, else the highest of 5, 10, 20, 50, 100, 200 and so on that was reached.</returns>
    public static int Step(int answers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answers);
        var (reached, ten) = (0, 1);
        while (ten <= answers)
        {
            foreach (var step in Ladder) { if (step * ten is >= Fewest and var height && height <= answers) { reached = height; } }
            ten *= 10;
        }

        return reached;
    }
}
