namespace Attune.Web.Features.Answer;

/// <summary>What comes before and after a screen on a leader's way.</summary>
public sealed record SeatWay(Screen? Before, Screen? After)
{
    public static SeatWay At(Seat seat, Screen screen)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(screen);
        var all = screen.Kind == ScreenKind.Probe ? seat.ProbeScreens : seat.Screens;
        var at = all.Select(each => each.Path).ToList().IndexOf(screen.Path);
        return new(at > 0 ? all[at - 1] : null, at + 1 < all.Count ? all[at + 1] : null);
    }

    /// <summary>Where "next" leads.</summary>
    public string NextPath => After?.Path ?? SeatPaths.Answers;
}
