using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Attune.Analysis.NonAnswers;

/// <summary>
/// The forms of words in which people answer nothing, by kind, and the words that may stand beside them and say nothing either. English first, then what is common
/// in German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Norwegian, Danish and Finnish. All in lower case.
/// </summary>
internal static partial class NonAnswerWords
{
    private const int LongestPart = 24;
    private const int MostOfAForm = 4;

    // Of two forms that fit, the first kind counts.
    public static readonly (NonAnswerKind Kind, Regex Form)[] Forms =
    [
        (NonAnswerKind.CannotTell, English()), (NonAnswerKind.CannotTell, German()), (NonAnswerKind.CannotTell, Romance()), (NonAnswerKind.CannotTell, Northern()),
        (NonAnswerKind.NotApplicable, NotApplicable()), (NonAnswerKind.Later, Later()), (NonAnswerKind.Elsewhere, Elsewhere()), (NonAnswerKind.Nothing, Nothing()), (NonAnswerKind.Courtesy, Courtesy()),
    ];

    private static readonly FrozenSet<string> Light = Set(
        """
        a an the i i'm im i'd i've we we're us me my our mine you your it it's its this that that's these those there here he she is am are was be been being do does did have has had having of on in at to for from
        with by as about into and or but so not no nor any anything something enough much more most very too just only simply really honestly frankly actually basically currently sadly unfortunately afraid sorry
        personally well ok okay hm hmm hmmm um uh ah oh er erm lol tbh imo imho fyi btw yet still now right today time moment point stage present currently moment far before meaningfully seriously properly fully
        exactly sure quite say tell know judge comment answer respond opine speak assess evaluate question questions topic topics subject matter area areas one ones part here point can could would should will may might cannot
        can't don't won't wouldn't couldn't didn't haven't hasn't isn't information info informed insight knowledge knowledgeable detail details context experience expertise involved familiar qualified position able opinion view
        views idea clue thoughts think feel believe guess suppose myself personally also either all at least honest being point currently both really give provide form add make let please thanks thank such kind sort way bit little
        ich wir mir uns mich mein meine es das dies dazu hierzu darüber davon hier bin ist sind war habe haben hab kann können noch nicht nichts kein keine genug zu zum zur ein eine einen der die den dem und oder aber leider
        ehrlich gesagt momentan derzeit aktuell gerade im moment jetzt schon so wirklich gar ganz sehr frage thema bereich antwort sagen wissen auch da mal halt eben persönlich sorry entschuldigung informationen wissen einblick
        je j'ai j'en nous on moi ne n' pas le la les l' de du des un une en y ce c'est ça cela sur pour à au aux et ou mais encore pour l'instant instant moment actuellement désolé désolée désolés malheureusement franchement sincèrement
        vraiment du tout assez question sujet réponse ai est suis sommes d' d'avis dire
        yo nosotros me lo la los las el un una de del en es está esto eso al sobre para por y o pero todavía aún ahora momento sinceramente honestamente realmente pregunta tema respuesta suficiente información lamentablemente perdón
        eu nós isso isto este esta esse essa ainda agora neste sinceramente infelizmente pergunta assunto resposta suficiente informação o os as um uma do da no na em e é ao sobre
        io noi mi ci lo il gli i la le un una di del della in su per e o ma ancora ora momento sinceramente purtroppo domanda tema argomento risposta abbastanza è
        ik wij we mij het de een er van op voor te en of maar nog nu helaas eerlijk gezegd echt vraag onderwerp antwoord genoeg daar hier dit dat ben is over moment
        jag vi mig det den de en ett om på för till att och eller men än ännu nu tyvärr ärligt talat riktigt frågan frågor ämnet svar svaret tillräckligt här detta just är har
        jeg meg mig oss os vi det den de en et om på for til å at og eller men enda endnu ennå nå nu dessverre desværre ærlig talt sagt riktig rigtig helt spørsmålet spørgsmålet emnet svaret nok her dette akkurat lige er har hva
        minä me tästä tähän vielä nyt valitettavasti rehellisesti sanottuna asiasta asiaan oikein ihan
        """);

