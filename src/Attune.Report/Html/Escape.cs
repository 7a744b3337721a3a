using System.Text;

namespace Attune.Report;

/// <summary>The characters that mean something to HTML, as entities; good for text and for quoted attributes.</summary>
internal static class Escape
{
    public static void Into(StringBuilder target, string? text)
    {
        foreach (var character in text ?? "")
        {
            switch (character)
            {
                case '&': target.Append("&amp;"); break;
                case '<': target.Append("&lt;"); break;
                case '>': target.Append("&gt;"); break;
                case '"': target.Append("&quot;"); break;
                case '\'': target.Append("&#39;"); break;
                default: target.Append(character); break;
            }
        }
    }
}
