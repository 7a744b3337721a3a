using Attune.Domain.Viewers;
using Attune.Store.Model;

namespace Attune.Web.Seat;

/// <summary>Expresses in words a line of the audit trail that a leader reads.</summary>
internal static class LookWords
{
    public static string Looked(AuditEntry look, DateTimeOffset at) => look switch
    {
        { Act: AuditAct.Looked } => SeatTexts.Looked(at, look.Role == ViewerRole.Analysis ? SeatTexts.ReaderAnalysis : look.Reader, look.Answers),
        { Reader.Length: > 0 } => SeatTexts.LookLineBy(at, SeatTexts.LookAct(look.Act), look.Reader),
        _ => SeatTexts.LookLine(at, SeatTexts.LookAct(look.Act)),
    };
}
