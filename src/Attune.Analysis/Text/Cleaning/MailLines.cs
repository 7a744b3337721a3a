using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Attune.Analysis.Text.Cleaning;

/// <summary>What lines look like that a mail program, a gateway or an assistant wrote, in the languages that leaders write in.</summary>
internal static partial class MailLines
{
    /// <summary>Prompts a quick look: a text of one line without any of these holds nothing of a mail.</summary>
    public static bool MayHold(string line) => Ascii.IsValid(line) ? line.AsSpan().ContainsAny(AsciiHints) : Hint().IsMatch(line);

    /// <summary>The same look at any text, by the pattern.</summary>
    internal static bool MayHoldAny(string line) => Hint().IsMatch(line);

    /// <summary>"Sent from my iPhone", alone on its line or behind the last sentence.</summary>
    public static Match Device(string tail) => DeviceLine().Match(tail);

    /// <summary>"Get Outlook for iOS", "Translated with DeepL", "This email was scanned": a line that stands for itself wherever it is.</summary>
    public static bool IsOfAProgram(string line) => ProgramLine().IsMatch(line);

    /// <summary>The first line of a notice of secrecy, which goes on to the end.</summary>
    public static bool BeginsANotice(string line) => Notice().IsMatch(line);

    /// <summary>"On Mon, 3 Nov 2026 at 10:12, Kari Moe wrote:".</summary>
    public static bool IntroducesAQuote(string line) => line.Length < 300 && QuoteIntro().IsMatch(line);

    public static bool IsForwardMark(string line) => ForwardMark().IsMatch(line);

    /// <summary>The name of a header ("from", "sent", "to", "subject") if a line is one; null if it is none.</summary>
    public static string? HeaderOf(string line)
        => Header().Match(line) is { Success: true } match ? match.Groups.Values.Skip(1).First(group => group.Success).Name : null;

    public static bool IsClosing(string line) => Closing().IsMatch(line);

    /// <summary>"Best regards, Kari Moe" on one line.</summary>
    public static bool ClosesWithAName(string line) => ClosingAndName().IsMatch(line);

    /// <summary>A line of a signature: a name, a role, a number; never a sentence.</summary>
    public static bool IsContact(string line) => line.Length <= 70 && (Contact().IsMatch(line) || (Name().IsMatch(line) && !line.EndsWith('.')));

    public static bool IsName(string line) => Name().IsMatch(line);

    /// <summary>"Sure! Here is a shorter version:" at the beginning of what an assistant wrote.</summary>
    public static Match Assistant(string text) => AssistantLead().Match(text);

    public static bool IsAssistantTrailer(string line) => AssistantTrailer().IsMatch(line);

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\n|\r|sent |sendt|sendes?|skickat|gesendet|envoy|enviado|inviato|verzonden|verstuurd|lähetetty|wysłan|odesl|outlook|translat|übersetz|tradu|vertaald|översatt|oversat|scanned|virus|from:|von:|wrote:|schrieb|regards|grüß|hilsen|hälsning|mvh|cordial|here'?s? |hier |voici|aquí|aqui|ecco|sure[,!]|certainly|let me know|cid:|image:", AnyCase)]
    private static partial Regex Hint();

    // What the pattern finds in ASCII, for the search of many strings at once.
    private static readonly SearchValues<string> AsciiHints = SearchValues.Create(
        [
            "\n", "\r", "sent ", "sendt", "sende", "skickat", "gesendet", "envoy", "enviado", "inviato", "verzonden", "verstuurd", "odesl", "outlook", "translat", "tradu", "vertaald", "oversat", "scanned", "virus", "from:", "von:",
            "wrote:", "schrieb", "regards", "hilsen", "mvh", "cordial", "here ", "here' ", "heres ", "here's ", "hier ", "voici", "aqui", "ecco", "sure,", "sure!", "certainly", "let me know", "cid:", "image:",
        ],
        StringComparison.OrdinalIgnoreCase);

