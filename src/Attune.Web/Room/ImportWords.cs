using Attune.Domain.Imports;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Room;

/// <summary>Says where imported answers come from, in the same words wherever they are shown.</summary>
internal static class ImportWords
{
    /// <returns>Empty if the answers were given at Seats.</returns>
    public static Task<string> OriginAsync(AttuneDb db, Round round, Clock clock, CancellationToken cancel) => Together.ReadAsync(db, asked => AskOrigin(asked, round, clock), cancel);

    /// <summary>Asks for the same together with something else.</summary>
    public static Func<string> AskOrigin(Together asked, Round round, Clock clock)
    {
        if (round.Import is null) { return () => ""; }
        var imports = asked.List(asked.Db.Imports.AsNoTracking().Where(import => import.Round == round.Id));
        return () => Say(imports()[0].Origin, clock);
    }

    /// <summary>The tool and the day; the name of the file is for those who have the file.</summary>
    public static string Say(ImportOrigin origin, Clock clock)
    {
        var day = CommonTexts.Date(DateOnly.FromDateTime(clock.Here(origin.At).DateTime));
        return origin.Tool.Length > 0 ? RoomTexts.ImportedFromTool(origin.Tool, day) : RoomTexts.ImportedFromTable(day);
    }
}
