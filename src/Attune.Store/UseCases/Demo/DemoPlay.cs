using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Viewers;

namespace Attune.Store.UseCases.Demo;

/// <summary>One round of the demo that is being played.</summary>
/// <param name="Story">What happens in it.</param>
/// <param name="Pack">The questions.</param>
/// <param name="Round">The round.</param>
/// <param name="Leaders">The leaders, in the order of <see cref="Invented.Leaders"/>.</param>
/// <param name="Voices">What they answer, in the same order.</param>
/// <param name="By">Whoever made the demo, and leads it.</param>
/// <param name="Today">The demo's own day, from which the story counts its days.</param>
public sealed record DemoPlay(
    DemoRoundStory Story, QuestionPack Pack, RoundId Round, IReadOnlyList<Leader> Leaders, ImmutableArray<InventedLeader> Voices, Viewer By, DateTimeOffset Today)
{
    /// <summary>The time at which the sitting begins.</summary>
    public DateTimeOffset Sits => Today.AddDays(Story.Sits);

    public DateOnly Day(int from) => DateOnly.FromDateTime(Today.AddDays(from).UtcDateTime);

    public Leader LeaderOf(string name) => Leaders.First(leader => leader.Name == name);

    public Accountable OwnerOf(string name) => Accountable.ForLeader(LeaderOf(name).Id);
}

/// <summary>Who votes in the demo.</summary>
internal static class DemoVoices
{
    /// <returns>The voices of the round in the order of the leaders.</returns>
    public static async Task<ImmutableArray<ParticipantKey>> VoicesAsync(this AttuneDb db, DemoPlay play, CancellationToken cancel)
    {
        var identities = await db.Identities.AsNoTracking().Where(identity => identity.Round == play.Round).ToDictionaryAsync(identity => identity.Leader, identity => identity.Participant, cancel);
        return [.. play.Leaders.Select(leader => identities[leader.Id])];
    }
}
