using System.Text;

namespace Attune.Report.Markup;

/// <summary>Replaces the characters that have a meaning in HTML by entities, both for text and for quoted attributes.</summary>
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