    private const string Programs = "iphone\\p{L}{0,3}|ipad\\p{L}{0,4}|ipod|i?mac(?:book)?|apple ?watch|ios|android|samsung|galaxy|huawei|honor|xiaomi|redmi|oppo|oneplus|pixel|nokia|blackberry|motorola|fairphone|xperia|htc|smart ?phone|mobile|mobiltelefon\\w*|mobil(?:e|en|tlf)?|mobiel(?:e)?|handy|phone|telefon\\w*|tele(?:f|ph)oon|téléphone|teléfono(?: móvil)?|telefonino|telemóvel|cell(?:phone|ulare?)?|celular|móvil|puhelin\\w*|komórk\\w*|tablet\\w*|surface|windows(?: phone| mail| \\d+)?|outlook|(?:e-?|g|hot|yahoo ?|proton ?|spark ?|apple ?|aol ?|air|blue ?)?mail(?:spring|box)?|thunderbird|yahoo|gmx|web\\.de|t-online|protonmail|superhuman|edison|nine|teams|wireless|handheld|device|gerät|appareil|dispositivo|enhed|enhet|laite\\w*|spark|hey|free|orange";

    [GeneratedRegex(@"(?:^|(?<=[\n\r.!?…""”)])|(?<=[\n\r.!?…] ))[ \t>*_–—-]*(?:(?:this (?:e-?mail|message) was )?(?:sent|posted|written|typed)|(?:diese (?:e-?mail|nachricht) wurde )?(?:gesendet|gesandt|verschickt|verfasst|geschrieben)|von (?:meinem|meiner|mein)|(?:message )?envoyée?|provenance|(?:mensaje )?enviado|(?:mensagem )?enviad[oa]|inviato|scritto|verzonden|verstuurd|gestuurd|skickat|skickades|sendt|lähetetty|wysłan[eoy]|odesláno|elküldve|отправлено)(?:[ :](?:from|via|with|using|by|on|the|an?|my|our|mit|von|über|aus|der|dem|des|meinem|meiner|mein|unterwegs|mobil|courte?|depuis|de|d'|du|mon|ma|par|avec|courriel|à|partir|desde|mi|un|una|con|por|do|da|meu|minha|dal?|mio|mia|il|tramite|van|mijn|met|vanaf|het|från|fra|min|mitt|mit|med|av|ifrån|pr|till?|z|ze|mojego|o|c|моего))*[ :](?:[\p{L}0-9'’.&+-]+ ){0,2}?(?:" + Programs + @")\b(?: ?[\p{L}0-9'’().,:/+&-]+){0,6}[ \t]*(?:<[^<>\s]*>)?(?: gesendet| geschickt| verschickt| verfasst| sendt)?[ \t.!]*\z", AnyCase)]
    private static partial Regex DeviceLine();

    [GeneratedRegex(@"^[ \t>*_–—-]*(?:(?:get|download|try|obt(?:enir|ener|én|er|enez|enga|enha)|télécharger|hol(?:e|en)?(?: dir| sie sich)?|baixar|baixe|scarica|ottieni|descarga(?:r)?|haal|download|hämta|hent|skaff(?: deg)?|få|hanki|pobierz)(?: o| el| l'| la)? ?)?outlook (?:for|für|pour|para|per|til|till|för|voor|dla|na)(?: o)? ?(?:ios|android|mac(?:os)?|windows|iphone|laitteelle)?(?: herunterladen| beziehen| holen| downloaden)?[ \t]*(?:<[^<>]*>|https?://\S*|aka\.ms\S*)?[ \t.]*$|^[ \t>*_–—-]*(?:hanki|outlook) outlook\b.{0,30}$|^\W*(?:this (?:text|e-?mail|message) was )?(?:translated|übersetzt|traduit|traducido|traduzido|tradotto|vertaald|översatt|oversat|oversatt|przetłumaczono|käännetty)\b.{0,12}\b(?:with|by|using|mit|von|avec|par|con|por|com|da|met|door|med|av|af|na|przy)\b.{0,20}\b(?:deepl|google|microsoft|bing|reverso|apple|chatgpt|copilot)\b.{0,60}$|^\W*(?:this |diese |ce |este |esta |deze |denne )?(?:incoming |e-?)?(?:e-?mail|message|nachricht|mensaje|courrier|mail)\b.{0,40}\b(?:scanned|checked|geprüft|analysé|verificado|verificada|gescand|skannet|skannad)\b.{0,120}$|^\W*(?:virus-?free|virenfrei|garanti sans virus|libre de virus|sin virus|sem vírus|privo di virus|virusvrij|virusfri(?:tt)?)\b.{0,60}$|^\W*(?:no virus found in this|checked by (?:avg|avast)|scanned by|powered by|generated by|written (?:with|by)|sent (?:with|via)|edited with|improved by|drafted with)\b.{0,60}\b(?:message|mail|avg|avast|eset|norton|mcafee|sophos|mimecast|proofpoint|barracuda|chatgpt|copilot|gpt|grammarly|gemini|claude|forms|limesurvey|qualtrics|surveymonkey|mailtrack|superhuman)\b.{0,40}$|^\W*(?:please |kindly )?(?:consider|think (?:of|about)) (?:the|our) (?:environment|planet|nature) before (?:you )?print.{0,60}$|^\W*(?:bitte )?(?:denken sie an|schonen sie) (?:die|unsere) umwelt.{0,80}$|^\W*(?:bitte )?prüfen sie.{0,40}(?:ausgedruckt|ausdrucken).{0,40}$|^\W*pense[zr]? à l.environnement.{0,80}$|^\W*(?:antes de imprimir|prima di stampare|denk aan het milieu|tänk på miljön|tenk på miljøet|tænk på miljøet).{0,100}$|^\W*(?:caution|warning|external(?: e-?mail)?|achtung|vorsicht|attention|extern)\b\W{0,4}.{0,20}\b(?:this )?(?:e-?mail|message|nachricht|mail|courriel)\b.{0,40}\b(?:originated|outside|external|extern\w*|extérieur\w*|expéditeur)\b.{0,200}$|^\W*\[(?:cid|image|bild|inline image|logo)\b[^\]\n]{0,120}\]\W*$|^\W*<?image\d{3}\.(?:png|jpe?g|gif)(?:@\S+)?>?\W*$", AnyCase)]
    private static partial Regex ProgramLine();

