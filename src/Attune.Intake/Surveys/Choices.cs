using System.Collections.Frozen;
using Attune.Analysis.Rounds;
using Attune.Intake.Rows;
using Attune.Intake.Tables;

namespace Attune.Intake.Surveys;

/// <summary>The words that people write for a closed choice, compared without case, blanks and punctuation.</summary>
internal static class Choices
{
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

    /// <summary>How far somebody agrees, from 1 to 5, in the words of the scales that survey tools offer.</summary>
    public static FrozenDictionary<string, int> Agreements { get; } = From(
        (1, ["strongly disagree", "do not agree at all", "not at all", "disagree strongly", "completely disagree", "very dissatisfied", "stimme überhaupt nicht zu", "stimme gar nicht zu", "überhaupt nicht", "trifft gar nicht zu", "trifft überhaupt nicht zu", "pas du tout d'accord", "tout à fait en désaccord", "pas d'accord du tout", "totalmente en desacuerdo", "muy en desacuerdo", "discordo totalmente", "discordo completamente", "completamente in disaccordo", "fortemente in disaccordo", "per niente d'accordo", "helemaal mee oneens", "zeer mee oneens", "helt uenig", "meget uenig", "svært uenig", "tar helt avstånd", "instämmer inte alls", "täysin eri mieltä", "zdecydowanie się nie zgadzam", "rozhodně nesouhlasím", "kesinlikle katılmıyorum", "egyáltalán nem értek egyet", "まったくそう思わない", "非常不同意"]),
        (2, ["disagree", "somewhat disagree", "rather disagree", "dissatisfied", "stimme nicht zu", "stimme eher nicht zu", "trifft eher nicht zu", "pas d'accord", "plutôt pas d'accord", "en désaccord", "en desacuerdo", "discordo", "in disaccordo", "poco d'accordo", "oneens", "mee oneens", "uenig", "lidt uenig", "delvis uenig", "tar avstånd", "instämmer inte", "eri mieltä", "nie zgadzam się", "nesouhlasím", "katılmıyorum", "nem értek egyet", "そう思わない", "不同意"]),
        (3, ["neutral", "neither agree nor disagree", "neither", "undecided", "weder noch", "teils teils", "teils/teils", "unentschieden", "neutre", "ni d'accord ni pas d'accord", "ni en accord ni en désaccord", "ni de acuerdo ni en desacuerdo", "neutro", "nem concordo nem discordo", "né d'accordo né in disaccordo", "neutrale", "neutraal", "noch eens, noch oneens", "hverken enig eller uenig", "verken enig eller uenig", "nøytral", "varken eller", "neutraali", "ei samaa eikä eri mieltä", "nie mam zdania", "neutralnie", "neutrální", "kararsızım", "semleges", "どちらともいえない", "中立"]),
        (4, ["agree", "somewhat agree", "rather agree", "satisfied", "stimme zu", "stimme eher zu", "trifft eher zu", "d'accord", "plutôt d'accord", "de acuerdo", "concordo", "d'accordo", "abbastanza d'accordo", "eens", "mee eens", "enig", "lidt enig", "delvis enig", "instämmer", "samaa mieltä", "zgadzam się", "souhlasím", "katılıyorum", "egyetértek", "そう思う", "同意"]),
        (5, ["strongly agree", "agree fully", "fully agree", "agree strongly", "completely agree", "totally agree", "very satisfied", "stimme voll zu", "stimme voll und ganz zu", "stimme völlig zu", "trifft voll zu", "trifft völlig zu", "tout à fait d'accord", "entièrement d'accord", "totalmente de acuerdo", "muy de acuerdo", "concordo totalmente", "concordo completamente", "completamente d'accordo", "fortemente d'accordo", "del tutto d'accordo", "helemaal mee eens", "zeer mee eens", "helt enig", "meget enig", "svært enig", "instämmer helt", "täysin samaa mieltä", "zdecydowanie się zgadzam", "rozhodně souhlasím", "kesinlikle katılıyorum", "teljesen egyetértek", "非常にそう思う", "非常同意"]));

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
