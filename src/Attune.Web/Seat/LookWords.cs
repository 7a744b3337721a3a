using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Web.Hosting;
using Attune.Web.Room;

namespace Attune.Web.Seat;

/// <summary>Expresses in words a line of the audit trail that a leader reads.</summary>
internal static class LookWords
{
    public static string Looked(FoldedLooks looks, Clock clock)
    {
        var (look, at) = (looks.First, clock.Here(looks.First.At));
        var who = look.Role == ViewerRole.Analysis ? SeatTexts.ReaderAnalysis : look.Reader;
        return look switch
        {
            { Act: AuditAct.Looked } when looks.Lines.Length > 1 => SeatTexts.LookedOften(at, who, looks.MostTexts, looks.Lines.Length),
            { Act: AuditAct.Looked } => SeatTexts.Looked(at, who, look.Answers),
            { Reader.Length: > 0 } => SeatTexts.LookLineBy(at, SeatTexts.LookAct(look.Act), look.Reader),
            _ => SeatTexts.LookLine(at, SeatTexts.LookAct(look.Act)),
        };
    }
}
