using System.Text;
using Attune.Analysis.Rounds;
using Attune.Intake.Answers;
using Attune.Intake.Surveys;
using Attune.Statistics.Sides;

namespace Attune.Intake.Tests;

/// <summary>Exports as the tools write them, in the languages they write them in.</summary>
public class ToolTests
{
    /// <summary>Microsoft Forms: id, start, completion, mail, name, the side's question, and which values stand for left and right.</summary>
    public static TheoryData<string, string, string, string, string, string> Forms => new()
    {
        { "ID,Start time,Completion time,Email,Name", "Which side are you on?", "anonymous", "Business", "IT", "What is this program for?" },
        { "Id;Startzeit;Fertigstellungszeit;E-Mail;Name", "Auf welcher Seite stehen Sie?", "anonymous", "Fachbereich", "IT", "Wofür ist das Programm?" },
        { "ID;Heure de début;Heure de fin;Adresse de messagerie;Nom", "De quel côté êtes-vous ?", "anonymous", "Métier", "DSI", "À quoi sert ce programme ?" },
        { "ID;Hora de inicio;Hora de finalización;Correo electrónico;Nombre", "¿De qué lado está?", "anonymous", "Negocio", "TI", "¿Para qué sirve este programa?" },
        { "ID;Hora de início;Hora de conclusão;Email;Nome", "De que lado você está?", "anonymous", "Negócio", "TI", "Para que serve este programa?" },
        { "ID;Ora di inizio;Ora di completamento;Posta elettronica;Nome", "Da che parte sta?", "anonymous", "Business", "IT", "A cosa serve questo programma?" },
        { "Id;Begintijd;Tijd van voltooien;E-mail;Naam", "Aan welke kant staat u?", "anonymous", "De business", "IT", "Waar is dit programma voor?" },
        { "ID;Starttidspunkt;Fuldførelsestidspunkt;Mail;Navn", "Hvilken side er du på?", "anonymous", "Forretning", "IT", "Hvad er programmet til for?" },
        { "ID;Starttidspunkt;Fullføringstidspunkt;E-post;Navn", "Hvilken side står du på?", "anonymous", "Forretning", "IT", "Hva er programmet til for?" },
        { "ID;Starttid;Slutförandetid;E-post;Namn", "Vilken sida står du på?", "anonymous", "Verksamheten", "IT", "Vad är programmet till för?" },
        { "Tunnus;Aloitusaika;Valmistumisaika;Sähköposti;Nimi", "Kummalla puolella olet?", "anonymous", "Liiketoiminta", "IT", "Mitä varten ohjelma on?" },
        { "Identyfikator;Godzina rozpoczęcia;Godzina ukończenia;Adres e-mail;Nazwa", "Po której jesteś stronie?", "anonymous", "Biznes", "IT", "Do czego służy ten program?" },
        { "ID;Čas zahájení;Čas dokončení;E-mail;Jméno", "Na které straně jste?", "anonymous", "Byznys", "IT", "K čemu program slouží?" },
        { "Kimlik;Başlangıç zamanı;Tamamlanma zamanı;E-posta;Ad", "Hangi taraftasınız?", "anonim", "İş birimi", "BT", "Bu program ne için?" },
        { "ID,開始時刻,完了時刻,メール,名前", "どちらの側ですか", "匿名", "ビジネス", "IT", "このプログラムの目的は何ですか" },
        { "编号,开始时间,完成时间,电子邮件,姓名", "您站在哪一边？", "匿名", "业务", "IT", "这个项目的目的是什么？" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Microsoft_Forms_is_read_in_every_language(string own, string side, string nobody, string left, string right, string question)
    {
        var mark = own.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var text = $"{own}{mark}{side}{mark}{question}\n"
            + string.Join(mark, "1", "20.11.2026 09:01:12", "20.11.2026 09:14:55", nobody, "", left, "One ledger") + "\n"
            + string.Join(mark, "2", "20.11.2026 09:01:12", "20.11.2026 09:14:55", nobody, "", right, "Clean core") + "\n";

        var import = Fixture.ReadText(text);

        import.Value.ShouldNotBeNull(string.Join('\n', import.Problems)).Answers.ShouldBe([new("1", Side.Business, "q1", "One ledger"), new("2", Side.It, "q1", "Clean core")]);
        import.Value.Sides.ShouldBe(new SideNames(left, right));
        import.Value.Questions.ShouldBe([new("q1", question)]);
        import.Notes.ShouldContain(note => note.Contains("Microsoft Forms", StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_is_asked_in_the_words_that_people_read_whatever_marks_it_up()
    {
        var import = Fixture.ReadText("""
            id,submitdate,"G01Q01. <p>Which side are you on?</p>","G01Q02. <p><strong>What</strong> is it&nbsp;for?</p>"
            1,2026-11-20 09:14:55,Business,One ledger
            2,2026-11-20 10:14:55,IT,Clean core
            """);
        import.Value.ShouldNotBeNull(string.Join('\n', import.Problems)).Questions.ShouldBe([new("G01Q02", "What is it for?")]);
    }

    [Theory]
    [InlineData("Timestamp", "2026/11/20 9:01:12 am GMT+1")]
    [InlineData("Zeitstempel", "20.11.2026 09:01:12")]
    [InlineData("Horodateur", "20/11/2026 09:01:12")]
    [InlineData("Marca temporal", "20/11/2026 9:01:12")]
    [InlineData("Carimbo de data/hora", "20/11/2026 09:01:12")]
    [InlineData("タイムスタンプ", "2026/11/20 9:01:12")]
    public void Google_Forms_is_read_in_every_language(string stamp, string time)
    {
        var import = Fixture.ReadText($"{stamp},Team,Purpose?\n{time},Business,One ledger\n{time},IT,Clean core\n");

        import.Value.ShouldNotBeNull(string.Join('\n', import.Problems)).Answers.ShouldBe([new("row 1", Side.Business, "q1", "One ledger"), new("row 2", Side.It, "q1", "Clean core")]);
        import.Notes.ShouldContain(note => note.Contains("Google Forms", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tool_in_a_language_that_nobody_here_speaks_is_read_by_its_values()
    {
        var import = Fixture.ReadText("""
            Kodi,Koha,Posta,Ana juaj,Per cfare sherben programi?
            1,20.11.2026 09:01,a@plant.example,Business,One ledger
            2,20.11.2026 09:02,b@plant.example,IT,Clean core
            """);

        import.Value.ShouldNotBeNull(string.Join('\n', import.Problems)).Answers.ShouldBe([new("a@plant.example", Side.Business, "q1", "One ledger"), new("b@plant.example", Side.It, "q1", "Clean core")]);
    }

    [Theory]
    [InlineData("id,submitdate,lastpage,startlanguage,seed,side,purpose", "side", "purpose")]
    [InlineData("Response ID,Date submitted,Last page,Start language,Seed,Which side are you on?,What is it for?", "", "What is it for?")]
    [InlineData("id. Response ID,submitdate. Date submitted,lastpage. Last page,startlanguage. Start language,seed. Seed,side. Which side are you on?,purpose. What is it for?", "purpose", "What is it for?")]
    [InlineData("Antwort ID,Datum Abgeschickt,Letzte Seite,Start-Sprache,Zufallsstartwert,Auf welcher Seite stehen Sie?,Wofür ist es?", "", "Wofür ist es?")]
    public void LimeSurvey_is_read_in_all_its_headings(string header, string code, string question)
    {
        var import = Fixture.ReadText($"{header}\n1,2026-11-20 09:14:55,3,en,1422,Business,One ledger\n2,1980-01-01 00:00:00,3,en,1423,IT,Clean core\n3,,1,en,1424,IT,Half a thou\n");

        var sheet = import.Value.ShouldNotBeNull(string.Join('\n', import.Problems));
        sheet.Questions.ShouldBe([new(code == "purpose" ? code : "q1", question)]);
        sheet.Answers.Select(answer => (answer.Leader, answer.Text)).ShouldBe([("1", "One ledger"), ("2", "Clean core")], "1980 is the date of what was sent anonymously");
        import.Notes.ShouldContain(note => note.Contains("LimeSurvey", StringComparison.Ordinal));
    }

    [Fact]
    public void SurveyMonkey_writes_two_rows_of_headings_and_its_choices_are_no_answers()
    {
        var import = Fixture.ReadText("""
            Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,Which side are you on?,What is this program for?,Which of these do you use?,,,How sure are you?
            ,,,,,,,,,Response,Open-Ended Response,Ledger,Planner,Other (please specify),Response
            118001,441,11/20/2026 09:01:12 AM,11/20/2026 09:14:55 AM,10.1.2.3,,,,,Business,One ledger,Ledger,,,Agree
            118002,441,11/20/2026 09:01:12 AM,11/20/2026 09:14:55 AM,10.1.2.4,,,,,IT,Clean core,,Planner,Spreadsheets of my own,Strongly agree
            """);

        var sheet = import.Value.ShouldNotBeNull(string.Join('\n', import.Problems));
        sheet.Questions.ShouldBe([new("q1", "What is this program for?"), new("q2", "Which of these do you use? - Other (please specify)")]);
        sheet.Answers.ShouldBe(
        [
            new("118001", Side.Business, "q1", "One ledger"),
            new("118002", Side.It, "q1", "Clean core"),
            new("118002", Side.It, "q2", "Spreadsheets of my own"),
        ]);
        import.Notes.ShouldContain(note => note.Contains("SurveyMonkey", StringComparison.Ordinal) && note.Contains("--map anchor=\"How sure are you?\"", StringComparison.Ordinal));
    }

    private const string Legacy = """
        V1,V2,V3,V4,V5,V6,V7,V8,V9,V10,Q1,Q2,Q3
        ResponseID,ResponseSet,Name,ExternalDataReference,EmailAddress,IPAddress,Status,StartDate,EndDate,Finished,Which side are you on?,What is this program for?,How sure are you?
        R_1aB2cD3eF4,Default Response Set,Anonymous,,,10.1.2.3,0,2026-11-20 09:01:12,2026-11-20 09:14:55,1,Business,One ledger,4
        R_2aB2cD3eF4,Default Response Set,Anonymous,,,10.1.2.4,0,2026-11-20 09:01:12,2026-11-20 09:14:55,1,IT,Clean core,5
        R_3aB2cD3eF4,Default Response Set,Anonymous,,,10.1.2.5,1,2026-11-20 09:01:12,2026-11-20 09:14:55,1,IT,test test,5
        R_4aB2cD3eF4,Default Response Set,Anonymous,,,10.1.2.6,8,2026-11-20 09:01:12,2026-11-20 09:14:55,1,IT,buy this,5
        R_5aB2cD3eF4,Default Response Set,Anonymous,,,10.1.2.7,0,2026-11-20 09:01:12,2026-11-20 09:14:55,0,IT,Half a thou,5
        R_6aB2cD3eF4,Default Response Set,Anonymous,,,10.1.2.8,16,2026-11-20 09:01:12,2026-11-20 09:14:55,1,IT,Stable,5
        """;

    [Fact]
    public void Legacy_Qualtrics_is_read_without_previews_spam_and_unfinished_rows()
    {
        var import = Fixture.ReadText(Legacy);

        var sheet = import.Value.ShouldNotBeNull(string.Join('\n', import.Problems));
        sheet.Questions.ShouldBe([new("Q2", "What is this program for?")]);
        sheet.Answers.Select(answer => (answer.Leader, answer.Text)).ShouldBe([("R_1aB2cD3eF4", "One ledger"), ("R_2aB2cD3eF4", "Clean core"), ("R_6aB2cD3eF4", "Stable")]);
        import.Notes.ShouldContain("Rows that the author or a machine tried out, left out: 1 (lines 5).");
        import.Notes.ShouldContain("Rows that the tool took for spam, left out: 1 (lines 6).");
        import.Notes.ShouldContain("Answers that were never sent, left out: 1 (lines 7).");
    }

    [Fact]
    public void Qualtrics_as_UTF_16_with_tabs_is_the_same_file()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Legacy.Replace(',', '\t'))).ToArray();

        AnswersFile.Read(new MemoryStream(bytes), "legacy.tsv", AnswersOptions.Default).Value!.Answers.ShouldBe(Fixture.ReadText(Legacy).Value!.Answers);
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("1", LeftOutReason.Preview)]
    [InlineData("2", LeftOutReason.Preview)]
    [InlineData("4", null)]
    [InlineData("8", LeftOutReason.Spam)]
    [InlineData("9", LeftOutReason.Preview)]
    [InlineData("12", LeftOutReason.Spam)]
    [InlineData("16", null)]
    [InlineData("17", LeftOutReason.Preview)]
    [InlineData("257", LeftOutReason.Preview)]
    [InlineData("IP Address", null)]
    [InlineData("Imported", null)]
    [InlineData("Survey Test", LeftOutReason.Preview)]
    [InlineData("Spam", LeftOutReason.Spam)]
    [InlineData("Umfragevorschau", LeftOutReason.Preview)]
    public void A_row_of_Qualtrics_is_left_out_by_its_status(string status, LeftOutReason? reason)
        => SurveyTable.Read(Fixture.Stream($"StartDate,EndDate,Status,Finished,ResponseId,Side,Why?\n2026-11-20 09:01:12,2026-11-20 09:01:12,{status},True,R_1,IT,Words\n"), "q.csv", InputLimits.Default)
            .Value!.LeftOut.Select(row => (LeftOutReason?)row.Reason).FirstOrDefault().ShouldBe(reason);

    [Fact]
    public void A_preview_of_Qualtrics_is_known_by_its_channel_too()
        => SurveyTable.Read(Fixture.Stream("StartDate,EndDate,Status,Finished,ResponseId,DistributionChannel,Side,Why?\n2026-11-20 09:01:12,2026-11-20 09:01:12,IP Address,True,R_1,preview,IT,Words\n"), "q.csv", InputLimits.Default)
            .Value!.LeftOut.ShouldBe([new(2, LeftOutReason.Preview)]);

    [Fact]
    public void A_status_in_a_list_made_by_hand_leaves_nobody_out()
        => Fixture.ReadText("Name,Side,Status,Why?\nKari Moe,Business,In progress,One ledger\nOla Ness,IT,Started,Clean core\n").Value!.Leaders.Keys.Order().ShouldBe(["Kari Moe", "Ola Ness"]);

    [Fact]
    public void A_partial_response_of_a_tool_that_nobody_knows_is_left_out()
        => Fixture.ReadText("Response ID,Status,Side,Why?\n1,Complete,Business,One ledger\n2,Complete,IT,Clean core\n3,Partial,IT,Half a\n").Value!.Leaders.Keys.Order().ShouldBe(["1", "2"]);

    [Fact]
    public void Other_of_the_side_is_no_question()
    {
        var sheet = Fixture.ReadText("""
            id. Response ID,submitdate. Date submitted,G01Q01. Which side are you on?,G01Q01[other]. Which side are you on? [Other],G01Q02. What is it for?
            1,2026-11-20 09:14:55,Business,,One ledger
            2,2026-11-20 09:14:55,IT,,Clean core
            3,2026-11-20 09:14:55,,The board,Whatever pays
            """, "Business,IT").Value.ShouldNotBeNull();

        sheet.Questions.ShouldBe([new("G01Q02", "What is it for?")]);
        sheet.LeftOut.ShouldBe(["3"]);
    }

    [Fact]
    public void What_speaks_of_the_other_side_asks_nobody_for_theirs()
        => Fixture.ReadText("ID,Unit,How well does the other side know us?\n1,Plants,Well\n2,Plants,Badly\n3,Systems,Well\n4,Systems,Hardly\n").Problems.ShouldHaveSingleItem()
            .What.ShouldStartWith("No column says for sure which side each person is on. It may be \"Unit\"");

    [Fact]
    public void Typeform_tells_people_apart_by_its_token()
        => Fixture.ReadText("""
            #,Which side are you on?,What is this program for?,Start Date (UTC),Submit Date (UTC),Network ID
            6bcfa2d9e3b34e6d9f1c7b2a4d5e6f70,Business,One ledger,2026-11-20 09:01:12,2026-11-20 09:14:55,a1b2c3d4e5
            7bcfa2d9e3b34e6d9f1c7b2a4d5e6f70,IT,Clean core,2026-11-20 09:01:12,2026-11-20 09:14:55,b1b2c3d4e5
            """).Value!.Answers.ShouldBe([new("6bcfa2d9e3b34e6d9f1c7b2a4d5e6f70", Side.Business, "q1", "One ledger"), new("7bcfa2d9e3b34e6d9f1c7b2a4d5e6f70", Side.It, "q1", "Clean core")]);

    [Fact]
    public void A_plain_sheet_with_a_title_above_it_is_read()
    {
        var import = Fixture.ReadText("Answers of the steering committee;;\nBusiness or IT;Name;What is this program for?\nBusiness;Kari Moe;One ledger\nIT;Ola Ness;Clean core\n");

        import.Value.ShouldNotBeNull(string.Join('\n', import.Problems)).Answers.Length.ShouldBe(2);
        import.Notes.ShouldContain("The headings were found on line 2; what stands above them is not read.");
    }

    [Theory]
    [InlineData("sep=;\n")]
    [InlineData("\"sep=;\"\n")]
    [InlineData("sep=;;;;;;\n")]
    [InlineData("sep=,;;;;;\n")]
    [InlineData("SEP=; \r\n")]
    public void The_hint_of_a_separator_may_be_quoted_or_padded(string hint)
        => Fixture.ReadText(hint + "leader;side;What is it for, in the end?\nb1;Business;One, ledger\ni1;IT;Clean, core\n").Value!.Answers
            .ShouldBe([new("b1", Side.Business, "q1", "One, ledger"), new("i1", Side.It, "q1", "Clean, core")]);
}
