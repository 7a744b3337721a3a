using System.Text;
using QRCoder;

namespace Attune.Web.Components;

/// <summary>A QR code as a single path. It holds no style, so it satisfies the strict content policy, and it can be printed.</summary>
public sealed record QrDrawing(int Side, string Path)
{
    public static QrDrawing Draw(string address)
    {
        // With medium correction a code on a crumpled invitation can still be read if some of it is damaged.
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
