using Attune.Analysis.Rounds;
using Attune.Domain.Beside;
using Attune.Domain.Questions;
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
    public static ReportedVoice Reported(ShownVoice voice, QuestionPack pack, SideNames sides) => new(
        voice.Name,
        [.. voice.Topics.Select(topic => (topic.Topic.Name.Length > 0 ? topic.Topic.Name : topic.Topic.QuestionText, topic.Sentences))],
        [.. voice.Alone.Select(said => said.Text)],
        [.. VoiceChoices.Lines(voice.Closed, sides, id => pack.Find(id)?.Text ?? "", CultureInfo.CurrentCulture), .. new[] { Words(voice) }.Where(line => line.Length > 0)]);

    /// <summary>Whom it expects to own things, nobody first; empty if it said nothing of it.</summary>
    public static string Owners(ShownVoice voice, SideNames sides)
        => string.Join("; ", voice.Closed.Cells.OrderBy(cell => cell.Owners.All(owner => owner != Owner.Nobody)).Take(MostCells)
            .Select(cell => $"{cell.Activity}, {RoomTexts.Stage(cell.Stage)}: {string.Join(", ", cell.Owners.Distinct().Select(owner => OwnerWords.NameOf(owner, sides)))}"));

    /// <summary>When it would judge success; empty if it did not say.</summary>
    public static string Horizons(ShownVoice voice)
        => voice.Closed.Of(AnchorKind.Horizon).SelectMany(choice => choice.Values).Distinct().Select(value => Enum.TryParse<Horizon>(value, out var horizon) ? ForecastsTexts.Horizon(horizon) : "").ToArray() is { Length: > 0 } said
            ? RoomTexts.VoiceHorizons(string.Join(", ", said)) : "";

    /// <summary>What it chose of one kind, as much of it as can be read from afar; empty if it chose nothing.</summary>
    public static string Chose(ShownVoice voice, AnchorKind kind, SideNames sides)
        => VoiceChoices.Say(voice.Closed, kind, MostCells, sides, CultureInfo.CurrentCulture) is not { Length: > 0 } said ? "" : kind switch
        {
            AnchorKind.Rating => RoomTexts.VoiceRates(said),
            AnchorKind.Ranking => RoomTexts.VoiceOrders(said),
            AnchorKind.Standard => RoomTexts.VoiceStands(said),
            AnchorKind.Owner => RoomTexts.VoiceNames(said),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No stage shows this of a third voice."),
        };

    /// <summary>The words that only it uses; empty if there are none.</summary>
    public static string Words(ShownVoice voice) => voice.Words.IsEmpty ? "" : RoomTexts.VoiceWords(string.Join(", ", voice.Words.Take(MostWords)));
}
