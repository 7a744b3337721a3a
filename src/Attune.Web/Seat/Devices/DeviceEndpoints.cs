using System.Security.Claims;
using Attune.Domain.Seats;
using Attune.Store;
using Attune.Store.UseCases.Seats;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Devices;

/// <summary>The devices that open a leader's seat, what opens it on others, and how all of that ends.</summary>
internal static class DeviceEndpoints
{
    public static void MapDevices(this IEndpointRouteBuilder seat)
    {
        var devices = seat.MapGroup("/devices");
        devices.MapGet("", ShowAsync);
        devices.MapPost("/code", ShowCodeAsync).RequireRateLimiting(Limits.SeatPost).Once();
        devices.MapPost("/end", EndAsync).RequireRateLimiting(Limits.SeatPost);
        devices.MapPost("/pin", ChooseAsync).RequireRateLimiting(Limits.SeatPost).Once();
        devices.MapPost("/address", ConfirmAsync).RequireRateLimiting(Limits.SeatPost).Once();
        devices.MapPost("/read", ReadAsync).RequireRateLimiting(Limits.SeatPost);
        devices.MapPost("/bring-back", BringBackAsync).RequireRateLimiting(Limits.SeatPost).Once();
    }

    private static async Task<RazorComponentResult<DevicesPage>> ShowAsync(Seat seat, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
        => Page.Show<DevicesPage>(await OfAsync(seat, user, db, cancel));

    /// <summary>The code is shown in the response to the form and nowhere again.</summary>
    private static async Task<Results<RazorComponentResult<DevicesPage>, RedirectHttpResult>> ShowCodeAsync(Seat seat, ClaimsPrincipal user, ShowDeviceCode show, AttuneDb db, Clock clock, CancellationToken cancel)
        => SeatAuthentication.DeviceOf(user) is { } device && await show.RunAsync(seat.Admission, device, clock.Now, cancel) is { } code
            ? Page.Show<DevicesPage>(new { (await OfAsync(seat, user, db, cancel)).View, Code = code })
            : TypedResults.LocalRedirect(SeatPaths.Devices);

    /// <param name="device">The device to end; empty for all of them.</param>
    private static async Task<Results<RazorComponentResult<EndedPage>, RedirectHttpResult>> EndAsync([FromForm] string? device, Seat seat, HttpContext context, EndDevices end, Clock clock, CancellationToken cancel)
    {
        await end.RunAsync(seat.Admission, string.IsNullOrEmpty(device) ? null : device, clock.Now, cancel);
        var isThis = SeatAuthentication.DeviceOf(context.User) is { } own && device == Convert.ToHexStringLower(own);
        if (!string.IsNullOrEmpty(device) && !isThis) { return TypedResults.LocalRedirect(SeatPaths.Devices); }
        await SeatAuthentication.SignOutAsync(context);
        return Page.Show<EndedPage>();
    }

    private static async Task<Results<RazorComponentResult<DevicesPage>, RedirectHttpResult>> ChooseAsync([FromForm] string? pin, Seat seat, ClaimsPrincipal user, ChoosePin choose, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        // Who else opened a seat in this place is not known, so a PIN belongs to a seat that counts, or did.
        if (seat.At.IsPending) { return TypedResults.LocalRedirect(SeatPaths.Devices); }
        return await choose.RunAsync(seat.Admission, pin, clock.Now, cancel) is { } problem
            ? Page.Refused<DevicesPage>(new { (await OfAsync(seat, user, db, cancel)).View, PinProblem = SeatTexts.PinProblem(problem) })
            : TypedResults.LocalRedirect(SeatPaths.Devices);
    }

    /// <param name="address">The address that stood on the page; empty to take the confirmation back.</param>
    private static async Task<RedirectHttpResult> ConfirmAsync([FromForm] string? address, Seat seat, ConfirmAddress confirm, Clock clock, CancellationToken cancel)
    {
        await confirm.RunAsync(seat.Admission, string.IsNullOrEmpty(address) ? null : address, clock.Now, cancel);
        return TypedResults.LocalRedirect(SeatPaths.Devices);
    }

    /// <param name="line">The last line that stood on the page.</param>
    private static async Task<RedirectHttpResult> ReadAsync([FromForm] long? line, Seat seat, ReadLines read, CancellationToken cancel)
    {
        await read.RunAsync(seat.Admission, line ?? 0, cancel);
        return TypedResults.LocalRedirect(SeatPaths.MyData);
    }

    private static async Task<RedirectHttpResult> BringBackAsync(Seat seat, BringBackSeat bringBack, Clock clock, CancellationToken cancel)
    {
        await bringBack.RunAsync(seat.Admission, clock.Now, cancel);
        return TypedResults.LocalRedirect(SeatPaths.Devices);
    }

    private static async Task<DevicesShown> OfAsync(Seat seat, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
    {
        var (round, leader, number) = (seat.Round.Id, seat.Admission.Leader, seat.At.Number);
        var devices = await db.Devices.AsNoTracking().Where(device => device.Round == round && device.Leader == leader && device.Seat == number).ToListAsync(cancel);
        var others = await db.Seats.AsNoTracking().Where(other => other.Round == round && other.Leader == leader && other.Number != number).ToListAsync(cancel);
        return new(new(
            seat,
            [.. devices.OrderByDescending(device => device.SeenOn).ThenByDescending(device => device.MadeOn).ThenBy(device => device.Id, StringComparer.Ordinal)],
            SeatAuthentication.DeviceOf(user) is { } own ? Convert.ToHexStringLower(own) : "",
            await SeatAddress.OfAsync(db, seat, cancel),
            [.. others]));
    }
}

/// <summary>What the page of devices is made of.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Devices">Its devices, the last used first.</param>
/// <param name="This">The id of the device that looks.</param>
/// <param name="Address">The stored mail address; empty if there is none.</param>
/// <param name="Others">The other seats of the place.</param>
public sealed record DevicesView(Seat Seat, ImmutableArray<SeatDevice> Devices, string This, string Address, ImmutableArray<LeaderSeat> Others)
{
    /// <summary>Somebody opened another seat in this place, and this one can be made the one that counts for good.</summary>
    public bool MayBringBack => Seat.Round.Phase == Domain.Rounds.RoundPhase.Collecting && !Seat.At.IsPending && (!Seat.At.Stands || Others.Any(other => other.IsPending));
}

/// <summary>The parameters of the page.</summary>
internal sealed record DevicesShown(DevicesView View);
