using Attune.Domain.Viewers;
using Attune.Store.Model;

namespace Attune.Web.Seat;

/// <summary>Expresses in words a record of who looked at raw texts.</summary>
internal static class LookWords
{
    public static string Looked(AuditEntry look, DateTimeOffset at)
        => SeatTexts.Looked(at, look.Role == ViewerRole.Analysis ? SeatTexts.ReaderAnalysis : look.Reader, look.Answers);
}
