using Attune.Domain.Questions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Packs;

/// <summary>A pack as a file to keep, named after the pack.</summary>
internal static class PackDownload
{
    public static FileContentHttpResult From(PackFile pack) => TypedResults.File(pack.Write(), "application/json", $"attune-pack{FileSlug.From(pack.Name)}.json");
}
