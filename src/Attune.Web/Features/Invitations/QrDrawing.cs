using System.Text;
using QRCoder;

namespace Attune.Web.Features.Invitations;

/// <summary>A QR code as one path: no style in it, so the strict policy holds, and it prints.</summary>
public sealed record QrDrawing(int Side, string Path)
{
    public static QrDrawing Of(string address)
    {
        // Medium: a quarter of a code on a crumpled invitation may be unreadable.
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix[row].Count; column++)
            {
                if (code.ModuleMatrix[row][column]) { path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z"); }
            }
        }

        return new(code.ModuleMatrix.Count, path.ToString());
    }
}
