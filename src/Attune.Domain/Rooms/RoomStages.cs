using Attune.Analysis.Fits;
using Attune.Analysis.Horizons;
using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>When each side would judge success, by what, and who would notice it first, beside one question.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="QuestionText">The text of the question.</param>
/// <param name="Horizons">How many chose each horizon, from go-live to years.</param>
/// <param name="LeavesOut">What a success that stops at go-live leaves out; empty where it cannot be told, or would give a person away.</param>
/// <param name="Business">What the side on the left would measure.</param>
/// <param name="It">What the side on the right would measure.</param>
/// <param name="BusinessNotices">Who would notice first, as the side on the left says.</param>
/// <param name="ItNotices">Who would notice first, as the side on the right says.</param>
public sealed record RoomSuccess(
    string Question, string QuestionText, RoomCounts Horizons, ImmutableArray<LeftOut> LeavesOut,
    ImmutableArray<RoomQuote> Business, ImmutableArray<RoomQuote> It, ImmutableArray<RoomQuote> BusinessNotices, ImmutableArray<RoomQuote> ItNotices)
{
    /// <summary>The room has something to talk about: the sides look at other times, or a side that has a measure meets one that has none.</summary>
    public bool SaysSomething => !LeavesOut.IsEmpty || Business.IsEmpty != It.IsEmpty || (MostOf(Side.Business), MostOf(Side.It)) is ({ } left, { } right) && left != right;

    /// <summary>The horizon that more than half of a side chose; null if there is none, or it is not shown.</summary>
    public Horizon? MostOf(Side side) => (Horizon?)Horizons.MostOf(side);

    public ImmutableArray<RoomQuote> Measures(Side side) => side == Side.Business ? Business : It;

    public ImmutableArray<RoomQuote> Notices(Side side) => side == Side.Business ? BusinessNotices : ItNotices;
}

/// <summary>Whom the sides name for one part of a question.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="QuestionText">The text of the question.</param>
/// <param name="Part">The part in the words of the pack; the question itself if it has no parts.</param>
/// <param name="State">What the names amount to.</param>
/// <param name="Agreed">The owner whom both sides named; null if they do not agree.</param>
/// <param name="Owners">How many named each owner, in the order of the enum.</param>
/// <param name="OnlyBusiness">The owners whom only the side on the left names; empty where the sides are not shown.</param>
/// <param name="OnlyIt">The owners whom only the side on the right names; empty where the sides are not shown.</param>
public sealed record RoomRole(
    string Question, string QuestionText, string Part, OwnershipState State, Owner? Agreed, RoomCounts Owners, ImmutableArray<Owner> OnlyBusiness, ImmutableArray<Owner> OnlyIt)
{
    public ImmutableArray<Owner> OnlyOf(Side side) => side == Side.Business ? OnlyBusiness : OnlyIt;
}

/// <summary>Who speaks of an aim of the strategy.</summary>
public enum AimState
{
    Nobody,

    /// <summary>Nobody surely does and somebody may, or one side does and of the other it cannot be told.</summary>
    CannotTell,

    /// <summary>One person does, or one of each side: whose side is not said, because it would say that it is one person.</summary>
    Few,
    OnlyBusiness,
    OnlyIt,
    Both,
}

/// <summary>One aim of the strategy and who speaks of it.</summary>
/// <param name="Aim">The aim as the program states it.</param>
/// <param name="State">Who speaks of it.</param>
/// <param name="Leaders">The people of each side who speak of it; null where that would point to a person.</param>
/// <param name="All">The people of both sides who do; null where that would point to a person, too.</param>
/// <param name="Business">Sentences about it of the side on the left; empty where the number of its people may not be shown.</param>
/// <param name="It">The same of the side on the right.</param>
/// <param name="OfNoSide">
/// Released sentences of which no side is said: those about it, where a side would point to a person; where nobody surely speaks of it, those that come nearest.
/// </param>
public sealed record RoomAim(
    string Aim, AimState State, SideCounts? Leaders, int? All, ImmutableArray<RoomQuote> Business, ImmutableArray<RoomQuote> It, ImmutableArray<RoomQuote> OfNoSide)
{
    public ImmutableArray<RoomQuote> Quotes(Side side) => side == Side.Business ? Business : It;
}

/// <summary>The aims of the strategy and how many of them people name without having been asked.</summary>
/// <param name="Aims">The aims in the order of the strategy.</param>
/// <param name="Named">At each place from 0 to the number of aims, how many people name so many.</param>
/// <param name="Leaders">The people of each side who answered.</param>
public sealed record RoomStrategy(ImmutableArray<RoomAim> Aims, RoomCounts Named, SideCounts Leaders)
{
    /// <summary>The room has something to talk about: an aim that nobody speaks of, hardly anybody, or one side.</summary>
    public bool SaysSomething => Aims.Any(aim => aim.State is not (AimState.Both or AimState.CannotTell));
}

/// <summary>Where the sides see one process area between the standard and custom.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="QuestionText">The text of the question.</param>
/// <param name="Area">The process area; the question itself if it has none.</param>
/// <param name="State">How the sides stand to each other; not told where the sides are not shown.</param>
/// <param name="Places">How many stand at each of the five places, from the standard to custom.</param>
public sealed record RoomFit(string Question, string QuestionText, string Area, FitState State, RoomCounts Places);
