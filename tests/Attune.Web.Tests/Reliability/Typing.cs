using System.Net;
using System.Text.Json;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Reliability;

/// <summary>A leader who types one answer over and over; it knows what the server acknowledged, and what it may have received besides.</summary>
internal sealed class Typing(string path) : IDisposable
{
    private Phone? _phone;
    private Shown? _page;

    public string Acknowledged { get; private set; } = "";

    public int Revision { get; private set; }

    /// <summary>The write that was sent and not answered; null if there is none.</summary>
    public (string Text, Guid Key)? UnderWay { get; private set; }

    /// <summary>The number of writes sent, without those that were sent again.</summary>
    public int Writes { get; private set; }

    public async Task OpenAsync(Uri address, string token)
    {
        _phone?.Dispose();
        _phone = new(address);
        await _phone.GetAsync($"/i/{token}");
        (await _phone.PostAsync($"/i/{token}")).To.ShouldBe("/seat");
        var promise = await _phone.GetAsync("/seat");
        if (promise.Html.Contains("action=\"/seat/begin\"", StringComparison.Ordinal)) { await _phone.PostAsync("/seat/begin", ("contract", promise.Hidden("contract"))); }
        _page = await _phone.GetAsync(path);
        _page.Status.ShouldBe(HttpStatusCode.OK, _page.Text);
    }

    public string Text => WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(_page!.Html, "<textarea[^>]* name=\"text\"[^>]*>([^<]*)</textarea>").Groups[1].Value);

    public int Shown => int.Parse(_page!.Hidden("revision"), System.Globalization.CultureInfo.InvariantCulture);

    public async Task<HttpStatusCode> WriteAsync(string text)
    {
        UnderWay = (text, Guid.NewGuid());
        Writes++;
        return await SendAgainAsync();
    }

    /// <summary>Sends the write that was not answered again, exactly as it was.</summary>
    public async Task<HttpStatusCode> SendAgainAsync()
    {
        var (text, key) = UnderWay!.Value;
        var reply = await _phone!.PostAsync(path, _page!, asModule: true, ("text", text), ("revision", $"{Revision}"), ("key", $"{key}"));
        if (reply.Status != HttpStatusCode.OK) { return reply.Status; }
        using var said = JsonDocument.Parse(reply.Html);
        (Acknowledged, Revision, UnderWay) = (text, said.RootElement.GetProperty("revision").GetInt32(), null);
        return reply.Status;
    }

    public void Dispose() => _phone?.Dispose();
}
