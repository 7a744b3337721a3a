using Attune.Report.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Room.Exports;

/// <summary>The formats in which tables are handed out.</summary>
public enum DataFormat
{
    Xlsx,
    Csv,
    Json,
}

/// <summary>Tables as a file to keep, in the language of who takes it.</summary>
internal static class DataFile
{
    /// <summary>The ending of the address and of the file.</summary>
    public static string EndingOf(DataFormat format) => format switch
    {
        DataFormat.Xlsx => "xlsx",
        DataFormat.Csv => "csv.zip",
        DataFormat.Json => "json",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    /// <param name="set">The tables.</param>
    /// <param name="format">The format.</param>
    /// <param name="name">The name of the file, without its ending.</param>
    /// <param name="cancel">Ends the call.</param>
    public static async Task<FileContentHttpResult> AnswerAsync(DataSet set, DataFormat format, string name, CancellationToken cancel)
    {
        var file = $"{name}.{EndingOf(format)}";
        return format switch
        {
            DataFormat.Xlsx => TypedResults.File(await TablesXlsx.PackAsync(set, CultureInfo.CurrentCulture, cancel), TablesXlsx.ContentType, file),
            DataFormat.Csv => TypedResults.File(TablesCsv.Pack(set, CultureInfo.CurrentCulture), TablesCsv.ContentType, file),
            DataFormat.Json => TypedResults.File(TablesJson.Write(set, CultureInfo.CurrentCulture), TablesJson.ContentType, file),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
        };
    }
}
