using Attune.Statistics.Sides;

namespace Attune.Domain.Statements;

/// <summary>The result of a closed ballot. It is counted once, from the votes, when the ballot is closed; it holds no single vote.</summary>
/// <param name="Business">The grades given by the side on the left.</param>
/// <param name="It">The grades given by the side on the right.</param>
/// <param name="Seats">How many people could have voted, by side.</param>
/// <param name="Hidden">Why the counts of a side are shown to nobody.</param>
/// <param name="Movement">What changed since the ballot before; null for the first.</param>
public sealed record BallotResult(GradeCounts Business, GradeCounts It, SideCounts Seats, SideHiding Hidden, Movement? Movement)
{
    public bool Passes => Business.Outcome == SideOutcome.Passes && It.Outcome == SideOutcome.Passes;

    public SideCounts Votes => new(Business.Votes, It.Votes);

    public SideCounts Carry => new(Business.Carry, It.Carry);

    public int Cannots => Business.Cannot + It.Cannot;

    /// <summary>Everybody who voted can live with it, so nothing is left to talk about.</summary>
    public bool EverybodyCarriesIt => Passes && Carry == Votes;

    public GradeCounts On(Side side) => side == Side.Business ? Business : It;
}

/// <summary>Why the counts of a side are shown to nobody. Its outcome is always shown, because the rule of the room needs it.</summary>
public enum Hiding
{
    Shown,

    /// <summary>There are so few votes that the voters could tell them apart: of two voters each knows the other's vote.</summary>
    TooFewVotes,

    /// <summary>The number of voters differs by one or two from a ballot shown before, so the difference would be their vote.</summary>
    DiffersByTooFew,
}

/// <summary>Whether and why the counts are hidden, for each side.</summary>
public readonly record struct SideHiding(Hiding Business, Hiding It)
{
    public bool Nothing => this == default;

    public Hiding On(Side side) => side == Side.Business ? Business : It;
}
