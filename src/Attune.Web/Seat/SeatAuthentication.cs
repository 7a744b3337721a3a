using System.Security.Claims;
using Attune.Domain.Seats;
using Attune.Store;
using Attune.Store.Seats;
using Attune.Store.UseCases.Seats;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Attune.Web.Seat;

/// <summary>
/// A leader's way to sign in: a cookie of its own that names a device, valid for one seat in one round. The device is looked up for each request, so a cookie opens nothing
/// from the moment at which its device was ended, on whatever browser a copy of it is.
/// </summary>
internal static class SeatAuthentication
{
    public const string Scheme = "Seat";

    /// <summary>The policy of every page of a leader.</summary>
    public const string Policy = "Seat";

    public const string ParticipantClaim = "attune.participant";

    private const string RoundClaim = "attune.round";
    private const string LeaderClaim = "attune.leader";
    private const string DeviceClaim = "attune.device";
    private const string SeatClaim = "attune.seat";
    private const string RoomOnlyClaim = "attune.room-only";

    // Longer than a round takes, because after Begin a link alone does not open the seat again; and longer than a quarter, because the browser in which a leader answered last is what
    // lets the next round show the leader's own answers.
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(184);

    public static Task SignInAsync(HttpContext context, OpenedSeat opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return SignInAsync(context, opened.Admission, [new(DeviceClaim, opened.Device), .. opened.RoomOnly ? new Claim[] { new(RoomOnlyClaim, "yes") } : []]);
    }

    /// <summary>Sits down as an invented leader of a rehearsal, whose voice belongs to no person and has no device.</summary>
    public static Task RehearseAsync(HttpContext context, Admission invented)
    {
        ArgumentNullException.ThrowIfNull(invented);
        return invented.Leader.Value == Guid.Empty ? SignInAsync(context, invented) : throw new ArgumentException("A person's seat is opened by a link.", nameof(invented));
    }

    public static Task SignOutAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <returns>The seat of the leader; null if the user is not a leader, or came to the sitting alone.</returns>
    public static Admission? AdmissionOf(ClaimsPrincipal user) => IsRoomOnly(user) ? null : RoomAdmissionOf(user);

    /// <returns>The voice in the sitting, also of somebody who came to the sitting alone.</returns>
    public static Admission? RoomAdmissionOf(ClaimsPrincipal user)
        => Read(user, RoundClaim) is { } round && Read(user, LeaderClaim) is { } leader && Read(user, ParticipantClaim) is { } participant
            ? new(new(round), new(leader), new(participant), int.TryParse(user.FindFirstValue(SeatClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var seat) ? seat : 1)
            : null;

    /// <summary>The device opened the sitting, and nothing that was written before.</summary>
    public static bool IsRoomOnly(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.HasClaim(claim => claim.Type == RoomOnlyClaim);
    }

    /// <returns>By what this device is found; null in a rehearsal.</returns>
    public static byte[]? DeviceOf(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return SeatDevice.HashOf(user.FindFirstValue(DeviceClaim));
    }

    /// <returns>The seat that this browser opened before, if it did and was not ended.</returns>
    public static async Task<ClaimsPrincipal?> KnownAsync(HttpContext context) => (await context.AuthenticateAsync(Scheme)).Principal;

    public static Visit VisitOf(HttpContext context)
    {
        var clock = context.Service<Clock>();
        return new(DeviceWords.Describe(context.Request.Headers.UserAgent.ToString()), clock.Now, clock.Today);
    }

    /// <summary>The visit of a browser that perhaps opened another seat before: of an earlier round of the same leader, for instance.</summary>
    public static async Task<Visit> KnownVisitOfAsync(HttpContext context)
        => VisitOf(context) with { Known = await KnownAsync(context) is { } user && !IsRoomOnly(user) ? DeviceOf(user) : null };

    public static void Configure(CookieAuthenticationOptions cookie, AttuneOptions options)
    {
        PagesSetup.HardenOfLink(cookie, options, "seat");
        cookie.ExpireTimeSpan = Lasts;
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
    }

    private static Task SignInAsync(HttpContext context, Admission admission, params Claim[] more)
    {
        var identity = new ClaimsIdentity(
            [new(ParticipantClaim, $"{admission.Participant}"), new(RoundClaim, $"{admission.Round}"), new(LeaderClaim, $"{admission.Leader}"), new(SeatClaim, admission.Seat.ToString(CultureInfo.InvariantCulture)), .. more], Scheme);
        return context.SignInAsync(Scheme, new(identity), new() { IsPersistent = true });
    }

    /// <summary>The short way of a form of leaders.</summary>
    /// <param name="handler">Answers it in the place of the handler of its route, for those who may see more than the sitting.</param>
    public static ShortWay ShortWay(RequestDelegate? handler = null)
        => new(Scheme, ParticipantClaim, async (context, user) => (handler is null || !IsRoomOnly(user)) && await MayComeInAsync(context, user), handler);

    /// <summary>Whether the device of a sign-in may still come in. What a save is decided on, where one is sent, is read with it.</summary>
    private static async Task<bool> MayComeInAsync(HttpContext context, ClaimsPrincipal user)
    {
        if (Read(user, LeaderClaim) == Guid.Empty) { return true; }
        if (DeviceOf(user) is not { } hash) { return false; }
        var (at, roomOnly) = (RoomAdmissionOf(user), IsRoomOnly(user));
        var found = await FindDeviceAsync(context, hash, roomOnly ? null : at);
        // Nothing can be read or written now, by nobody; but whoever was typing gets the words back instead of a page that knows nothing of them.
        if (found.RetryLater) { return true; }
        if (found.Result.Device is not { } device || (device.Round, device.Leader, device.Seat, device.RoomOnly) != (at?.Round, at?.Leader, at?.Seat, roomOnly)) { return false; }
        if (found.Result.Rows is { } rows) { context.Features.Set(rows); }
        await SeeAsync(context, hash, device);
        return true;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (!await MayComeInAsync(context.HttpContext, context.Principal!)) { context.RejectPrincipal(); }
    }

    // A save asks for its rows together with its device: they are used only after the device was found to open this place.
    private static async ValueTask<Joined<SheetRead>> FindDeviceAsync(HttpContext context, byte[] hash, Admission? at)
    {
        var reader = context.Service<AnswerSheetReader>();
        if (at is not null && context.GetEndpoint()?.Metadata.GetMetadata<SavesAnswer>() is not null) { return await reader.ReadAsync(hash, at, CancellationToken.None); }
        var found = await reader.FindDeviceAsync(hash, context.RequestAborted);
        return new(new(found.Result, null), found.Fault, found.IsBusy);
    }

    // Looking at a page writes nothing.
    private static async Task SeeAsync(HttpContext context, byte[] hash, KnownDevice device)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.Service<Clock>().Today is var today && device.SeenOn >= today) { return; }
        try
        {
            await context.Service<SeeDevice>().RunAsync(hash, today, context.RequestAborted);
        }
        catch (Exception fault) when (StoreFaults.Classify(fault) is not null)
        {
            // The day is kept with the next form.
        }
    }

    private static Guid? Read(ClaimsPrincipal user, string claim) => Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : null;
}
