using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Sittings;

/// <summary>The part of the sitting about who speaks: the Desk marks a side with one press, and never a person.</summary>
public sealed partial class Sitting
{
    /// <summary>More marks of a side on one step are no talk, but a key that hangs.</summary>
    public const int MostTurns = 200;

    /// <summary>Marks that somebody of this side spoke at the step that is on the Screen, or takes one mark of it back.</summary>
    public SittingOutcome MarkTurn(Side side, bool takeBack)
    {
        if (Refusal() is { } refusal) { return refusal; }
        if (Now is not { } now) { return SittingOutcome.NoSuchStep; }
        var turns = Math.Clamp(now.Spoke.On(side) + (takeBack ? -1 : 1), 0, MostTurns);
        Run = Run.SetItem(At, now with { Spoke = side == Side.Business ? now.Spoke with { Business = turns } : now.Spoke with { It = turns } });
        return Changed();
    }

    /// <summary>How often each side spoke, over all steps.</summary>
    public SideCounts Turns() => new(Run.Sum(step => step.Spoke.Business), Run.Sum(step => step.Spoke.It));
}
