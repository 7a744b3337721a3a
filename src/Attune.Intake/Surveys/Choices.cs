using System.Collections.Frozen;
using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Intake.Rows;
using Attune.Intake.Tables;

namespace Attune.Intake.Surveys;

/// <summary>The words that people write for a closed choice, compared without case, blanks and punctuation.</summary>
internal static class Choices
{
    private const int AgreementSteps = 5;

    public static FrozenDictionary<string, Horizon> Horizons { get; } = From(
        (Horizon.GoLive, ["go-live", "at go-live", "by go-live"]),
        (Horizon.Quarter, ["quarter", "a quarter", "a quarter after", "quarter after", "after a quarter"]),
        (Horizon.Year, ["year", "a year", "a year after", "year after", "after a year"]),
        (Horizon.Years, ["years", "over several years", "several years", "over years"]));

    public static FrozenDictionary<string, Likeness> Likenesses { get; } = From(
        (Likeness.VeryDifferent, ["1", "very different"]),
        (Likeness.Different, ["2", "different"]),
        (Likeness.HalfAndHalf, ["3", "half and half", "half"]),
        (Likeness.Alike, ["4", "alike", "similar"]),
        (Likeness.NearlyTheSame, ["5", "nearly the same", "the same"]));

    public static FrozenDictionary<string, Stage> Stages { get; } = From(
        (Stage.Develop, ["develop"]), (Stage.Deploy, ["deploy"]), (Stage.Maintain, ["maintain"]), (Stage.Enhance, ["enhance"]));

    /// <summary>How far somebody agrees, from 1 to 5, in the words of the scales that survey tools offer; null for other words.</summary>
    public static int? Agreement(string words)
    {
        for (var step = 1; step <= AgreementSteps; step++)
        {
            if (HeadingWords.Are(string.Create(CultureInfo.InvariantCulture, $"agrees {step}"), words)) { return step; }
        }

        return null;
    }

    public static FrozenDictionary<string, AnchorKind> Anchors { get; } = From(
        (AnchorKind.Horizon, ["horizon"]),
        (AnchorKind.Owner, ["owner"]),
        (AnchorKind.Measure, ["measure"]),
        (AnchorKind.Noticed, ["noticed", "noticed by"]),
        (AnchorKind.Standard, ["standard", "customise or standardise", "customize or standardize"]),
        (AnchorKind.Rating, ["rating", "agree"]),
        (AnchorKind.Ranking, ["ranking", "rank"]));

    /// <summary>The owners, with the sides under the names that this program gives them.</summary>
    public static FrozenDictionary<string, Owner> Owners(SideNames sides) => From(
        (Owner.Business, [sides.Business]),
        (Owner.It, [sides.It]),
        (Owner.Shared, ["shared", "both"]),
        (Owner.Vendor, ["vendor"]),
        (Owner.Nobody, ["nobody", "no one", "none"]),
        (Owner.DontKnow, ["don't know", "unknown"]));

    /// <summary>What may stand in a column that becomes an anchor of that kind.</summary>
    public static string Allowed(AnchorKind kind, SideNames sides) => kind switch
    {
        AnchorKind.Rating => IntakeTexts.RatingChoices,
        AnchorKind.Horizon => IntakeTexts.HorizonChoices,
        AnchorKind.Owner => IntakeTexts.OwnerChoices(sides.Business, sides.It),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The choice that a field names; null, with the allowed values reported, if it names none.</summary>
    public static T? Pick<T>(this FrozenDictionary<string, T> choices, Field field, string allowed, Findings findings)
        where T : struct
    {
        if (choices.TryGetValue(Columns.Key(field.Text), out var choice)) { return choice; }
        findings.Cell(field, field.Empty ? Wordings.EmptyChoice(allowed) : Wordings.UnknownChoice(field.Text, allowed));
        return null;
    }

    private static FrozenDictionary<string, T> From<T>(params (T Value, string[] Words)[] choices)
        => choices.SelectMany(choice => choice.Words.Select(word => (Key: Columns.Key(word), choice.Value)))
            .DistinctBy(choice => choice.Key).ToFrozenDictionary(choice => choice.Key, choice => choice.Value);
}
