namespace Attune.Web.Tests.Hospital;

/// <summary>One of eight leaders of an invented hospital group, with what is written and chosen on the phone. Choices are letters and digits in the order of the page.</summary>
/// <param name="Name">The name.</param>
/// <param name="Side">"Clinical" or "IT".</param>
/// <param name="Function">The function.</param>
/// <param name="Role">The role.</param>
/// <param name="Purpose">What the program is for.</param>
/// <param name="OtherSide">What the other side will say of that.</param>
/// <param name="Direction">Which direction it serves.</param>
/// <param name="Success">How success is known.</param>
/// <param name="Horizon">When.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Noticed">Who notices first.</param>
/// <param name="After">The four parts of what comes after go-live.</param>
/// <param name="Owners">Who owns each of the four: B, I, S, V, N.</param>
/// <param name="Wards">What must not happen on the wards.</param>
/// <param name="Agrees">How far each of three sentences is agreed with, 1 to 5.</param>
/// <param name="Order">The places of four goals.</param>
/// <param name="Fit">Standard or custom of each area, 1 to 5.</param>
/// <param name="FitWhy">Why.</param>
internal sealed record HospitalLeader(
    string Name, string Side, string Function, string Role, string Purpose, string OtherSide, string Direction, string Success, string Horizon, string Measure, string Noticed,
    string[] After, string Owners, string Wards, string Agrees, string Order, string Fit, string FitWhy)
{
    public bool IsClinical => Side == "Clinical";

    /// <summary>No real person wrote any of it.</summary>
    public static ImmutableArray<HospitalLeader> All { get; } =
    [
        new("Amara Osei", "Clinical", "Medicine", "Chief medical officer",
            "One record for each patient, so that nobody asks a patient the same thing five times. Care gets safer because allergies are seen everywhere.",
            "They will talk about replacing old systems and about interfaces.",
            "Safe care in every hospital of the group. My doctors have to agree on one care pathway for each illness.",
            "Fewer medication errors a year from now, in every hospital. Doctors are back at the bedside.",
            "Year", "Medication errors per thousand patient days", "Patients",
            ["Each department hears every month what comes and what does not.", "The head of each clinic carries it.", "It lasts when the clinics own their pathways.", "A service desk that knows the wards, by day and by night."],
            "BBBI", "A doctor must never wait for a screen while a patient bleeds.", "254", "1324", "234255", "Illness does not follow a template, so medication has to fit the patient."),
        new("Beatriz Lindqvist", "Clinical", "Nursing", "Director of nursing",
            "Nurses document once, at the bed, and see what others wrote. Time goes back to patients.",
            "That everything will be standard and that the wards have to adapt.",
            "Time for patients. My nurses have to give up paper charts.",
            "Nurses spend less time on documentation, and nobody keeps paper beside the system after a year.",
            "Year", "Minutes of documentation a shift", "Ward nurses",
            ["We tell the wards honestly what gets slower at first.", "Every ward has a nurse who carries the change.", "It lasts if training goes on for new staff.", "Support stands on the ward in the first month, and afterwards a number that answers."],
            "BBBB", "A night shift must never be alone with a system that does not answer.", "155", "2134", "345253", "Rosters differ by ward, and that is right."),
        new("Claire Dubois", "Clinical", "Surgery", "Head of surgery",
            "Theatres that start on time, because results and consent are there. Care gets safer when allergies are seen everywhere.",
            "A date for go-live and a budget.",
            "Safe care. Surgeons have to work with one checklist.",
            "Theatres start on time and cancellations go down within a year.",
            "Years", "Canceled operations", "Patients",
            ["Surgeons hear it from surgeons.", "Somebody from the clinics has to carry it, I do not know who.", "It lasts if somebody is paid to keep it alive.", "The vendor supports it."],
            "BBNV", "An operation must never stop because a system is down.", "245", "1243", "133454", "Diagnostics can be standard, rosters cannot."),
        new("David Mbeki", "Clinical", "Finance", "Finance controller",
            "Coding and billing from one record, without weeks of rework. The group sees what care costs.",
            "They will say one platform and lower cost of operation.",
            "A group that pays its way. My team has to learn clinical coding at the source.",
            "Billing is closed within five days after discharge, from the second year on.",
            "Years", "Days from discharge to bill", "Finance",
            ["The board repeats the same three promises.", "The program office carries it until it closes.", "A yearly review of benefits with both sides.", "IT owns it, as it owns every system."],
            "IIBI", "Nothing must be billed that was not done.", "344", "4321", "222112", "Billing follows the payers' rules, so standard is enough."),
        new("Erik Sandberg", "IT", "IT", "Chief information officer",
            "Replace forty systems by one platform that we can secure and operate. One record for each patient.",
            "They want less typing and more time.",
            "One group, one platform. My teams have to let go of local solutions.",
            "All hospitals are on the platform at go-live and the old systems are switched off.",
            "GoLive", "Old systems switched off", "IT operations",
            ["A calendar of releases that everybody can read.", "The business carries the change; we carry the system.", "It lasts with a product owner in each clinic.", "We own the platform and its support."],
            "BBBI", "A patch must never be installed in the middle of a shift.", "433", "3142", "111111", "Every deviation from standard costs us at each release."),
        new("Farah Haddad", "IT", "Integration", "Lead architect",
            "One platform with clean interfaces to devices and laboratories, so that results arrive by themselves.",
            "That doctors will decide how it looks.",
            "One platform. My team has to close two hundred interfaces.",
            "Interfaces run without manual work at go-live.",
            "GoLive", "Manual transfers of results", "Laboratory",
            ["Expectations are managed by the business.", "Clinical leads carry the change.", "It lasts if nobody builds beside the platform.", "A joint team of clinics and IT owns the result."],
            "BBNS", "A result must never get lost between laboratory and ward.", "434", "2143", "121211", "Standard interfaces are the only ones that survive an upgrade."),
        new("Gustav Weber", "IT", "Operations", "Head of operations",
            "A stable platform, day and night, instead of forty systems at the edge of support.",
            "That IT has to make it fast.",
            "Availability. My people have to learn new operations.",
            "No unplanned downtime in the first quarter after go-live.",
            "Quarter", "Unplanned downtime", "Service desk",
            ["We publish what is down and until when.", "The business carries the change.", "It lasts with money for operations after the project.", "Operations owns the support, the clinics own the content."],
            "NBBI", "A downtime must never be a surprise to a ward.", "523", "1432", "112121", "Less custom means fewer alarms at night."),
        new("Hanna Petrova", "IT", "Data", "Data analyst",
            "Data that can be trusted, from one record, for care and for research.",
            "Quality of care and time for patients.",
            "Safe care needs safe data. My team has to clean eleven patient indexes.",
            "Duplicates are gone by go-live and stay gone.",
            "Quarter", "Duplicate patient records", "Registration desks",
            ["Each side says what it gives up.", "Nobody was named yet.", "It lasts if data owners exist in the clinics.", "A joint team owns the result."],
            "NNBS", "A record must never be merged with that of another patient.", "423", "2341", "221221", "Coding has to be standard to be compared."),
    ];

    /// <summary>The owner of one activity at one stage, by a rule that leaves nobody for one activity and two for another.</summary>
    public string OwnerOf(int activity, int stage, int place) => (activity, stage) switch
    {
        (2, 3) or (7, 2) => "Nobody",
        (4, _) => IsClinical ? "It" : "Business",
        (6, 3) => IsClinical ? "Business" : "It",
        _ when (activity + stage + place) % 9 == 0 => "Shared",
        _ => activity % 2 == 0 ? "It" : "Business",
    };
}
