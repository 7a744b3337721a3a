using System.Collections.Frozen;
using Attune.Analysis.Verdicts;
using Attune.Report.Markup;

namespace Attune.Report.Parts;

/// <summary>
/// The marks of the readings and of the stages of a sitting: the same shape means the same word, joined shapes mean the same meaning. There is one drawing for
/// each, in a view box of 48 by 24, and it always stands beside its name.
/// </summary>
public static class MarkShapes
{
    private static readonly FrozenDictionary<string, Html> All = new Dictionary<string, Html>
    {
        ["common"] = Html.Format($"""<circle class="mi" cx="11" cy="12" r="10"/><circle class="mi" cx="37" cy="12" r="10"/><rect class="mi" x="11" y="8" width="26" height="8"/>"""),
        ["hidden"] = Html.Format($"""<circle class="ma" cx="11" cy="12" r="10"/><rect class="mb" x="28" y="3" width="18" height="18"/><rect class="mi" x="18" y="9.5" width="13" height="5"/>"""),
        ["false"] = Html.Format($"""<circle class="ma" cx="10" cy="12" r="9.5"/><circle class="mb" cx="38" cy="12" r="9.5"/><path class="li" d="M27.5 0 L20.5 24" stroke-width="3.5"/>"""),
        ["contradiction"] = Html.Format($"""<path class="ma" d="M2 2 21 12 2 22Z"/><path class="mb" d="M46 2 27 12 46 22Z"/><path class="li" d="M24 1v22" stroke-width="3"/>"""),
        ["open"] = Html.Format($"""<circle class="la" cx="10" cy="12" r="8.3" stroke-width="3"/><rect class="lb" x="30.5" y="4.5" width="15" height="15" stroke-width="3"/>"""),
        ["untold"] = Html.Format($"""<circle class="li" cx="10" cy="12" r="8.5" stroke-width="2.5" stroke-dasharray="3.4 3.3"/><circle class="li" cx="38" cy="12" r="8.5" stroke-width="2.5" stroke-dasharray="3.4 3.3"/><path class="li" d="M21 12h6" stroke-width="2.5"/>"""),
        ["perception"] = Html.Format($"""<circle class="li" cx="10" cy="12" r="8.5" stroke-width="3" stroke-dasharray="4 2.6"/><path class="li" d="M20 12h6" stroke-width="3"/><circle class="mi" cx="38" cy="12" r="9.5"/>"""),
        ["ownership"] = Html.Format($"""<rect class="mi" x="2" y="2" width="9" height="9"/><rect class="li" x="15.2" y="3.2" width="6.6" height="6.6" stroke-width="2.4"/><rect class="li" x="3.2" y="14.2" width="6.6" height="6.6" stroke-width="2.4"/><rect class="mi" x="14" y="13" width="9" height="9"/><path class="li" d="M28 12h14m-6-6 6 6-6 6" stroke-width="3"/>"""),
        ["strategy"] = Html.Format($"""<rect class="mi" x="2" y="1.5" width="8" height="8"/><path class="li" d="M15 5.5h31" stroke-width="3"/><rect class="li" x="3.2" y="15.2" width="6.6" height="6.6" stroke-width="2.4" stroke-dasharray="3.4 2.2"/><path class="li" d="M15 18.5h31" stroke-width="3" stroke-dasharray="4 2.6"/>"""),
        ["success"] = Html.Format($"""<path class="li" d="M2 20h44M3.5 13v7M17 13v7M31 13v7M44.5 13v7" stroke-width="3"/><circle class="mi" cx="31" cy="6" r="5.5"/>"""),
        ["fit"] = Html.Format($"""<path class="li" d="M2 12h44" stroke-width="2.4"/><circle class="mi" cx="8" cy="5" r="4"/><circle class="mi" cx="18" cy="5" r="4"/><rect class="mi" x="28" y="15" width="8" height="8"/><rect class="mi" x="38" y="15" width="8" height="8"/>"""),
        ["forecast"] = Html.Format($"""<circle class="li" cx="10" cy="12" r="8.5" stroke-width="3" stroke-dasharray="4 2.6"/><circle class="li" cx="38" cy="12" r="8.5" stroke-width="3" stroke-dasharray="4 2.6"/>"""),
        ["cloud"] = Html.Format($"""<path class="la" d="M1 12h10" stroke-width="4"/><path class="li" d="M15 5h18M15 12h18M15 19h18" stroke-width="4"/><path class="lb" d="M37 12h10" stroke-width="4"/>"""),
        ["rated"] = Html.Format($"""<path class="li" d="M1 20h46" stroke-width="3"/><circle class="ma" cx="13" cy="8" r="6.5"/><rect class="mb" x="29" y="2" width="12.5" height="12.5"/>"""),
        ["since"] = Html.Format($"""<path class="li" d="M2 11l7 8L21 3" stroke-width="3.5"/><circle class="li" cx="37" cy="12" r="8.5" stroke-width="2.5" stroke-dasharray="3.4 3.3"/>"""),
        ["time"] = Html.Format($"""<path class="la" d="M2 3 24 10 40 11" stroke-width="3"/><path class="lb" d="M2 21 24 14 40 13" stroke-width="3"/><circle class="mi" cx="42" cy="12" r="5"/>"""),
        ["ranked"] = Html.Format($"""<path class="li" d="M1 4h44M1 12h30M1 20h16" stroke-width="4"/>"""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="name">The name of a reading (<see cref="NameOf"/>), or forecast, cloud, strategy, success, fit, ownership, perception, rated, ranked, since, time.</param>
    /// <returns>The content of the picture: elements with classes, without styles.</returns>
    /// <exception cref="KeyNotFoundException">There is no mark of this name.</exception>
    public static string Markup(string name) => All[name].ToString();

    public static string NameOf(TopicReading reading) => reading switch
    {
        TopicReading.CannotTell => "untold",
        TopicReading.CommonGround => "common",
        TopicReading.HiddenAgreement => "hidden",
        TopicReading.FalseAgreement => "false",
        TopicReading.OpenGap => "open",
        TopicReading.Contradiction => "contradiction",
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "No mark is drawn for it."),
    };

    /// <summary>The definition of a mark, which a page holds once and refers to.</summary>
    internal static Html Symbol(string name) => Html.Format($"<symbol id=\"m-{name}\" viewBox=\"0 0 48 24\" overflow=\"visible\">{All[name]}</symbol>");
}
