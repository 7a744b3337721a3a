using Attune.Report.Markup;
using Attune.Report.Parts;

namespace Attune.Report.Records;

/// <summary>What moved over the rounds, with what was said in each.</summary>
internal static class RecordTrends
{
    public static Html Render(SittingRecord record, RecordTexts words) => record.Trends is not { } moves ? Html.Empty : Html.Format($"""
        <h2>{words.MovesTitle}</h2><p><b>{moves.Heading}</b></p>
        {Tables.Plain(words.MovesTitle, [words.MovesWhat, .. moves.Rounds, words.MovesBecame], moves.Things.Select(thing => Html.Format(
            $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{WrittenText.Render(thing.What)}</th>{thing.Values.Zip(moves.Rounds, (value, round) => Tables.Cell(round, Html.Format($"{value}")))}{Tables.Wide(words.MovesBecame, thing.HasMoved ? Html.Format($"<b>{thing.Became}</b>") : Html.Format($"{thing.Became}"))}</tr>\n")))}
        <p class="small">{words.MovesHow}</p>
        """);
}
