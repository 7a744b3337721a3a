using System.Text.RegularExpressions;
using Attune.Analysis.Rounds;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Statistics.Sides;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Attune.Web.Desk.Packs;

/// <summary>A screen of a leader's phone, as markup.</summary>
public sealed record PhoneView(AnswerStep Step, MarkupString Markup);

/// <summary>Draws each screen that a pack makes on a leader's phone, with the components of the Seat, before anybody sits there.</summary>
internal sealed partial class PhonePreview(IServiceProvider services, ILoggerFactory logging, Clock clock)
{
    private static readonly SideCounts UsualRoom = new(4, 4);

    /// <param name="program">Whose leaders are asked; null shows the pack with the usual names of the sides.</param>
    /// <param name="questions">The questions of the pack.</param>
    /// <param name="facilitator">The name of whoever asks.</param>
    public async Task<ImmutableArray<PhoneView>> DrawAsync(Domain.Programs.Program? program, ImmutableArray<PackQuestion> questions, string facilitator)
    {
        // No screen says the name of the program.
        var seat = SeatFor(program ?? new(ProgramId.New(), Guid.Empty, new("-", "", ProgramPhase.Planning, null, "", SideNames.Default), clock.Now), questions, facilitator);
        var views = ImmutableArray.CreateBuilder<PhoneView>();
        await using var renderer = new HtmlRenderer(services, logging);
        foreach (var (place, step) in seat.AnswerSteps.Index())
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(PhoneScreen.Seat)] = seat, [nameof(PhoneScreen.Step)] = step });
            var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<PhoneScreen>(parameters)).ToHtmlString());
            views.Add(new(step, (MarkupString)Apart(html, place + 1)));
        }

        return views.ToImmutable();
    }

    // Nobody's seat, of a round that nobody is in: it has the questions and the names of the sides, and no answer.
    private Seat.Seat SeatFor(Domain.Programs.Program program, ImmutableArray<PackQuestion> questions, string facilitator)
    {
        var pack = new QuestionPack(program.Id, 1, questions);
        var round = new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(UsualRoom));
        var nobody = LeaderId.New();
        return new()
        {
            Admission = new(round.Id, nobody, ParticipantKey.New()),
            Program = program,
            Round = round,
            Now = clock.Now,
            Pack = pack,
            Side = Side.Business,
            Leaders = UsualRoom,
            Facilitator = facilitator,
            At = new LeaderSeat(round.Id, nobody, 1, stands: true),
            HasBegun = true,
            Done = false,
            IsRead = false,
            Own = [],
        };
    }

    // Each screen is a page of its own on the phone, so the same ids and names stand on many of them.
    private static string Apart(string html, int place) => Named().Replace(html, found => $"{found.Groups["attribute"].Value}=\"{string.Join(' ', found.Groups["names"].Value.Split(' ').Select(name => $"s{place}-{name}"))}\"");

    [GeneratedRegex(@"(?<=\s)(?<attribute>id|for|name|aria-describedby|aria-labelledby)=""(?<names>[^""]+)""")]
    private static partial Regex Named();
}
