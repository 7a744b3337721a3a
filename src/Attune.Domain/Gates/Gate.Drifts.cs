using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;

namespace Attune.Domain.Gates;

public sealed partial class Gate
{
    // The analysis alone learns what a leader chose in two rounds; a reading does not carry it on.
    private async ValueTask<AgreedTexts?> AgreedAsync(EarlierAnswers? earlier, Dictionary<ParticipantKey, string> names, DateTimeOffset now, CancellationToken cancel)
    {
        if (earlier is null) { return null; }
        var agreed = earlier.Before is not { } before || earlier.Same.Count == 0 || SightOf(ViewerRole.Analysis, before.Phase, before.Contract) < Sight.TextBySide
            ? earlier.Texts
            : earlier.Texts with { HorizonsBefore = await HorizonsAsync(before, earlier, names, now, cancel) };
        return agreed.IsEmpty ? null : agreed;
    }

    private async ValueTask<ImmutableArray<HorizonBefore>> HorizonsAsync(Round before, EarlierAnswers earlier, Dictionary<ParticipantKey, string> names, DateTimeOffset now, CancellationToken cancel)
    {
        var then = earlier.Same.Where(pair => names.ContainsKey(pair.Key)).ToDictionary(pair => pair.Value, pair => names[pair.Key]);
        SealedAnswer[] all = [.. earlier.Answers.Where(answer => then.ContainsKey(answer.Participant))];
        return [.. from given in await GivenAsync(before, all, _ => true, Viewer.Analysis, now, cancel)
                   from anchor in given.Answer.Content.Anchors
                   where anchor.Kind == AnchorKind.Horizon && Enum.TryParse<Horizon>(anchor.Value, out _)
                   select new HorizonBefore(then[given.Sealed.Participant], given.Sealed.Question, Enum.Parse<Horizon>(anchor.Value))];
    }
}
