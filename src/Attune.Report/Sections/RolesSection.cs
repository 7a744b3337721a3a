using Attune.Analysis.Ownership;
using Attune.Analysis.Readings;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>Whom the sides name for the parts of a question, drawn as who is expected to do what; what nobody carries comes first.</summary>
internal static class RolesSection
{
    public static Html Render(Edition edition)
    {
        var (words, roles) = (edition.Words, edition.Reading.Roles);
        if (roles.Length == 0) { return Html.Empty; }
        return Html.Format($"""
            <article id="roles">
            <p class="kicker"><span class="reading">{Mark.Render(CardKind.Ownership)}{words.Roles}</span></p>
            <h1 class="q">{Title(edition)}</h1>
            <p class="lede">{words.RolesLead}</p>
            <div class="scroll"><table role="table" class="table stackable owner-report" aria-label="{words.Roles}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{words.RolesPart}</th><th role="columnheader" scope="col">{SideLabel.Render(edition, Side.Business)}</th><th role="columnheader" scope="col">{SideLabel.Render(edition, Side.It)}</th><th role="columnheader" scope="col">{words.RolesMeans}</th></tr></thead><tbody role="rowgroup">
            {roles.OrderByDescending(role => role.State.IsNobodys()).ThenByDescending(role => role.State.IsLoud()).Select(role => Row(edition, role))}</tbody></table></div>
            <p class="small">{words.OwnershipKey}</p>
            </article>

            """);
    }

    /// <summary>The finding: first what nobody carries, then what both sides claim.</summary>
    public static Html Title(Edition edition)
    {
        var (words, roles) = (edition.Words, edition.Reading.Roles);
        var (none, twice, agreed) = OwnershipCounts.Count(roles.Select(role => role.State));
        var all = Html.Format($"{edition.Numbers.Word(roles.Length)}");
        return (none, twice) switch
        {
            (0, 0) when agreed == 0 => Html.Format($"{words.RolesUntold}"),
            (0, 0) => Html.Format($"{words.RolesSettled}"),
            (0, _) => edition.StartCount(twice, words.RolesTwiceOne, words.RolesTwiceMany, all),
            _ => edition.StartCount(none, words.RolesNobodysOne, words.RolesNobodysMany, all),
        };
    }

    private static Html Row(Edition edition, RoleReading role)
    {
        var (css, state) = OwnershipSection.State(edition, role.State, role.Agreed);
        var name = role.Item.Length > 0 ? role.Item : edition.Questions.FirstOrDefault(question => question.Reading.Question.Id == role.Question)?.Reading.Question.Text ?? role.Question;
        return Html.Format($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{WrittenText.Short(name, 120)}{Only(edition, role, Side.Business)}{Only(edition, role, Side.It)}</th>{OwnershipSection.Named(edition, role.Counts, Side.Business)}{OwnershipSection.Named(edition, role.Counts, Side.It)}<td role=\"cell\" class=\"{css}\" data-label=\"{edition.Words.RolesMeans}\"><span class=\"plate\">{state}</span></td></tr>\n");
    }

    // Somebody whom one side alone names: only where the number of those who do may be shown.
    private static Html Only(Edition edition, RoleReading role, Side side)
    {
        var only = role.NamedOnlyBy(side).Where(owner => role.Counts.First(count => count.Owner == owner).Leaders.On(side) >= edition.SmallestCell).Select(owner => OwnershipSection.OwnerName(edition, owner)).ToList();
        return only.Count == 0 ? Html.Empty
            : Html.Format($" <span class=\"tiny note\">{Sentence.Fill(edition.Words.RolesOnly, edition.Name(side), edition.List(only))}</span>");
    }
}
