using Attune.Domain.Questions;
using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Components;

namespace Attune.Web.Desk.Packs;

/// <summary>A pack of the library of whoever is signed in.</summary>
public sealed record LibraryDesk(LibraryPack Pack) : IFound<LibraryDesk>
{
    public const string Path = "/packs";

    /// <returns>Null if there is no such pack or another account keeps it; a stranger cannot tell which.</returns>
    public static async Task<LibraryDesk?> FindAsync(HttpContext context)
    {
        var id = context.Id("pack");
        return await context.Service<AttuneDb>().LibraryOf(context.User.Account()).FirstOrDefaultAsync(pack => pack.Id == id, context.RequestAborted) is { } found ? new(found) : null;
    }

    public static string PathOf(Guid pack) => $"{Path}/{pack}";
}