    [GeneratedRegex(@"^\W*(?:(?:confidentiality|legal|privacy) (?:notice|note|statement|disclaimer)|e-?mail disclaimer|disclaimer\s*:|haftungsausschluss|rechtlicher hinweis|vertraulichkeitshinweis|avis de confidentialité|aviso (?:legal|de confidencialidad\w*)|nota di riservatezza|avviso di riservatezza|aviso de confidencialidade)\b|^\W*(?:the (?:information|content)s? (?:contained )?(?:in|of) )?(?:this|the) (?:e-?mail|message|communication|transmission|correspondence)s?\b(?:,? ?\(?(?:and|including|together with|with|or|any|all|its|the|files?|attach\w+|attached|transmitted|documents?)\)?,?)*,? (?:is|are|may|contains?|was|were|has|have) .{0,60}\b(?:confidential|privileged|intended (?:only |solely )?(?:for|to)|proprietary|legally)|^\W*(?:diese|die in dieser) (?:e-?mail|nachricht)\b.{0,100}\b(?:vertraulich|geschützt|ausschließlich für)|^\W*(?:ce|cet|cette) (?:message|e-?mail|courriel|courrier)\b.{0,120}\b(?:confidentiel|destiné|réservé)|^\W*(?:este|esta|la información|o conteúdo|las? informacion\w*) .{0,20}(?:mensaje|correo|e-?mail|mensagem|comunicación).{0,120}\b(?:confidencial|destinatario|privilegiad|destinatário)|^\W*(?:questo|questa|le informazioni).{0,30}(?:messaggio|e-?mail|comunicazione).{0,120}\b(?:riservat|confidenzial|destinatari)|^\W*(?:dit|deze|de informatie in).{0,20}(?:bericht|e-?mail).{0,120}\b(?:vertrouwelijk|bestemd)|^\W*(?:detta|denne|dette|informationen i).{0,20}(?:e-?post\w*|mail\w*|meddelande|melding\w*|meddelelse\w*).{0,120}\b(?:konfidensiel|konfidentiel|fortrolig|avsedd|beregnet|tiltenkt|sekretess)|^\W*tämä (?:viesti|sähköposti).{0,120}luottamuksell|^\W*if you (?:have received|are not the (?:intended|named)) .{0,60}(?:e-?mail|message|recipient|addressee|error)", AnyCase)]
    private static partial Regex Notice();

