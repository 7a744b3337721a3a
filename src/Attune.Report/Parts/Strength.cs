using Attune.Analysis;

namespace Attune.Report;

/// <summary>How strong the evidence is, in words; the exact probability stands in an aside, never without its floor.</summary>
internal static class Strength
{
    // The customary line, and the one below which a group of four and four has something to talk about.
    private const double Clear = .05;
    private const double Hint = .2;

    /// <summary>Of a difference between the sides.</summary>
    public static Html Of(Edition edition, ExactP? test) => test is { } exact
        ? Html.Of($"<p class=\"strength\">{InWords(edition, exact)} <span class=\"tiny\">{Aside(edition, exact)}</span></p>")
        : Html.Of($"<p class=\"strength\">{edition.Words.StrengthCounts}</p>");

    /// <summary>
    /// Of an agreement: the test looks for a difference, so a large p is no proof of sameness, and saying "chance" of it
    /// would turn its sense around.
    /// </summary>
    public static Html OfAgreement(Edition edition, ExactP? test)
    {
        var aside = test is { } exact ? Html.Of($" <span class=\"tiny\">{Aside(edition, exact)}</span>") : Html.Empty;
        return Html.Of($"<p class=\"strength\">{edition.Words.StrengthAgreement}{aside}</p>");
    }

    public static string InWords(Edition edition, ExactP test) => test switch
    {
        { Smallest: > Clear } => edition.Words.StrengthTooSmallGroup,
        _ when test.P <= test.Smallest * 1.0001 => edition.Words.StrengthStrongest,
        { P: < Clear } => edition.Words.StrengthClear,
        { P: < Hint } => edition.Words.StrengthHint,
        _ => edition.Words.StrengthChance,
    };

    public static Html Aside(Edition edition, ExactP test) => Sentence.Of(
        test.Estimated ? edition.Words.EstimatedP : edition.Words.ExactP, Html.Of($"{edition.Numbers.P(test.P)}"), Html.Of($"{edition.Numbers.Fraction(test.Smallest)}"));
}