    private static readonly FrozenSet<string> LightElsewhere = Set(
        """
        above below attached attachment attachments enclosed previous previously prior preceding last first second third next earlier before already other another answers response responses reply replies question questions q q1 q2 q3 q4 q5 q6
        q7 q8 q9 q10 1 2 3 4 5 6 7 8 9 10 round year time week month yesterday monday tuesday wednesday thursday friday meeting meetings call calls workshop workshops session sessions steering committee steerco board kickoff kick off
        review reviews presentation deck slide slides document documents doc docs paper charter case business project program mail mails email e-mail emails e-mails message chat teams minutes protocol link links intranet confluence sharepoint
        wiki page file files folder sheet spreadsheet strategy plan note notes comment comments colleague colleagues boss manager team said mentioned discussed agreed stated written described explained noted sent given provided shared
        same like identical similar per refer please find response here interview conversation discussion
        oben unten anhang anlage anbei beigefügt vorherige vorherigen vorige vorigen letzte letzten erste ersten frage fragen antwort antworten sitzung termin besprechung lenkungsausschuss gespräch besprochen vereinbart gesagt erwähnt bereits
        bei aus von gleiche gleichen wie schon dokument präsentation folie folien protokoll kollege kollegin kollegen
        ci-dessus ci dessus dessous plus haut bas joint jointe jointes pièce pièces annexe précédente précédent dernière réunion comité pilotage discuté dit convenu évoqué mentionné comme même réponse document présentation que qu' lors
        arriba abajo adjunto adjunta anexo anterior respuesta reunión comité comentado acordado hablado dicho mencionado igual mismo misma que documento presentación
        acima abaixo anexo anterior resposta reunião comitê discutido acordado dito mencionado mesmo mesma que documento apresentação
        sopra sotto allegato allegati precedente risposta riunione comitato discusso concordato detto menzionato stesso stessa come documento presentazione
        boven hierboven beneden onder bijlage bijgevoegd vorige antwoord vergadering overleg stuurgroep besproken afgesproken gezegd vermeld zelfde dezelfde als zoals document presentatie
        ovan nedan bilaga bilagan bifogat bifogad föregående förra möte mötet styrgruppen diskuterat sagt nämnt överenskommet samma som dokument presentation
        over ovenfor nedenfor under vedlegg vedlagt bilag vedhæftet forrige møte møtet mødet styringsgruppen styregruppen diskutert drøftet avtalt aftalt nevnt nævnt samme som dokument presentasjon præsentation
        """);

    private static readonly FrozenSet<string> LightLater = Set(
        """
        later soon tomorrow next week month day days monday tuesday wednesday thursday friday back get come follow follows pending open update complete fill answer send discuss decide decided define defined determine determined confirm confirmed
        clarify clarified agree agreed announced done completed discussed be known clear yet still when once need needs needed time more think thinking thought again revisit under work working progress later on
        später bald morgen nächste woche noch offen folgt wird werden nachreichen nachgereicht ergänzt geklärt klären entschieden definiert festgelegt muss erst nachdenken überlegen
        tard bientôt demain venir définir déterminer compléter préciser confirmer plus más tarde pronto mañana luego definir determinar confirmar mais tarde breve amanhã più tardi presto domani dopo definire determinare confermare
        later straks morgen volgt nader bepalen senare snart i morgon återkommer kommer bestämt beslutat klart senere snart morgen tilbake avklares avklart bestemt besluttet afklares afklaret
        """);

    /// <summary>Whether the words of a text say nothing.</summary>
    /// <param name="text">The words in lower case.</param>
    /// <param name="kind">The kind of what they stand beside; null for none.</param>
    public static bool AreLight(ReadOnlySpan<char> text, NonAnswerKind? kind = null)
    {
        var beside = kind switch { NonAnswerKind.Elsewhere => LightElsewhere, NonAnswerKind.Later => LightLater, NonAnswerKind.Courtesy => LightCourtesy, _ => Light };
        var (light, lightBeside) = (Light.GetAlternateLookup<ReadOnlySpan<char>>(), beside.GetAlternateLookup<ReadOnlySpan<char>>());
        foreach (var found in Word().EnumerateMatches(text))
        {
            var word = text.Slice(found.Index, found.Length);
            if (!light.Contains(word) && !lightBeside.Contains(word)) { return false; }
        }

        return true;
    }

    /// <summary>Whether so few words say something that the part may be a form: most sentences have more, and no form is looked for in them.</summary>
    public static bool MayBeLight(ReadOnlySpan<char> part)
    {
        var (words, heavy) = (0, 0);
        foreach (var found in Word().EnumerateMatches(part))
        {
            words++;
            if (!LightBesideAny.Contains(part.Slice(found.Index, found.Length))) { heavy++; }
            if (words > LongestPart || heavy > MostOfAForm) { return false; }
        }

        return true;
    }

