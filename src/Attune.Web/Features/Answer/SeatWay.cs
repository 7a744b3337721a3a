namespace Attune.Web.Features.Answer;

/// <summary>What comes before and after a screen on a leader's way.</summary>
public sealed record SeatWay(Screen? Before, Screen? After)
{
    public static SeatWay At(AnswerSheet sheet, Screen screen)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(screen);
        var all = screen.Kind == ScreenKind.Probe ? sheet.ProbeScreens : sheet.Screens;
        var at = all.Select(each => each.Path).ToList().IndexOf(screen.Path);
        return new(at > 0 ? all[at - 1] : null, at + 1 < all.Count ? all[at + 1] : null);
    }

    /// <summary>Where "next" leads.</summary>
    public string NextPath => After?.Path ?? SeatPaths.Answers;
}
