using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Report.Data;
using Attune.Web.Hosting;
using Attune.Web.Room.Exports;

namespace Attune.Web.Desk.Sharing;

/// <summary>The program itself in tables, as its facilitator set it up.</summary>
internal static class ProgramTables
{
    public static ImmutableArray<DataTable> Make(ProgramDesk desk, Clock clock) => [Program(desk), Rounds(desk, clock), Leaders(desk)];

    private static DataTable Program(ProgramDesk desk) => new TableDraft<Domain.Programs.Program>("program", ColumnsTexts.Program, TableReaders.Facilitator)
        .Text("name", ColumnsTexts.ProgramName, row => row.Name)
        .Text("purpose", ColumnsTexts.ProgramPurpose, row => row.Purpose)
        .Text("phase", ColumnsTexts.ProgramPhase, row => $"{row.Phase}")
        .Day("go_live", ColumnsTexts.ProgramGoLive, row => row.GoLive)
        .Text("business", ColumnsTexts.ProgramBusiness, row => row.BusinessName)
        .Text("it", ColumnsTexts.ProgramIt, row => row.ItName)
        .Text("strategy", ColumnsTexts.ProgramStrategy, row => row.Strategy)
        .With([desk.Program]);

    private static DataTable Rounds(ProgramDesk desk, Clock clock) => new TableDraft<Round>("rounds", ColumnsTexts.Rounds, TableReaders.Facilitator)
        .Number("number", ColumnsTexts.RoundsNumber, row => row.Number)
        .Text("phase", ColumnsTexts.RoundsPhase, row => $"{row.Phase}")
        .Text("promise", ColumnsTexts.RoundsPromise, row => $"{row.Contract}")
        .Day("started_on", ColumnsTexts.RoundsStartedOn, row => DayOf(row.StartedAt, clock))
        .Day("locked_on", ColumnsTexts.RoundsLockedOn, row => DayOf(row.LockedAt, clock))
        .Day("sitting_on", ColumnsTexts.RoundsSittingOn, row => DayOf(row.SittingAt, clock))
        .With(desk.Earlier.Append(desk.Round).DistinctBy(round => round.Id));

    private static DataTable Leaders(ProgramDesk desk) => new TableDraft<Leader>("leaders", ColumnsTexts.Leaders, TableReaders.Facilitator)
        .Text("name", ColumnsTexts.LeadersName, row => row.Name)
        .Text("side", ColumnsTexts.LeadersSide, row => desk.Program.Sides.For(row.Side))
        .Text("function", ColumnsTexts.LeadersFunction, row => row.Function)
        .Text("role", ColumnsTexts.LeadersRole, row => row.Role)
        .Text("mail", ColumnsTexts.LeadersMail, row => row.Mail)
        .YesNo("answered", ColumnsTexts.LeadersAnswered, row => ShowsWho(desk) ? desk.InvitationOf(row)?.Done : null)
        .With(desk.Leaders);

    // As the Desk shows it: not under an unattributed promise.
    private static bool ShowsWho(ProgramDesk desk) => desk.Round.Contract != Contract.Unattributed && Gate.SightOf(ViewerRole.Facilitator, desk.Round.Phase, desk.Round.Contract) >= Sight.WhoAnswered;

    private static DateOnly? DayOf(DateTimeOffset? at, Clock clock) => at is { } time ? DateOnly.FromDateTime(clock.Here(time).DateTime) : null;
}
