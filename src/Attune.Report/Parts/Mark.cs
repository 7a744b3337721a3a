using Attune.Analysis;

namespace Attune.Report;

/// <summary>
/// The marks of the readings: same shape, same word; joined, same meaning. Drawn once a page and referred to; always
/// beside their name.
/// </summary>
internal static class Mark
{
    public static Html Of(CardKind kind) => Use(Id(kind));

    public static Html Of(TopicReading reading) => Use(Id(reading));

    /// <summary>The drawings that every mark of the page refers to.</summary>
    public static Html Drawings() => Html.Of($"""
        <svg class="hidden-text" aria-hidden="true"><defs>
        <symbol id="m-common" viewBox="0 0 48 24" overflow="visible"><circle class="mi" cx="11" cy="12" r="10"/><circle class="mi" cx="37" cy="12" r="10"/><rect class="mi" x="11" y="8" width="26" height="8"/></symbol>
        <symbol id="m-hidden" viewBox="0 0 48 24" overflow="visible"><circle class="ma" cx="11" cy="12" r="10"/><rect class="mb" x="28" y="3" width="18" height="18"/><rect class="mi" x="18" y="9.5" width="13" height="5"/></symbol>
        <symbol id="m-false" viewBox="0 0 48 24" overflow="visible"><circle class="ma" cx="10" cy="12" r="9.5"/><circle class="mb" cx="38" cy="12" r="9.5"/><path class="li" d="M27.5 0 L20.5 24" stroke-width="3.5"/></symbol>
        <symbol id="m-open" viewBox="0 0 48 24" overflow="visible"><circle class="la" cx="10" cy="12" r="8.3" stroke-width="3"/><rect class="lb" x="30.5" y="4.5" width="15" height="15" stroke-width="3"/></symbol>
        <symbol id="m-untold" viewBox="0 0 48 24" overflow="visible"><circle class="li" cx="10" cy="12" r="8.5" stroke-width="2.5" stroke-dasharray="3.4 3.3"/><circle class="li" cx="38" cy="12" r="8.5" stroke-width="2.5" stroke-dasharray="3.4 3.3"/><path class="li" d="M21 12h6" stroke-width="2.5"/></symbol>
        <symbol id="m-perception" viewBox="0 0 48 24" overflow="visible"><circle class="li" cx="10" cy="12" r="8.5" stroke-width="3" stroke-dasharray="4 2.6"/><path class="li" d="M20 12h6" stroke-width="3"/><circle class="mi" cx="38" cy="12" r="9.5"/></symbol>
        <symbol id="m-ownership" viewBox="0 0 48 24" overflow="visible"><rect class="mi" x="2" y="2" width="9" height="9"/><rect class="li" x="15.2" y="3.2" width="6.6" height="6.6" stroke-width="2.4"/><rect class="li" x="3.2" y="14.2" width="6.6" height="6.6" stroke-width="2.4"/><rect class="mi" x="14" y="13" width="9" height="9"/><path class="li" d="M28 12h14m-6-6 6 6-6 6" stroke-width="3"/></symbol>
        <symbol id="m-true" viewBox="0 0 24 24"><circle class="mi" cx="12" cy="12" r="9.5"/></symbol>
        <symbol id="m-missed" viewBox="0 0 24 24"><circle class="li" cx="12" cy="12" r="8.5" stroke-width="3.2" stroke-dasharray="4.4 2.9"/></symbol>
        <symbol id="m-collide" viewBox="0 0 56 32"><path d="M2 16h18m-8-9 9 9-9 9M54 16H36m8-9-9 9 9 9"/></symbol>
        <symbol id="m-orphan" viewBox="0 0 56 32"><circle cx="42" cy="16" r="11" stroke-dasharray="6 5"/></symbol>
        <symbol id="m-handoff" viewBox="0 0 56 32"><path d="M8 16h42m-11-11 11 11-11 11"/></symbol>
        </defs></svg>
        """);

    /// <summary>A sign of the ownership grid or the table of forecasts.</summary>
    public static Html Sign(string name) => Html.Of($"<svg class=\"sign\" aria-hidden=\"true\"><use href=\"#m-{name}\"/></svg>");

    private static Html Use(string id)
        => Html.Of($"<svg class=\"mark\" viewBox=\"0 0 48 24\" aria-hidden=\"true\"><use href=\"#m-{id}\"/></svg>");

    private static string Id(CardKind kind) => kind switch
    {
        CardKind.CommonGround => "common",
        CardKind.HiddenAgreement => "hidden",
        CardKind.FalseAgreement => "false",
        CardKind.OpenGap => "open",
        CardKind.Ownership => "ownership",
        CardKind.Perception => "perception",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No mark is drawn for it."),
    };

    private static string Id(TopicReading reading) => reading switch
    {
        TopicReading.CannotTell => "untold",
        TopicReading.CommonGround => "common",
        TopicReading.HiddenAgreement => "hidden",
        TopicReading.FalseAgreement => "false",
        TopicReading.OpenGap => "open",
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "No mark is drawn for it."),
    };
}
