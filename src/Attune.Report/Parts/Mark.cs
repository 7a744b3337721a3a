using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Report.Markup;

namespace Attune.Report.Parts;

/// <summary>The marks of a report: each is defined once on a page and referred to, and always stands beside its name.</summary>
internal static class Mark
{
    private static readonly string[] Used = ["common", "hidden", "false", "contradiction", "open", "untold", "perception", "ownership"];

    public static Html Render(CardKind kind) => Use(Id(kind));

    public static Html Render(TopicReading reading) => Use(MarkShapes.NameOf(reading));

    /// <summary>The drawings to which every mark of the page refers.</summary>
    public static Html Drawings() => Html.Format($"""
        <svg class="hidden-text" aria-hidden="true"><defs>
        {Html.Join(Html.Format($"\n"), Used.Select(MarkShapes.Symbol))}
        <symbol id="m-true" viewBox="0 0 24 24"><circle class="mi" cx="12" cy="12" r="9.5"/></symbol>
        <symbol id="m-missed" viewBox="0 0 24 24"><circle class="li" cx="12" cy="12" r="8.5" stroke-width="3.2" stroke-dasharray="4.4 2.9"/></symbol>
        <symbol id="m-collide" viewBox="0 0 56 32"><path d="M2 16h18m-8-9 9 9-9 9M54 16H36m8-9-9 9 9 9"/></symbol>
        <symbol id="m-orphan" viewBox="0 0 56 32"><circle cx="42" cy="16" r="11" stroke-dasharray="6 5"/></symbol>
        <symbol id="m-handoff" viewBox="0 0 56 32"><path d="M8 16h42m-11-11 11 11-11 11"/></symbol>
        </defs></svg>
        """);

    /// <summary>A sign of the ownership grid or of the table of forecasts.</summary>
    public static Html Sign(string name) => Html.Format($"<svg class=\"sign\" aria-hidden=\"true\"><use href=\"#m-{name}\"/></svg>");

    private static Html Use(string id)
        => Html.Format($"<svg class=\"mark\" viewBox=\"0 0 48 24\" aria-hidden=\"true\"><use href=\"#m-{id}\"/></svg>");

    private static string Id(CardKind kind) => kind switch
    {
        CardKind.CommonGround => "common",
        CardKind.HiddenAgreement => "hidden",
        CardKind.FalseAgreement => "false",
        CardKind.Contradiction => "contradiction",
        CardKind.OpenGap => "open",
        CardKind.Ownership => "ownership",
        CardKind.Perception => "perception",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No mark is drawn for it."),
    };
}
