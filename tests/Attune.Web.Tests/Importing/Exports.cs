namespace Attune.Web.Tests.Importing;

/// <summary>Exports in the style of three survey tools, written by hand: six leaders of a plant builder, three questions.</summary>
internal static class Exports
{
    /// <summary>Microsoft Forms in German: semicolons, and the side in words of the house.</summary>
    public const string GermanForms = """
        Id;Startzeit;Fertigstellungszeit;E-Mail;Name;Auf welcher Seite stehen Sie?;Was ist Ihre Rolle?;What is this program for?;How will you know it has succeeded?;Who owns the data after go-live?
        1;12.10.2026 09:01:00;12.10.2026 09:14:00;ingrid@nord.example;Ingrid Solberg;Fachbereich;CFO;"We close the books in five days instead of twelve. One chart of accounts for all plants.";"The close takes five days in every plant, a year after go-live.";Finance owns the master data and nobody else changes it.
        2;12.10.2026 09:05:00;12.10.2026 09:21:00;tomas@nord.example;Tomás Echeverría;Fachbereich;Head of sales;One price list for all countries, so that sales can quote in a day.;Customers get a quote within a day.;The business owns the data, every function its own.
        3;12.10.2026 10:11:00;12.10.2026 10:19:00;kari@nord.example;Kari Moe;Fachbereich;Head of logistics;Stock is visible in every warehouse. Less searching, fewer express deliveries.;Express deliveries fall by half within a year.;I do not know.
        4;12.10.2026 11:30:00;12.10.2026 11:48:00;amara@nord.example;Amara Nwosu;Informatik;CIO;We retire eleven old systems and run one core. Adoption means that people stop using spreadsheets.;All plants are on the core at go-live and the old servers are off.;IT owns the platform and the business owns the data.
        5;13.10.2026 08:00:00;13.10.2026 08:09:00;jonas@nord.example;Jonas Weber;Informatik;Enterprise architect;A standard core without custom code, so that we can upgrade every year.;We upgrade within a week without breaking anything.;n/a
        6;13.10.2026 08:30:00;13.10.2026 08:41:00;petra@nord.example;Petra Novak;Informatik;Head of operations;Stable operations and fewer tickets at night.;Tickets fall by a third after six months.;Support owns what nobody else takes and that has to end.
        """;

    /// <summary>SurveyMonkey: two rows of headings.</summary>
    public const string SurveyMonkey = """
        Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,Which side are you on?,What is your role?,What is this program for?,How will you know it has succeeded?,How ready are we?
        ,,,,,,,,,Response,Open-Ended Response,Open-Ended Response,Open-Ended Response,Response
        118900000001,400100200,10/12/2026 09:01:00 AM,10/12/2026 09:14:00 AM,192.0.2.10,ingrid@nord.example,Ingrid,Solberg,,Business,CFO,"We close the books in five days instead of twelve. One chart of accounts for all plants.","The close takes five days in every plant, a year after go-live.",4
        118900000002,400100200,10/12/2026 09:05:00 AM,10/12/2026 09:21:00 AM,192.0.2.11,tomas@nord.example,Tomás,Echeverría,,Business,Head of sales,"One price list for all countries, so that sales can quote in a day.",Customers get a quote within a day.,3
        118900000003,400100200,10/12/2026 10:11:00 AM,10/12/2026 10:19:00 AM,192.0.2.12,kari@nord.example,Kari,Moe,,Business,Head of logistics,"Stock is visible in every warehouse. Less searching, fewer express deliveries.",Express deliveries fall by half within a year.,2
        118900000004,400100200,10/12/2026 11:30:00 AM,10/12/2026 11:48:00 AM,192.0.2.13,amara@nord.example,Amara,Nwosu,,IT,CIO,We retire eleven old systems and run one core. Adoption means that people stop using spreadsheets.,All plants are on the core at go-live and the old servers are off.,5
        118900000005,400100200,10/13/2026 08:00:00 AM,10/13/2026 08:09:00 AM,192.0.2.14,jonas@nord.example,Jonas,Weber,,IT,Enterprise architect,"A standard core without custom code, so that we can upgrade every year.",We upgrade within a week without breaking anything.,4
        118900000006,400100200,10/13/2026 08:30:00 AM,10/13/2026 08:41:00 AM,192.0.2.15,petra@nord.example,Petra,Novak,,IT,Head of operations,Stable operations and fewer tickets at night.,Tickets fall by a third after six months.,3
        """;

    /// <summary>LimeSurvey with codes and questions in its headings, saved as a workbook; its last row was never sent.</summary>
    public static string LimeSurveyPath => Path.Combine(AppContext.BaseDirectory, "Fixtures", "limesurvey.xlsx");
}
