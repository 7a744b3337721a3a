namespace Attune.Print;

/// <summary>How much is printed at most, so that nobody can keep the machine busy with one page.</summary>
public sealed record PrintLimits
{
    // The report of a crowd of ten thousand has about two million, most of them styles, fonts and sentences that paper does not show.
    public int Characters { get; init; } = 6_000_000;

    // Nobody binds more; the data files hold everything.
    public int Pages { get; init; } = 400;
}
