using Attune.Domain.Questions;
using Attune.Domain.Rooms;
using Attune.Domain.Trends;
using Attune.Domain.Viewers;
using Attune.Encoding;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Room;
using Attune.Web.Room.OverTime;

namespace Attune.Web.Desk.OverTime;

/// <summary>Two topics of two rounds that may be the same thing, or of which a person said whether they are.</summary>
/// <param name="Earlier">The topic of the earlier round.</param>
/// <param name="EarlierRound">The earlier round.</param>
/// <param name="Later">The topic of the later round.</param>
/// <param name="LaterRound">The later round.</param>
public sealed record TopicPair(RoomTopic Earlier, TimedRound EarlierRound, RoomTopic Later, TimedRound LaterRound)
{
    /// <summary>What a person said; null if nobody did.</summary>
    public TopicLink? Said { get; init; }
}

/// <summary>A question that reads otherwise in two versions.</summary>
/// <param name="Before">The question in the earlier version.</param>
/// <param name="After">The question in the later version.</param>
/// <param name="Versions">The numbers of the versions.</param>
/// <param name="Said">A person's word that it means the same; null if nobody said so.</param>
public sealed record WordingPair(PackQuestion Before, PackQuestion After, (int Before, int After) Versions, SameMeaning? Said);

/// <summary>The page of the Desk on which rounds are set side by side, and what has to be confirmed for that.</summary>
/// <param name="Desk">The program.</param>
/// <param name="View">Its rounds, as the facilitator sees them.</param>
/// <param name="Proposed">Topics that may be the same, the most alike first.</param>
/// <param name="Said">Topics of which a person said whether they are the same.</param>
/// <param name="Wordings">Questions that were put into other words between two rounds.</param>
public sealed record OverTimeDesk(ProgramDesk Desk, OverTimeView View, ImmutableArray<TopicPair> Proposed, ImmutableArray<TopicPair> Said, ImmutableArray<WordingPair> Wordings)
{
    public string Path => $"{Desk.Path}/over-time";

    internal static async Task<OverTimeDesk> ReadAsync(ProgramDesk desk, Viewer viewer, OverTimeReader reader, AttuneDb db, RoundEncoders encoders, CancellationToken cancel)
    {
        var view = await reader.ReadAsync(desk.Program, viewer, desk.Round.Number, cancel);
        var (asked, program) = (new Together(db), desk.Program.Id);
        var askedLinks = asked.List(db.TopicLinks.AsNoTracking().Where(link => link.Program == program));
        var askedPacks = asked.List(db.Packs.AsNoTracking().Where(pack => pack.Program == program));
        var askedMeanings = asked.List(db.SameMeanings.AsNoTracking().Where(said => said.Program == program));
        await asked.ReadAsync(cancel);
        var (links, packs, meanings) = (askedLinks(), askedPacks(), askedMeanings());
        return new(
            desk, view, await TopicProposals.MakeAsync(view, viewer, links, encoders, cancel),
            [.. links.OrderBy(link => link.At).Select(link => PairOf(view, link)).OfType<TopicPair>()],
            // What the round to come asks is among them: if it means the same, the last answers can be kept in it.
            WordingsOf([.. view.Rounds.Select(round => round.In.Round.PackVersion).Append(desk.Round.PackVersion).Distinct().Order().Select(version => packs.First(pack => pack.Version == version))], meanings));
    }

    private static TopicPair? PairOf(OverTimeView view, TopicLink link)
        => view.Rounds.FirstOrDefault(round => round.In.Round.Id == link.EarlierRound) is { } earlier && view.Rounds.FirstOrDefault(round => round.In.Round.Id == link.LaterRound) is { } later
            && TopicPlaces.Find(earlier.View.Reading, link.Question, link.Earlier) is { } before && TopicPlaces.Find(later.View.Reading, link.Question, link.Later) is { } after
                ? new(before, earlier, after, later) { Said = link }
                : null;

    // Each version is asked about beside the one before it that has the question; what is confirmed there joins all that came before.
    private static ImmutableArray<WordingPair> WordingsOf(IReadOnlyList<QuestionPack> versions, List<SameMeaning> meanings)
        => [.. from later in versions
               from question in later.Questions
               let before = versions.TakeWhile(pack => pack.Version < later.Version).LastOrDefault(pack => pack.Find(question.Id) is not null)
               where before is not null && !before.Find(question.Id)!.ReadsLike(question)
               select new WordingPair(
                   before.Find(question.Id)!, question, (before.Version, later.Version),
                   meanings.Find(said => said.Question == question.Id && said.Before == before.Version && said.After == later.Version))];
}