    /// <summary>
    /// Whether a word is light beside no form and stands in none, as most words do: a part of a sentence that has one says something, unless it leaves a place open
    /// (<see cref="LeavesAPlaceOpen"/>), for a form has to cover such a word.
    /// </summary>
    /// <param name="word">Letters in lower case, between characters that are neither letters nor digits nor apostrophes.</param>
    public static bool IsOwn(ReadOnlySpan<char> word) => !LightBesideAny.Contains(word) && !WordsOfForms.Contains(word);

    /// <summary>Whether a part has such a word and leaves no place open.</summary>
    /// <param name="part">The part in lower case.</param>
    public static bool HasOwn(ReadOnlySpan<char> part)
    {
        foreach (var found in Word().EnumerateMatches(part))
        {
            var word = part.Slice(found.Index, found.Length);
            if (IsOwn(word) && AreLetters(word)) { return !LeavesAPlaceOpen(part); }
        }

        return false;
    }

    /// <summary>Whether one of the forms may be here in which any word may stand: "ask the controllers".</summary>
    public static bool LeavesAPlaceOpen(ReadOnlySpan<char> text) => text.ContainsAny(BeforeAnyWord);

    private static readonly SearchValues<string> BeforeAnyWord = SearchValues.Create(["ask ", "sorry to be ", "i hope ", "discussed with ", "agreed with "], StringComparison.OrdinalIgnoreCase);

