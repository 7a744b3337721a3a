using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Statistics.Sides;

namespace Attune.Domain.Trends;

/// <summary>A round of a program as what is followed over time is made of it. Its reading is closed, and only the gate looks inside.</summary>
/// <param name="Round">The round.</param>
/// <param name="Read">The whole reading, closed.</param>
/// <param name="Sitting">The sitting.</param>
/// <param name="Judged">The cards that the leaders judged, by their keys.</param>
public sealed record RoundInTime(Round Round, ClosedReading Read, Sitting Sitting, IReadOnlyDictionary<string, JudgedCard> Judged)
{
    /// <summary>The leader behind each voice, as far as that is stored.</summary>
    public IReadOnlyDictionary<ParticipantKey, LeaderId> People { get; init; } = ImmutableDictionary<ParticipantKey, LeaderId>.Empty;

    /// <summary>The leaders who were done, where they are everybody who answered; empty where that is not known.</summary>
    public ImmutableArray<(LeaderId Leader, Side Side)> Done { get; init; } = [];

    /// <summary>Nobody may be singled out in it by subtracting it from another round.</summary>
    public bool HidesAuthors => Contracts.HidesAuthors(Round.Contract);
}
