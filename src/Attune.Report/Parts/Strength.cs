using Attune.Report.Markup;
using Attune.Statistics.Estimates;

namespace Attune.Report.Parts;

/// <summary>How strong the evidence is, in words; the exact probability stands in an aside, always with the smallest one that is possible.</summary>
internal static class Strength
{
    // The usual level, and the one below which a group of four and four already has something to talk about.
    private const double Clear = .05;
    private const double Hint = .2;

    /// <summary>The strength of a difference between the sides.</summary>
    public static Html Render(Edition edition, ExactP? test) => test is { } exact
        ? Html.Format($"<p class=\"strength\">{InWords(edition, exact)} <span class=\"tiny\">{Aside(edition, exact)}</span></p>")
        : Html.Format($"<p class=\"strength\">{edition.Words.StrengthCounts}</p>");

    /// <summary>
    /// The strength of an agreement. The test looks for a difference, so a large p is no proof of sameness, and to call it "chance" would reverse its meaning: no p stands here.
    /// </summary>
    public static Html OfAgreement(Edition edition) => Html.Format($"<p class=\"strength\">{edition.Words.StrengthAgreement}</p>");

    public static string InWords(Edition edition, ExactP test) => test switch
    {
        { Smallest: > Clear } => edition.Words.StrengthTooSmallGroup,
        _ when test.P <= test.Smallest * 1.0001 => edition.Words.StrengthStrongest,
        { P: < Clear } => edition.Words.StrengthClear,
        { P: < Hint } => edition.Words.StrengthHint,
        _ => edition.Words.StrengthChance,
    };

    public static Html Aside(Edition edition, ExactP test) => Sentence.Fill(
        test.Estimated ? edition.Words.EstimatedP : edition.Words.ExactP, Html.Format($"{edition.Numbers.P(test.P)}"), Html.Format($"{edition.Numbers.Fraction(test.Smallest)}"));
}
