using System.Runtime.CompilerServices;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;

namespace Attune.Domain.Gates;

/// <content>The answers of teams: no person ever sees one but whoever wrote it.</content>
public sealed partial class Gate
{
    // What is opened at a time, so that a hundred thousand answers never stand in memory together.
    private const int TeamBatch = 1000;

    /// <summary>The whole rule about what a viewer may see of the answers of teams.</summary>
    public static TeamSight SightOfTeams(ViewerRole role, bool isClosed) => (role, isClosed) switch
    {
        (ViewerRole.Stranger or ViewerRole.Administrator, _) => TeamSight.Nothing,
        (ViewerRole.Facilitator, false) => TeamSight.Steps,
        (ViewerRole.Leader or ViewerRole.Sponsor or ViewerRole.Observer, false) => TeamSight.Nothing,
        (ViewerRole.Facilitator or ViewerRole.Leader or ViewerRole.Sponsor or ViewerRole.Observer, true) => TeamSight.Results,
        (ViewerRole.Analysis, false) => TeamSight.Nothing,
        (ViewerRole.Analysis, true) => TeamSight.Words,
        _ => throw new ArgumentOutOfRangeException(nameof(role), (role, isClosed), "The rule says nothing about what this viewer may see."),
    };

    /// <summary>What somebody wrote, for the holder of the key in the cookie.</summary>
    /// <param name="answer">The answer in that person's place; null if there is none.</param>
    /// <param name="own">The key of whoever asks.</param>
    /// <param name="vault">Opens it.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <returns>Null if nothing was written, or somebody else wrote it.</returns>
    public static async ValueTask<TeamAnswer?> OwnOfTeamAsync(SealedTeamAnswer? answer, TeamMemberKey own, ITeamVault vault, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(vault);
        return answer is null || answer.Member != own ? null : (await vault.OpenAsync([answer], null, new GatePermit(), cancel))[0];
    }

    /// <summary>
    /// The answers of a closed cascade for the analysis, in batches and without the person; none while it is open. The audit says once that they were opened, and how
    /// many in the steps in which anybody may know it.
    /// </summary>
    public static async IAsyncEnumerable<ImmutableArray<ReadTeamAnswer>> TeamsForReadingAsync(
        Cascade cascade, int count, IAsyncEnumerable<SealedTeamAnswer> answers, ITeamVault vault, DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(vault);
        if (SightOfTeams(ViewerRole.Analysis, cascade.ClosedAt is not null) < TeamSight.Words) { yield break; }
        TextAccess? look = new(cascade.Program, cascade.Round, ViewerRole.Analysis, "", TeamCounts.Step(count), now);
        var batch = new List<SealedTeamAnswer>(TeamBatch);
        await foreach (var answer in answers.WithCancellation(cancel))
        {
            if (answer.Cascade != cascade.Id) { continue; }
            batch.Add(answer);
            if (batch.Count < TeamBatch) { continue; }
            yield return await OpenAsync(batch, vault, look, cancel);
            look = null;
            batch.Clear();
        }

        if (batch.Count > 0) { yield return await OpenAsync(batch, vault, look, cancel); }
    }

    private static async ValueTask<ImmutableArray<ReadTeamAnswer>> OpenAsync(List<SealedTeamAnswer> batch, ITeamVault vault, TextAccess? look, CancellationToken cancel)
        => [.. batch.Zip(await vault.OpenAsync(batch, look, new GatePermit(), cancel), (answer, content) => new ReadTeamAnswer(answer.Team, content))];
}
