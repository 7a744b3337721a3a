using Attune.Analysis.Rounds;
using Attune.Domain.Beside;
using Attune.Report;
using Attune.Web.Room.Forecasts;

namespace Attune.Web.Room;

/// <summary>What a third voice says, in words.</summary>
internal static class VoiceWords
{
    private const int MostWords = 8;

    private const int MostCells = 4;

    public static string Says(VoiceTopic topic) => topic.IsSure ? RoomTexts.VoiceSpeaks : RoomTexts.VoiceMaySpeak;

    /// <summary>What a third voice says, for report and slides.</summary>
    public static ReportedVoice Reported(ShownVoice voice, SideNames sides) => new(
        voice.Name,
        [.. voice.Topics.Select(topic => (topic.Topic.Name.Length > 0 ? topic.Topic.Name : topic.Topic.QuestionText, topic.Sentences))],
        [.. voice.Alone.Select(said => said.Text)],
        [.. new[] { Owners(voice, sides), Horizons(voice), Words(voice) }.Where(line => line.Length > 0)]);

    /// <summary>Whom it expects to own things, nobody first; empty if it said nothing of it.</summary>
    public static string Owners(ShownVoice voice, SideNames sides)
        => string.Join("; ", voice.Cells.OrderBy(cell => cell.Owners.All(owner => owner != Owner.Nobody)).Take(MostCells)
            .Select(cell => $"{cell.Activity}, {RoomTexts.Stage(cell.Stage)}: {string.Join(", ", cell.Owners.Distinct().Select(owner => OwnerWords.NameOf(owner, sides)))}"));

    /// <summary>When it would judge success; empty if it did not say.</summary>
    public static string Horizons(ShownVoice voice)
        => voice.Horizons.IsEmpty ? "" : RoomTexts.VoiceHorizons(string.Join(", ", voice.Horizons.Select(one => one.Horizon).Distinct().Select(ForecastsTexts.Horizon)));

    /// <summary>The words that only it uses; empty if there are none.</summary>
    public static string Words(ShownVoice voice) => voice.Words.IsEmpty ? "" : RoomTexts.VoiceWords(string.Join(", ", voice.Words.Take(MostWords)));
}
