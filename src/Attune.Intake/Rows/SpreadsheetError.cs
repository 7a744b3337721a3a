using System.Text.RegularExpressions;

namespace Attune.Intake.Rows;

/// <summary>
/// Recognizes what a spreadsheet writes in the place of a value it could not compute: #NAME?, #REF!, #N/A, Err:508, in the languages of Excel, LibreOffice and
/// Google Sheets. An answer that began with - or = was taken for a formula and is lost behind it.
/// </summary>
internal static partial class SpreadsheetError
{
    public static bool Is(string cell) => cell.AsSpan().Trim() is { Length: > 1 and < 40 } text && Pattern().IsMatch(text);

    // In all languages a number sign, a word in capitals, and mostly ! or ?. Those of "not available" have neither, so they are named. Hash signs alone fill a
    // column that is too narrow.
    [GeneratedRegex("""
        ^(?:
            \#[¿¡]?\p{Lu}[\p{Lu}\p{Mn}\d_/ .]*[!?]
          | \#(?:N/A|NA|N/D|N/DISP|N/B|N/T|I/T|NV|NK|ND|YOK|BRAK|PUUTTUU|SAKNAS|MANGLER|HIÁNYZIK|NENÍ_K_DISPOZICI|NEDOSTUPNÝ|Н/Д|Δ/Υ|GETTING_DATA)!?
          | \#{3,}
          | (?:Err|Error|Fehler|Erreur|Erro|Errore|Feil|Fejl|Fel|Virhe|Fout|Błąd|Chyba|Hiba|Hata|Ошибка|Помилка|エラー|错误|錯誤|오류)\s?:\s?5[0-9]{2}
        )$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