    [GeneratedRegex(@"^[ \t>*]*(?:(?:on|am|le|el|il(?: giorno)?|em|no dia|op|den|på|w dniu|dne|dňa|pe|on|ke|ti|ma|to|pe|la|su|lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|man|tir|ons|tor|fre|lør|søn|mån|tis|lör|sön|\d{1,4}|\p{L}+ ?<)\b.{4,220}|.{2,120}<[^<>\s]+@[^<>\s]+>[^\n]{0,60}|.{2,60}\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.{0,80})(?<![\p{L}])(?:wrote|writes|schrieb|hat geschrieben|a écrit|escribió|ha scritto|escreveu|schreef|skrev|kirjoitti|napisał\(?a?\)?|napsal\(?a?\)?|írta|написал\w*|följande|folgendes|le message suivant|lo siguiente|quanto segue)(?: folgendes| följande)?\b?.{0,60}?:?[ \t]*$", AnyCase)]
    private static partial Regex QuoteIntro();

    [GeneratedRegex(@"^[ \t>*]*[-_=*]{2,}[ \t]*(?:begin |start |anfang |début |inicio )?[\p{L}' ’]{0,30}(?:message|nachricht|mensaje|messaggio|mensagem|bericht|meddelande|melding|meddelelse|besked|viesti|wiadomość|zpráva|e-?mail|mail)[\p{L}' ’]{0,20}[ \t]*[-_=*]{2,}[ \t]*$|^[ \t>*]*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato|início da mensagem (?:re)?encaminhada|begin doorgestuurd bericht|vidarebefordrat brev|videresendt melding|start på videresendt besked)\s*:?[ \t]*$", AnyCase)]
    private static partial Regex ForwardMark();

    [GeneratedRegex(@"^[ \t>*]*(?:(?<from>from|von|de|da|van|från|fra|lähettäjä|od|absender|expéditeur|remitente|mittente|remetente|afzender|avsändare|avsender|afsender)|(?<sent>sent|date|gesendet|datum|envoyée?|le|enviado(?: el)?|enviada(?: em)?|fecha|data(?: di invio)?|inviato|verzonden|skickat|sendt|dato|lähetetty|päivämäärä|wysłano|odesláno)|(?<to>to|an|à|para|a|aan|till|til|vastaanottaja|do|komu|empfänger|destinataire|destinatario|destinatário)|(?<copy>cc|bcc|kopie|copie|copia|cópia|kopi|kopia)|(?<subject>subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět)|(?<other>attachments?|anlagen?|pièces? jointes?|importance|wichtigkeit|reply-to|priority))[ *]{0,3}:[ *\t]", AnyCase)]
    private static partial Regex Header();

    private const string Closings = @"(?:(?:with )?(?:best|kind|kindest|warm(?:est)?|many|sincere|my best|very best) )?(?:regards|wishes|greetings)|br|kr|rgds|all the best|best|cheers|sincerely(?: yours)?|yours(?: sincerely| truly| faithfully)?|(?:many |kind )?thanks(?: (?:and|&) (?:best |kind )?regards)?|thank you(?: (?:and|&) (?:best |kind )?regards)?|thx|(?:mit )?(?:freundlichen?|besten?|herzlichen?|lieben?|vielen?|schönen?|sonnigen?)(?: und \w+)? gr(?:ü|ue)(?:ß|ss)en?(?: aus \p{L}+)?|(?:viele |beste |liebe |schöne |freundliche )?gr(?:ü|ue)(?:ß|ss)e(?: aus \p{L}+)?|mfg|vg|lg|bg|hg|gruß|gruss|danke(?: und \w+ gr(?:ü|ue)(?:ß|ss)e)?|(?:bien )?cordialement|cdlt|bien à vous|(?:très )?(?:sincères|meilleures) salutations|salutations(?: distinguées)?|amicalement|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|(?:un )?abrazo|atenciosamente|att|(?:com os )?(?:melhores )?cumprimentos|abraços?|cordiali saluti|distinti saluti|(?:un )?(?:cordiale )?salut[oi]|(?:met )?vriendelijke groet(?:en)?|(?:hartelijke )?groet(?:en|jes)?|mvg|(?:med )?(?:vänlig(?:a)?|bästa|varma) hälsning(?:ar)?|(?:med )?(?:vennlig|venlig|beste|bedste|mange|gode) hilsen(?:er)?|hilsen(?:er)?|hälsning(?:ar)?|mvh|vh|bh|(?:ystävällisin )?terveisin|t\.";