    private static bool AreLetters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c)) { return false; }
        }

        return true;
    }

    private static readonly FrozenSet<string> LightCourtesy = Set(
        """
        thanks thank many hello hi hey dear all team everyone everybody colleagues good morning afternoon evening day regards best kind asking question survey reading your time patience understanding opportunity hope helps helpful useful
        typo may break off brief quick hurry rush typos typo mistake mistakes spelling tone delay brevity length rant english late reply until here first once answer short answers phone typed
        danke vielen dank hallo guten tag morgen liebe lieber grüße merci beaucoup bonjour gracias hola obrigado obrigada olá grazie ciao bedankt dank hoi tack hej takk hei tak kiitos moi für pour por per
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LightBesideAny
        = FrozenSet.ToFrozenSet([.. Light, .. LightElsewhere, .. LightLater, .. LightCourtesy], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordsOfForms
        = Forms.Select(form => form.Form).Append(OfTheWriter()).SelectMany(PatternWords.Of).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private const RegexOptions Any = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:(?:do not|don't|dont|don t|can't|cant|cannot|can not|couldn't|could not|wouldn't|would not|won't|unable to|not able to|not in a position to|impossible to|too early to|too soon to) (?:really |honestly |truly |fully |possibly |yet |even |currently |properly )*(?:know|say|tell|judge|answer|comment|remember|recall|assess|speak|opine|respond|evaluate|estimate|form|have (?:an?|any|enough)|have)|dunno|idk|(?:no|zero|any) (?:real |clear |strong |particular |specific |firm |personal )?(?:idea|ideas|clue|opinion|comment|comments|view|views|thoughts?)|not (?:really |entirely |quite |fully |so |very |at all |too |that )*(?:sure|certain)|unsure|undecided|(?:too )?(?:hard|difficult|early|soon|tough) to (?:say|tell|judge|answer|know|assess)|who knows|beats me|no one knows|nobody knows|god knows)\b", Any)]
    private static partial Regex English();

    // "Not involved" is what somebody does not like; "I was not involved" is why somebody cannot tell.
    [GeneratedRegex(@"\b(?:not (?:really |fully |well |sufficiently |very |too |that |been )*(?:informed|aware|qualified|familiar|known|involved|knowledgeable|experienced)|(?:no|not enough|little|too little|insufficient|lack of|lack the|lack) (?:real |relevant |sufficient )?(?:knowledge|insights?|information|info|visibility|experience|context|expertise)|uncertain|unknown|unclear|not clear)\b", Any)]
    private static partial Regex OfTheWriter();

    /// <summary>Forms that say of their writer that he or she cannot tell, and of anything else what it lacks.</summary>
    public static bool MayBeOfTheWriter(ReadOnlySpan<char> part)
    {
        foreach (var match in OfTheWriter().EnumerateMatches(part)) { return AreLight(Around(part, match)); }

        return false;
    }

    /// <summary>Whether somebody speaks of himself or herself.</summary>
    public static bool HasWriter(ReadOnlySpan<char> sentence) => Writer().IsMatch(sentence);

    [GeneratedRegex(@"\b(?:i|i'm|im|i've|me|my|myself|we|we're|we've|us|our)\b", Any)]
    private static partial Regex Writer();

    /// <summary>What of a part stands before and behind a form that was found in it.</summary>
    public static string Around(ReadOnlySpan<char> part, ValueMatch match) => string.Concat(part[..match.Index], " ", part[(match.Index + match.Length)..]);

    /// <summary>The number of words of a part.</summary>
    public static int CountWords(ReadOnlySpan<char> part) => Word().Count(part);

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’][\p{L}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:(?:weiß|weiss|wissen|weis) (?:ich |wir |es |das |leider |noch |ehrlich gesagt |derzeit |momentan |aktuell )*nicht|keine? (?:ahnung|meinung|idee|kommentar|plan|einblick|kenntnis|aussage(?: möglich)?|informationen?)|kann (?:ich |man |dazu |hierzu |das |leider |noch |es |derzeit |momentan )*(?:nicht|nichts|keine aussage) (?:sagen|beurteilen|beantworten|einschätzen|bewerten|treffen|machen)|(?:dazu |hierzu |das |es )?kann ich (?:nicht|nichts) (?:sagen|beurteilen)|(?:nicht|nichts) (?:sagen|beurteilen|einschätzen|beantworten)(?: kann)?|(?:schwer|schwierig) zu (?:sagen|beurteilen)|(?:mir )?(?:nicht|un)(?: |)bekannt|(?:nicht|un)(?: |)sicher|unklar|(?:nicht|zu wenig|nicht genug|nicht ausreichend) informiert|keinen? (?:kommentar|plan|einblick))\b", Any)]
    private static partial Regex German();

    [GeneratedRegex(@"\b(?:(?:ne |n'en |n')?sa(?:is|vons) (?:vraiment |franchement )?(?:pas|rien)|(?:aucune?|pas d'|pas la moindre|sans) ?(?:idée|avis|opinion|commentaires?|information)|nsp|ne se prononce pas|pas (?:sûre?|certaine?)|(?:pas|mal) (?:assez |suffisamment )?informée?|(?:difficile|dur) à dire|(?:peux|peut|pouvons|saurais) pas (?:le |vous |en |y )*(?:dire|répondre|juger|commenter)|l'ignore|no (?:lo )?s(?:é|abemos|abría)(?: decir| qué decir)?|ni idea|no tengo (?:ni )?(?:idea|opinión|información|conocimiento)|sin (?:opinión|comentarios?|respuesta|opinião|comentários?)|no puedo (?:decir|opinar|responder|contestar|valorar)|difícil (?:de )?(?:decir|dizer|saber)|no (?:estoy|está) (?:segur[oa]|clar[oa])|ns ?/ ?nc|no sabe|(?:lo )?desconozco|n[ãa]o (?:sei|sabemos|saberia)(?: dizer| responder| opinar)?|n[ãa]o faço (?:a mínima )?ideia|n[ãa]o tenho (?:ideia|opinião|certeza|conhecimento|informação)|n[ãa]o posso (?:dizer|responder|opinar)|sei lá|desconheço|non (?:lo |ne )?(?:so|sappiamo|saprei)(?: dire| rispondere)?|nessuna (?:idea|opinione)|non ne ho (?:idea|la minima idea)|non ho (?:idea|opinioni|un'opinione|informazioni)|boh|difficile (?:da )?dire|non posso (?:dire|rispondere|giudicare)|non sono sicur[oa]|non (?:è )?chiaro)(?!\p{L})", Any)]
    private static partial Regex Romance();

    [GeneratedRegex(@"\b(?:weet (?:ik |het |dat |er |nog |echt |eerlijk gezegd )*niet|geen (?:flauw )?(?:idee|mening|commentaar|opmerkingen|zicht)|kan (?:ik |dit |dat |het |er |hier )*(?:niet|niets|geen antwoord) (?:over )?(?:zeggen|beoordelen|beantwoorden|geven)|moeilijk te (?:zeggen|beoordelen)|(?:niet|on)(?: |)(?:zeker|bekend)|onduidelijk|vet (?:jag |vi |det |jeg |faktiskt |ärligt talat )*(?:inte|ej|ikke|ikkje|ei)|ved (?:jeg |vi |det )*ikke|ingen (?:som helst )?(?:aning|idé|ide|anelse|åsikt|mening|formening|kommentar|kommentarer|uppfattning|oppfatning|holdning)|kan (?:jag |jeg |ikke |inte |ej |det |man )*(?:inte|ej|ikke|si|säga|sige) ?(?:svara|svare|säga|si|sige|bedöma|bedømme|vurdere|uttale meg|noe om|udtale mig)?(?: om)?|(?:svårt|vanskelig|svært|vanskeligt) (?:att|å|at) (?:säga|si|sige|bedöma|vurdere|svara|svare)|(?:usikker|osäker|okänt|ukjent|ukendt|oklart|uklart)|(?:inte|ikke) (?:helt )?(?:säker|sikker|informerad|informert|informeret|kjent|känt|kendt)|en (?:tiedä|osaa sanoa|osaa vastata)|eos|ei (?:tietoa|mielipidettä|hajuakaan)|vaikea sanoa|nie wiem|nie mam zdania|trudno powiedzieć)\b", Any)]
    private static partial Regex Northern();

    [GeneratedRegex(@"^(?:n[/\\. ]{0,2}a\.?|n\.? ?a\.?)$|\b(?:not applicable|non applicable|(?:does not|doesn't|doesnt|do not|don't) (?:really )?apply|not relevant|irrelevant|not for (?:me|us)|not my (?:area|field|topic|expertise|department|job|role|responsibility|scope|business|domain|call|remit)|none of my business|(?:outside|out of|beyond) (?:of )?my (?:area|field|scope|expertise|remit|responsibility|role)|no (?:answer|response|reply)|prefer not to (?:say|answer|comment)|rather not (?:say|answer)|declined?(?: to answer)?|skip(?:ped)?|pass|left blank|intentionally (?:left )?blank|entfällt|nicht (?:zutreffend|relevant|anwendbar)|(?:trifft|betrifft) (?:auf |für )?(?:mich |uns )?nicht(?: zu)?|keine? (?:angaben?|antwort)|k\. ?a\.?|kein kommentar|nicht mein (?:bereich|thema|gebiet)|(?:keine|ohne) antwort|sans (?:objet|réponse|commentaire)|s\. ?o\.?|(?:ne )?(?:s'applique|me concerne) pas|(?:pas|non) concernée?s?|no (?:aplica|procede|corresponde)|n[ãa]o (?:se )?(?:aplica|aplicável)|non (?:pertinente|applicabile|si applica|mi riguarda)|n\. ?v\. ?t\.?|nvt|niet van toepassing|(?:ej|inte|icke) (?:tillämpligt|tillämplig|aktuellt|relevant)|(?:ikke|ej) (?:relevant|aktuelt|aktuell|anvendelig)|uaktuelt|intet svar|inget svar|ikke svar|ei (?:sovellu|koske minua|vastausta)|nie dotyczy)(?!\p{L})", Any)]
    private static partial Regex NotApplicable();

    [GeneratedRegex(@"^(?:t\.?b\.?[dac]\.?|todo|to do|wip|later|pending|open|undecided|soon|später|offen|folgt|senare|senere|straks)$|\b(?:t\.?b\.?[dac]\.?(?!\p{L})|to be (?:determined|decided|defined|discussed|confirmed|announced|clarified|agreed|done|completed|filled(?: in)?|provided|advised|continued|added|updated)|to follow|(?:will|i'll|we'll) (?:answer|fill|complete|come back|get back|update|add|respond|reply|follow|provide|send|do|think)|coming soon|work in progress|in progress|more (?:later|to come|to follow)|placeholder|(?:let me|need to|have to|must|want to|still) (?:think|thinking|reflect|check)|(?:not|nothing) (?:yet )?(?:been )?(?:decided|defined|determined|agreed|confirmed|clarified|finali[sz]ed|finished|discussed)|not (?:yet|ready|at this (?:time|point|stage))|wird (?:noch )?(?:nachgereicht|ergänzt|geklärt|nachgeliefert|definiert)|folgt(?: noch)?|noch (?:offen|nicht (?:festgelegt|klar|entschieden|definiert|geklärt|bekannt|beschlossen)|zu klären|in klärung|in arbeit|unklar)|in (?:klärung|arbeit|abstimmung)|zu klären|reiche ich nach|à (?:définir|déterminer|venir|compléter|préciser|confirmer|suivre|voir|discuter)|plus tard|pas encore (?:défini|décidé|clair)?|por (?:definir|determinar|confirmar|decidir|ver)|más (?:tarde|adelante)|pendiente|a (?:definir|determinar|confirmar|combinar|decidir)|mais tarde|pendente|da (?:definire|determinare|confermare|completare|decidere|valutare|chiarire)|più (?:tardi|avanti)|in seguito|n\. ?t\. ?b\.?|(?:nader|nog) te bepalen|nog (?:niet (?:bekend|bepaald|besloten)|open)|volgt (?:nog|later)|(?:att|å|at) (?:fastställas|bestämmas)|(?:kommer|återkommer|återkommer med svar|kommer tilbake|vender tilbage)(?: (?:senare|senere|tilbake))?|(?:ej|inte|ikke) (?:bestämt|beslutat|klart|fastställt|avklart|bestemt|besluttet|afklaret|fastlagt)|(?:avklares|afklares|følger)(?: senere)?|myöhemmin|palaan asiaan)\b|^(?:please |just |better |so )?ask (?:me|us) (?:again |back )?(?:after|in|later|when|next|once)\b.{0,40}$", Any)]
    private static partial Regex Later();

    [GeneratedRegex(@"^(?:(?:the )?same|same here|ditto|dito|idem|ídem|ibid|unchanged|no change|above|s\. ?o\.?|cf\.?|pareil|igual|uguale|hetzelfde|samma|samme|det samme|dasselbe|das gleiche|gleichfalls)$|^(?:(?:it's |it is |again |much |exactly |basically |still )*(?:the )?same (?:as|like|answer|response|here|thing|comment)|(?:please |pls |kindly |just |also |i |for (?:details|more|this) )*(?:see|refer|check|read|look|consult|cf|find)(?: to| at| in)?(?: my| the| our)? (?:above|below|attached|attachment|enclosed|previous|prior|preceding|earlier|last|first|other|answers?|responses?|comments?|links?|slides?|deck|documents?|docs?|presentation|mails?|e-?mails?|questions?|q ?\d+|notes?|intranet|confluence|sharepoint|wiki|page|file|\uFFFC)|(?:just |exactly )?as (?:above|before|discussed|agreed|mentioned|stated|said|per|already|noted|previously|described|explained|written|indicated|answered|i (?:said|wrote|mentioned)|we (?:discussed|agreed|said))|like (?:above|before|i said))\b|\b(?:(?:already|was) (?:answered|said|mentioned|stated|discussed)|(?:answered|mentioned|stated|covered|described|discussed|addressed) (?:above|before|below|already|earlier|elsewhere|previously)|siehe(?: bitte)? ?(?:oben|unten|anhang|anlage|vorherige|vorige|letzte|frage|antwort|dokument|\uFFFC)?|wie (?:oben|vorher|besprochen|gehabt|gesagt|bereits|schon|bei|vereinbart|zuvor)|s\. (?:oben|unten|anhang|anlage)|(?:gleiche|selbe) antwort|(?:voir|cf\.?) (?:ci|plus|pièce|annexe|réponse|question|document|en|\uFFFC)|(?:la )?même (?:chose|réponse)|comme (?:ci|discuté|dit|convenu|précédemment|évoqué|mentionné|indiqué)|ver (?:arriba|abajo|adjunto|anexo|respuesta|pregunta|acima|abaixo|em anexo|resposta|documento|\uFFFC)|(?:lo|el|la|o|a) mism[oa] (?:que|respuesta)|igual (?:que|a)|(?:lo|o) mesmo|lo mismo|como (?:se |ya )?(?:comentó|comentado|acordado|arriba|antes|hablado|discutido|dicho|mencionado|acima|dito)|conforme (?:acima|discutido|acordado|anexo)|(?:vedi|vedere) (?:sopra|sotto|allegat[oi]|risposta|\uFFFC)|come (?:sopra|discusso|concordato|detto|già|da)|(?:lo )?stesso (?:di|come)|zie (?:boven|hierboven|bijlage|onder|vorige|antwoord|vraag|\uFFFC)|zoals (?:besproken|hierboven|gezegd|afgesproken|eerder)|se (?:ovan|nedan|bilaga|bifogat|bifogad|föregående|svar|över|over|ovenfor|nedenfor|vedlegg|vedlagt|bilag|vedhæftet|forrige|svaret|\uFFFC)|samm[ae] (?:som|svar)|som (?:ovan|diskuterat|sagt|över|over|ovenfor|diskutert|avtalt|nevnt|aftalt|drøftet|nævnt|tidigare|tidligere)|kts\.? (?:yllä|edellinen|liite))(?!\p{L})|^(?:please |just |better )?ask (?:me|my (?:boss|manager|team)|him|her|them|\p{L}+|the \p{L}+)$|^as (?:discussed|agreed) with \p{L}+(?: \p{L}+)?$", Any)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^(?:none|nothing|nil|null|nada|no|nope|nah|yes|yep|yeah|yup|ok|okay|sure|fine|maybe|perhaps|possibly|probably|absolutely|definitely|agreed?|i agree|correct|true|false|empty|blank|void|nichts|keine?s?|nein|ja|doch|jein|vielleicht|néant|rien|aucune?s?|non|oui|peut-être|ras|ninguno|ninguna|sí|si|sim|quizás?|talvez|nenhuma?|n[ãa]o|niente|nulla|sì|forse|niets|geen|nee|misschien|inget|inga|ingenting|nej|kanske|nei|intet|kanskje|måske|ei|ei mitään|joo|kyllä|tak|nie|nic|brak)(?: (?:at (?:all|this (?:point|time|moment|stage)|the moment|present)|for now|so far|right now|currently|yet|really|that i (?:know|can think) of|i can think of|comes to mind|in particular|specific|special|much|else|more|further))*$|\b(?:nothing (?:to (?:add|say|report|comment|declare|mention|share)|else|more|special|much|specific|in particular|further|comes to mind|springs to mind|really)|that(?:'s|s| is) (?:it|all)|more i do not (?:ask|know|say|need|want|have)|no (?:further|other|more|additional|particular|special) (?:comments?|remarks?|answers?|input|feedback|thoughts?|ideas?|information)|no (?:comments?|remarks?|input|feedback|suggestions?)|not (?:that i (?:know|can think) of|really|much)|can't think of (?:anything|any)|cannot think of (?:anything|any)|nichts (?:hinzuzufügen|weiter|weiteres|mehr|besonderes|neues|zu (?:sagen|ergänzen))|keine (?:weiteren )?(?:anmerkungen|kommentare|ergänzungen|bemerkungen)|rien (?:à (?:ajouter|dire|signaler|déclarer)|de (?:plus|particulier|spécial))|nada (?:que (?:añadir|agregar|decir|comentar)|(?:a|mais a) (?:acrescentar|declarar|dizer|adicionar)|más|mais|especial)|niente (?:da (?:aggiungere|dire|dichiarare|segnalare)|di (?:più|particolare))|niets (?:toe te voegen|te zeggen|bijzonders|meer)|(?:inget|ingenting|intet|ikke noe|ikke noget) (?:att tillägga|att säga|å tilføye|å legge til|at tilføje|særligt|spesielt|speciellt|mer|mere|annat|annet|andet)|ei (?:lisättävää|muuta))(?!\p{L})", Any)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\bsorry to be (?:the one|that person|blunt|negative|brief|late|difficult|a pain)\b.{0,40}$|\bi hope (?:it|this|that)(?: is|'s) ok(?:ay)?(?: to \p{L}+ this(?: \p{L}+)?)?|\b(?:typing|writing|answering|sending|replying|dictating|dictated|typed|written|sent) (?:this )?(?:on|from|in|at|between|during) (?:the |my |a |an |two )?(?:back of a )?(?:cab|taxi|train|bus|car|phone|mobile|plane|airport|road|go|move|meetings?|holiday|vacation|ipad|tablet|way|station|lounge|platform)\b|\bbetween (?:two |my )?(?:meetings|calls|flights|trains|sessions)\b|\bin (?:a )?(?:hurry|haste|rush)\b|\blong (?:day|week|month)\b|\bbrief\b|\b(?:thanks?|thank you|thx|cheers|sorry|apologies|hope (?:it|this|that) (?:is|helps)|hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|forgive|excuse|danke|vielen dank|hallo|guten (?:tag|morgen)|entschuldigung|merci|bonjour|désolée?|gracias|hola|perdón|obrigad[oa]|olá|desculpe|grazie|ciao|buongiorno|scusi?|bedankt|dank|hoi|tack|hej|förlåt|takk|hei|beklager|tak|undskyld|kiitos|moi)\b", Any)]
    private static partial Regex Courtesy();
}
