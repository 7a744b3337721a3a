using System.Xml.Linq;
using Attune.Store.Keys;
using Attune.Store.UseCases.Keys;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Attune.Web.Hosting;

/// <summary>
/// Keeps the keys of cookies in the database, where every node finds them and a stolen copy opens none. ASP.NET Core asks for them without waiting, a few times
/// a day.
/// </summary>
internal sealed class CookieKeys(CookieKeyReader reader, KeepCookieKey keep) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
        => [.. reader.AllAsync(CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName)
        => keep.RunAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
