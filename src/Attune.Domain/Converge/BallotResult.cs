namespace Attune.Domain;

/// <summary>What a closed ballot came to. Counted once, from the votes, when it is closed; a single vote is not in it.</summary>
/// <param name="Business">Of the side at the left.</param>
/// <param name="It">Of the side at the right.</param>
/// <param name="Seats">Who might have voted.</param>
/// <param name="Hidden">Why a side's counts are shown to nobody.</param>
/// <param name="Movement">Since the ballot before; null for the first.</param>
public sealed record BallotResult(GradeCounts Business, GradeCounts It, SideCounts Seats, SideHiding Hidden, Movement? Movement)
{
    public bool Passes => Business.Outcome == SideOutcome.Passes && It.Outcome == SideOutcome.Passes;

    public SideCounts Votes => new(Business.Votes, It.Votes);

    public SideCounts Carry => new(Business.Carry, It.Carry);

    public int Cannots => Business.Cannot + It.Cannot;

    /// <summary>Everybody who voted can live with it: no talk is left to be had.</summary>
    public bool EverybodyCarriesIt => Passes && Carry == Votes;

    public GradeCounts Of(Side side) => side == Side.Business ? Business : It;
}

/// <summary>Why the counts of a side are shown to nobody; its outcome always is, the rule of the room needs it.</summary>
public enum Hiding
{
    Shown,

    /// <summary>With two voters each knows the other's vote.</summary>
    TooFewVotes,

    /// <summary>One or two voters more or less than in a ballot shown before: the difference would be their vote.</summary>
    DiffersByTooFew,
}

/// <summary>Of each side.</summary>
public readonly record struct SideHiding(Hiding Business, Hiding It)
{
    public bool Nothing => this == default;

    public Hiding Of(Side side) => side == Side.Business ? Business : It;
}
