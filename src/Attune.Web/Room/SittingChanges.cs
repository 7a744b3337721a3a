using System.Security.Claims;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Accounts;

namespace Attune.Web.Room;

/// <summary>Changes of a sitting, as the signed-in facilitator asks for them.</summary>
internal static class SittingChanges
{
    /// <summary>What <see cref="ChangeSitting"/> is asked for by this user.</summary>
    public static SittingToChange ToChange(this ClaimsPrincipal user, ProgramId program, RoundId round, Func<Sitting, SittingOutcome> change)
        => new(program, round, user.Account(), user.AsViewer(), change);
}
