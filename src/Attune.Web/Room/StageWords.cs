using Attune.Analysis.Fits;
using Attune.Analysis.Horizons;
using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Domain.Rooms;
using Attune.Statistics.Sides;
using Attune.Web.Components;

namespace Attune.Web.Room;

/// <summary>What the pictures of closed answers and of the strategy say in words, on the Screen, on the Seats and on paper.</summary>
internal static class StageWords
{
    /// <summary>The finding of a question about success.</summary>
    public static string Heading(RoomSuccess success, SideNames sides)
        => (success.MostOf(Side.Business), success.MostOf(Side.It)) switch
        {
            ({ } left, { } right) when left == right => RoomTexts.SuccessBoth(RoomTexts.When(left)),
            ({ } left, { } right) => RoomTexts.SuccessApart(sides.Business, RoomTexts.When(left), sides.It, RoomTexts.When(right)),
            ({ } left, null) => RoomTexts.SuccessOne(sides.Business, RoomTexts.When(left)),
            (null, { } right) => RoomTexts.SuccessOne(sides.It, RoomTexts.When(right)),
            _ => RoomTexts.SuccessUntold,
        };

    /// <summary>The heading says something of at least one side.</summary>
    public static bool IsTold(RoomSuccess success) => success.MostOf(Side.Business) is not null || success.MostOf(Side.It) is not null;

    public static string Text(LeftOut leftOut, SideNames sides)
        => RoomTexts.SuccessLeftOut(
            Numbers.StartWord(leftOut.AtGoLive), Numbers.Word(leftOut.Chose), sides.For(leftOut.Side),
            Numbers.StartWord(leftOut.MeasuredLater), sides.For(leftOut.Side == Side.Business ? Side.It : Side.Business), Numbers.Word(leftOut.AtGoLive));

    /// <summary>The finding of the aims: first what nobody speaks of, then what one side alone does.</summary>
    public static string Heading(RoomStrategy strategy)
    {
        var all = Numbers.Word(strategy.Aims.Length);
        var (none, alone) = (strategy.Aims.Count(aim => aim.State == AimState.Nobody), strategy.Aims.Count(aim => aim.State is AimState.OnlyBusiness or AimState.OnlyIt));
        return none > 0 ? RoomTexts.StrategyNone(none, all)
            : alone > 0 ? RoomTexts.StrategyOnly(alone, all)
            : strategy.Aims.All(aim => aim.State == AimState.Both) ? RoomTexts.StrategyBoth
            : RoomTexts.StrategyUntold;
    }

    /// <summary>How many aims a leader of each side names without being asked; null where it is not shown.</summary>
    public static string? Unasked(RoomStrategy strategy, SideNames sides)
        => strategy.Named.ShowsSides && strategy.Leaders is { Business: > 0, It: > 0 }
            ? RoomTexts.StrategyUnasked(sides.Business, Range(strategy, Side.Business), sides.It, Range(strategy, Side.It), Numbers.Word(strategy.Aims.Length))
            : null;

    public static string StateOf(RoomAim aim, SideNames sides) => aim switch
    {
        { State: AimState.CannotTell, Leaders: { Business: > 0, It: 0 } } => RoomTexts.AimUntoldOf(sides.It),
        { State: AimState.CannotTell, Leaders: { Business: 0, It: > 0 } } => RoomTexts.AimUntoldOf(sides.Business),
        _ => RoomTexts.AimState(aim.State, sides.Business, sides.It),
    };

    /// <summary>The aims in the order in which a room should look at them: first what nobody speaks of, last what both sides do.</summary>
    public static IEnumerable<RoomAim> LoudFirst(RoomStrategy strategy) => strategy.Aims.OrderBy(aim => aim.State switch
    {
        AimState.Nobody => 0,
        AimState.OnlyBusiness or AimState.OnlyIt => 1,
        AimState.Few => 2,
        AimState.CannotTell => 3,
        _ => 4,
    });

    public static string Heading(IReadOnlyCollection<RoomFit> areas)
    {
        var apart = areas.Count(area => area.State == FitState.Apart);
        return apart > 0 ? RoomTexts.FitApart(apart, Numbers.Word(areas.Count))
            : areas.All(area => area.State == FitState.CannotTell) ? RoomTexts.FitUntold : RoomTexts.FitTogether;
    }

    /// <summary>The finding of the parts of a question: first what nobody carries, then what both sides claim.</summary>
    public static string Heading(IReadOnlyCollection<RoomRole> roles)
    {
        var (none, two, agreed) = OwnershipCounts.Count(roles.Select(role => role.State));
        var all = Numbers.Word(roles.Count);
        return (none, two) switch
        {
            (0, 0) when agreed == 0 => RoomTexts.RolesUntold,
            (0, 0) when agreed < roles.Count => RoomTexts.RolesPartly,
            (0, 0) => RoomTexts.RolesSettled,
            (_, 0) => RoomTexts.RolesNone(none, all),
            (0, _) => RoomTexts.RolesTwo(two, all),
            _ => RoomTexts.RolesNone(none, all) + RoomTexts.RolesAndTwo(two),
        };
    }

    private static string Range(RoomStrategy strategy, Side side)
    {
        int[] said = [.. strategy.Named.BySide.Index().Where(count => count.Item.On(side) > 0).Select(count => count.Index)];
        return said[0] == said[^1] ? Numbers.Word(said[0]) : RoomTexts.StrategyRange(said[0], said[^1]);
    }
}
