using Attune.Analysis.Rounds;
using Attune.Intake.Answers;
using Attune.Intake.Surveys;
using Attune.Intake.Tables;

namespace Attune.Intake.Beside;

/// <summary>Reads closed answers that accompany the open ones: question_id, respondent_id, anchor, value, and perhaps side and item.</summary>
public static class AnchorsFile
{
    private const string Kind = "anchor";
    private const string Value = "value";

    private const int Steps = 5;
    private const int MostRanked = 7;
    private const string Item = "item";

    public static Import<SidesAndVoices<Anchor, VoiceAnchor>> Read(Stream stream, string name, AnswerSheet sheet)
        => BesideFile.ReadBoth<Anchor, VoiceAnchor>(stream, name, [AnswerColumns.QuestionId, AnswerColumns.Respondent, Kind, Value], [AnswerColumns.Side, Item], findings =>
        {
            var known = new KnownLeaders(sheet, findings);
            return row => Anchor(row, sheet, known, findings);
        });

    private static (Anchor?, VoiceAnchor?) Anchor(NamedRow row, AnswerSheet sheet, KnownLeaders known, Findings findings)
    {
        if (known.LeavesOut(row)) { return default; }
        var speaker = known.SpeakerOf(row);
        var (side, question) = (speaker is null ? known.SideOf(row) : null, known.QuestionOf(row));
        var kind = Choices.Anchors.Pick(row[Kind], IntakeTexts.AnchorKinds, findings);
        if (kind is null || ValueOf(kind.Value, row, sheet.Sides, findings) is not { } value) { return default; }
        var (leader, item) = (speaker ?? known.LeaderOf(row), row[Item].Text);
        if ((side is null && speaker is null) || question is null || !known.First(row, leader, question, kind.Value.ToString(), item)) { return default; }
        return side is { } of ? (new(leader, of, question, kind.Value, value, item), null) : (null, new(leader, question, kind.Value, value, item));
    }

    /// <summary>The value in the form of <see cref="Analysis.Rounds.Anchor.Value"/>; null if it is not valid.</summary>
    private static string? ValueOf(AnchorKind kind, NamedRow row, SideNames sides, Findings findings) => kind switch
    {
        AnchorKind.Horizon => Choices.Horizons.Pick(row[Value], IntakeTexts.HorizonChoices, findings)?.ToString(),
        AnchorKind.Owner => Choices.Owners(sides).Pick(row[Value], IntakeTexts.OwnerChoices(sides.Business, sides.It), findings)?.ToString(),
        AnchorKind.Standard => Number(row, Steps, IntakeTexts.StandardChoices, findings),
        AnchorKind.Rating => Number(row, Steps, IntakeTexts.RatingChoices, findings),
        AnchorKind.Ranking => Number(row, MostRanked, IntakeTexts.RankingChoices, findings),
        AnchorKind.Measure or AnchorKind.Noticed => row[Value].Text,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string? Number(NamedRow row, int most, string choices, Findings findings)
    {
        var value = row[Value];
        if (value.Text is [>= '1' and <= '9'] && value.Text[0] - '0' <= most) { return value.Text; }
        findings.Cell(value, Wordings.UnknownChoice(value.Text, choices));
        return null;
    }
}
