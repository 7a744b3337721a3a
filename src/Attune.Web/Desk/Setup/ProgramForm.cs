using Attune.Analysis.Rounds;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
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

    /// <summary>In whose words the questions of a new program are asked; nothing of it is kept but the questions.</summary>
    public string? Sector { get; set; }

    /// <summary>How the form says that a program begins with answers that were given elsewhere.</summary>
    public const string FromFile = "file";

    public string? BeginsWith { get; set; }

    /// <summary>Its first answers are in a file, which is sent next; so are its questions.</summary>
    public bool IsFromFile => BeginsWith == FromFile;

    public Sector StartsFrom => Forms.Chosen<Sector>(Sector) ?? Domain.Questions.Sector.Generic;

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

    public static ProgramForm Empty { get; } = StartingFrom(null);

    /// <summary>The form of a new program for which a sector was chosen before.</summary>
    public static ProgramForm StartingFrom(string? sector, string? with = null)
    {
        var form = From(new("", "", ProgramPhase.Planning, null, "", SideNames.Default));
        (form.Sector, form.BeginsWith) = (sector, with);
        return form;
    }
}
