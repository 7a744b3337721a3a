using Attune.Analysis.Rounds;
using Attune.Domain.Programs;
using Attune.Web.Components;

namespace Attune.Web.Desk.Setup;

/// <summary>What the form of a program sends.</summary>
public sealed class ProgramForm
{
    public string? Name { get; set; }

    public string? Purpose { get; set; }

    public string? Phase { get; set; }

    public string? GoLive { get; set; }

    public string? Strategy { get; set; }

    public string? Business { get; set; }

    public string? It { get; set; }

    public ProgramDescription Description => new(
        Name ?? "", Purpose ?? "", Forms.Chosen<ProgramPhase>(Phase) ?? ProgramPhase.Planning, Forms.Day(GoLive), Strategy ?? "", new(Business ?? "", It ?? ""));

    public static ProgramForm From(ProgramDescription description) => new()
    {
        Name = description.Name,
        Purpose = description.Purpose,
        Phase = description.Phase.ToString(),
        GoLive = Forms.InField(description.GoLive),
        Strategy = description.Strategy,
        Business = description.Sides.Business,
        It = description.Sides.It,
    };

    public static ProgramForm Empty { get; } = From(new("", "", ProgramPhase.Planning, null, "", SideNames.Default));
}
