using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Attune.Web.Tests.Leaks;
using Utf8 = System.Text.Encoding;

namespace Attune.Web.Tests.Hostile;

/// <summary>What somebody may send who means no good, or whose program is broken: made from a seed, so that what fails can be sent again.</summary>
internal sealed partial class HostilePost(Random random)
{
    // Each is a kind of its own; percent signs stand for bytes of the form, so that also what is no text can be sent.
    private static readonly string[] Values =
    [
        "", "%20", "%00", "a%00b", "%EF%BF%BE", "a%EF%BF%BEb%40example.org", "%EF%BF%BF", "%F0%9F%BF%BE", "%EF%B7%90", "%ED%A0%80", "%FF%FE%80", "%", "%zz", "%01%02%1B%7F", "%C2%85", "%E2%80%AE%E2%80%8B", "%0D%0ABcc:%20x@example.org",
        "-1", "0", "1", "2", "99", "2147483647", "2147483648", "-9223372036854775809", "1e400", "NaN", "1%2C200", "%C2%BD", "%D9%A3", "true", "false", "on", "null",
        "00000000-0000-0000-0000-000000000000", "7f1c2a52-6f5c-4b7e-9a53-0c1d6a3f2b11", "2026-02-30T25:61", "0001-01-01T00:00", "9999-12-31T23:59", "0001-01-01", "9999-12-31", "2099-11-27T17:00",
        "..%2F..%2Fetc%2Fpasswd", "https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%27%3B%20DROP%20TABLE%20leaders%3B--", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%F0%9F%A7%A8", "{0}%7B1%7D",
        "a@b", "Kari%20%3Ckari@plant.example%3E", "Business", "It", "Attributed", "Name%09Side%0AKari%09IT", "%22open%20quote", "Yes", "Same", "Done", "%5B%5D", "%7B%22id%22%3A%22x%22%7D", "{\"id\":1}",
    ];

    private static readonly string[] Names =
    [
        "", "a%00", "%00", "[", "]", "[0]", "a.b.c", "owner[", "owner.Name", "form[0].Name", "Name", "Mail", "Password", "key", "revision", "text", "pasted", "to", "a0.0", "%EF%BF%BE", "__RequestVerificationToken",
    ];

    private static readonly string[] Types =
        ["text/plain", "application/json", "application/x-www-form-urlencoded; charset=utf-7", "multipart/form-data", "multipart/form-data; boundary=\"\"", "application/octet-stream"];

    /// <summary>An address of the route: mostly one that there is, at times one that nobody made.</summary>
    public string Address(Route route, Scene scene, Reader reader)
    {
        var known = Addresses.Fill(route.Pattern, scene, reader).ToArray();
        if (known.Length > 0 && random.Next(6) > 0) { return known[random.Next(known.Length)]; }
        return Parameter().Replace(route.Pattern, _ => Values[random.Next(Values.Length)] is { Length: > 0 } value && !value.Contains('{', StringComparison.Ordinal) ? value : "x");
    }

    /// <summary>A body made from a form as it stood on a page, and from what its handler reads.</summary>
    public HttpContent? Body(IReadOnlyList<(string Name, string Value)> form, string token)
    {
        switch (random.Next(20))
        {
            case 0:
                return null;
            case 1:
                return As(Types[random.Next(Types.Length)], Fields(form, token));
            case 2:
                return As("application/x-www-form-urlencoded", $"{SeenForm.TokenField}={Uri.EscapeDataString(token)}");
            case 3:
                return As("application/x-www-form-urlencoded", Fields(form, token) + "&" + new string('n', 3000) + "=1");
            case 4:
                return As("application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 1200).Select(i => $"f{i}={i}")) + $"&{SeenForm.TokenField}={Uri.EscapeDataString(token)}");
            case 5:
                return As("multipart/form-data; boundary=x", Parts(form, token));
            default:
                return As("application/x-www-form-urlencoded", Fields(form, token));
        }
    }

    private string Fields(IReadOnlyList<(string Name, string Value)> form, string token)
    {
        var fields = new List<string>();
        foreach (var (name, value) in form.Where(field => field.Name != SeenForm.TokenField))
        {
            var kind = random.Next(8);
            if (kind == 0) { continue; }
            var sent = $"{Uri.EscapeDataString(name)}={(kind > 4 ? Uri.EscapeDataString(value) : Value())}";
            fields.Add(sent);
            if (kind == 1) { fields.Add(sent); }
        }

        for (var more = random.Next(3); more > 0; more--) { fields.Add($"{Names[random.Next(Names.Length)]}={Value()}"); }
        if (random.Next(12) > 0) { fields.Add($"{SeenForm.TokenField}={Uri.EscapeDataString(token)}"); }
        return string.Join('&', fields);
    }

    private string Parts(IReadOnlyList<(string Name, string Value)> form, string token)
    {
        var body = new StringBuilder();
        foreach (var (name, value) in form.Where(field => field.Name != SeenForm.TokenField).Append((Name: SeenForm.TokenField, Value: token)))
        {
            var file = random.Next(6) == 0 ? "; filename=\"../a\"" : "";
            body.Append(CultureInfo.InvariantCulture, $"--x\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{(random.Next(3) == 0 ? Uri.UnescapeDataString(Value()) : value)}\r\n");
        }

        return body.Append(random.Next(4) == 0 ? "" : "--x--\r\n").ToString();
    }

    private string Value() => random.Next(40) == 0 ? new string('x', 70_000) : Values[random.Next(Values.Length)];

    private static ByteArrayContent As(string type, string body)
    {
        var content = new ByteArrayContent(Utf8.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    [GeneratedRegex("{[^}]+}")]
    private static partial Regex Parameter();
}
