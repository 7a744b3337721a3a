namespace Attune.Store;

/// <summary>Section "Store" of the configuration.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>Sqlite or Postgres.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Connection string; of Sqlite for instance "Data Source=data/attune.db".</summary>
    public string Connection { get; set; } = "";

    /// <summary>32 bytes in base64; goes before the file.</summary>
    public string MasterKey { get; set; } = "";

    /// <summary>Where the master key is kept; made at the first start if it is not there.</summary>
    public string MasterKeyFile { get; set; } = "";

    internal MasterKey ReadMasterKey() => (MasterKey, MasterKeyFile) switch
    {
        ({ Length: > 0 } key, _) => Store.MasterKey.FromBase64(key),
        (_, { Length: > 0 } file) => Store.MasterKey.FromFile(file),
        _ => throw new InvalidOperationException("Set Store:MasterKey (32 bytes in base64) or Store:MasterKeyFile (a path): answers are sealed under it."),
    };
}
