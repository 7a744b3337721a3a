using Attune.Store.Keys;

namespace Attune.Store;

/// <summary>The section "Store" of the configuration.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>The database to use, Sqlite or Postgres.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>The connection string; for Sqlite for example "Data Source=data/attune.db".</summary>
    public string Connection { get; set; } = "";

    /// <summary>The master key, 32 bytes in base64; it takes precedence over the file.</summary>
    public string MasterKey { get; set; } = "";

    /// <summary>The file of the master key; it is created at the first start if it does not exist.</summary>
    public string MasterKeyFile { get; set; } = "";

    internal MasterKey ReadMasterKey() => (MasterKey, MasterKeyFile) switch
    {
        ({ Length: > 0 } key, _) => Store.Keys.MasterKey.FromBase64(key),
        (_, { Length: > 0 } file) => Store.Keys.MasterKey.FromFile(file),
        _ => throw new InvalidOperationException("Set Store:MasterKey (32 bytes in base64) or Store:MasterKeyFile (a path): answers are sealed under it."),
    };
}
