using Attune.Domain.Letters;
using Attune.Web.Components;
using Attune.Web.Desk;

namespace Attune.Web.Mail.Wording;

/// <summary>One kind of letter of a program, at the facilitator's Desk.</summary>
public sealed record LetterDesk(ProgramDesk Desk, LetterShape Shape) : IFound<LetterDesk>
{
    public string Path => PathOf(Desk, Shape.Kind);

    /// <summary>The facilitator worded this letter.</summary>
    public bool IsOwn => Desk.Letters.Any(text => text.Kind == Shape.Kind);

    /// <summary>What the letter says now.</summary>
    public LetterWords Words => Desk.Letters.FirstOrDefault(text => text.Kind == Shape.Kind)?.Words ?? Shape.ProductWords(Desk.Round.LocksAt is not null);

    public static string PathOf(ProgramDesk desk, LetterKind kind) => $"{desk.Path}/letters/{kind.ToString().ToLowerInvariant()}";

    public static async Task<LetterDesk?> FindAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { } desk
            && LetterShape.All.FirstOrDefault(shape => shape.Kind.ToString().Equals(context.GetRouteValue("kind") as string, StringComparison.OrdinalIgnoreCase)) is { } found
                ? new(desk, found)
                : null;
}
