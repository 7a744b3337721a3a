using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Mail;

namespace Attune.Web.Hosting;

/// <summary>Reads the sections of this program and refuses settings it does not know, since a misspelled setting must not silently become a default.</summary>
internal static class Settings
{
    /// <exception cref="InvalidOperationException">A key is unknown or a value is wrong; the message names the valid ones.</exception>
    public static (AttuneOptions Attune, StoreOptions Store, MailOptions Mail, OidcOptions Oidc) Read(IConfiguration configuration, bool development)
    {
        var attune = new AttuneOptions { RequireHttps = !development };
        Bind(configuration, AttuneOptions.Section, attune, Inside(MailOptions.Section), Inside(OidcOptions.Section));
        var mail = new MailOptions();
        Bind(configuration, MailOptions.Section, mail);
        var oidc = new OidcOptions();
        Bind(configuration, OidcOptions.Section, oidc);
        var store = new StoreOptions();
        Bind(configuration, StoreOptions.Section, store);
        if (attune.Problems().Concat(mail.Problems()).Concat(oidc.Problems()).ToArray() is { Length: > 0 } problems) { throw new InvalidOperationException(string.Join(" ", problems)); }
        if (store is { Provider: "Sqlite", Connection: "" }) { store.Connection = $"Data Source={Path.Combine(attune.DataFolder, "attune.db")}"; }
        if (store is { MasterKey: "", MasterKeyFile: "" }) { store.MasterKeyFile = Path.Combine(attune.DataFolder, "master.key"); }
        return (attune, store, mail, oidc);
    }

    private static string Inside(string section) => section[(AttuneOptions.Section.Length + 1)..];

    private static void Bind<T>(IConfiguration configuration, string name, T options, params string[] sections)
        where T : class
    {
        var section = configuration.GetSection(name);
        var known = typeof(T).GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => property.Name).Concat(sections).ToArray();
        if (section.GetChildren().FirstOrDefault(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new InvalidOperationException($"There is no setting {name}:{unknown.Key}. The settings are {string.Join(", ", known.Select(key => $"{name}:{key}"))}.");
        }

        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException wrong)
        {
            throw new InvalidOperationException($"A setting under {name} has a value of the wrong kind. {wrong.Message} {wrong.InnerException?.Message}", wrong);
        }
    }
}