    [GeneratedRegex(@"^[ \t*_–—-]*(?:" + Closings + @")[ \t,.!:–—*_-]*$", AnyCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^[ \t*_–—-]*(?i:" + Closings + @")[ \t]*(?:[,.!–—/-][ \t]*|[ \t]+)(?:\p{Lu}[\p{L}.'’-]*[ \t]*){1,4}\.?[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingAndName();

    [GeneratedRegex(@"\b(?:tel|fon|phone|mobile?|mob|cell|fax|direct|office|handy|tlf|telefon|gsm)\b\.?:? ?[+(\d]|\+\d[\d ()./-]{6,}|\S@\S|https?://|www\.|^\W*(?:t|m|p|f|e|w|d)\s*[:|]\s*\S|\b(?:gmbh|ag|ltd|inc|llc|s\.a\.|sa|sarl|b\.v\.|bv|ab|a/s|oy|as|s\.?p\.?a)\b\.?$|^\d{4,5} \p{Lu}|\b(?:straße|strasse|street|road|avenue|allé|gata|vej|veien|platz)\b \d|^\W*(?:head|director|manager|vp|vice president|chief|cfo|cio|ceo|coo|lead|senior|leiter(?:in)?|geschäftsführer(?:in)?|directeur|directrice|responsable|direttore|gerente|sjef|chef)\b[^.!?]{0,50}$|^(?:[\p{L}\d .&'’-]{2,30} ?[|·•] ?){1,4}[\p{L}\d .&'’@+-]{2,40}$|^[ _–—=*-]{2,}$|^\[[^\]]*\]$|^\u00A9", AnyCase)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^[ \t*_/–—-]*(?:(?:dr|prof|mr|mrs|ms|dipl|ing|m\.?sc|mba)\.?[ -])*\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|von|van|de|der|den|da|di|la|le|af|of|the|and|&|for|und|für)){0,5}[,*_ ]*(?: ?\(?\p{Lu}{2,6}\)?)?[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A\s*(?:(?:sure(?: thing)?|certainly|of course|absolutely|great(?: question)?|gladly|happy to help|no problem|gerne|natürlich|klar|bien sûr|certainement|voilà|claro|por supuesto|certo|certamente|natuurlijk|självklart|selvfølgelig|okay|ok)[!,.:–— -]+\s*)?(?:(?:here(?:'s|’s| is| are)|below (?:is|are)|hier (?:ist|sind)|voici|aquí (?:tienes?|está)|aqui (?:está|tem)|ecco|hier is|här är|her er)\b[^:\n]{0,80}\b(?:answers?|response|reply|version|draft|summary|rewrit\w+|rewording|revised|revision|rephras\w+|polished|improved|refined|shorter|concise|professional|bullet\w*|examples?|suggestions?|text|paragraph|statement|sentence|wording|phrasing|antwort|fassung|entwurf|vorschlag|zusammenfassung|formulierung|réponse|proposition|résumé|reformulation|respuesta|propuesta|resumen|versión|resposta|resumo|versão|risposta|versione|riassunto|antwoord|versie|samenvatting|svar|förslag|forslag|utkast|sammanfattning|sammendrag|tekst)\b[^:\n]{0,60}:[ \t]*|as an ai(?: language)? (?:model|assistant)[^.\n]{0,160}[.,]?\s*|(?:great|good|excellent) question[!.]+\s*)", AnyCase)]
    private static partial Regex AssistantLead();

    [GeneratedRegex(@"^\W*(?:(?:please )?let me know if (?:you'?d like|you would like|you want|you need|there'?s|this works|i (?:should|can))\b.{0,160}|would you like me to\b.{0,160}|(?:please )?feel free to (?:adjust|ask|modify|edit|tweak|reach out)\b.{0,120}|i hope this helps\b.{0,60}|if you(?:'d| would) like,? i can\b.{0,160}|is there anything else\b.{0,80}|do you want me to\b.{0,160}|(?:ich hoffe,? das hilft|sag(?:en sie)? (?:mir )?(?:gerne )?bescheid,? (?:wenn|falls)|soll ich|möchten sie,? dass ich|n'hésitez pas à|souhaitez-vous que je|si quieres,? puedo|¿quieres que|quer que eu|vuoi che io|wil je dat ik|vill du att jag|vil du at jeg)\b.{0,160})$", AnyCase)]
    private static partial Regex AssistantTrailer();
}
