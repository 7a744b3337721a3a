using System.Text.RegularExpressions;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Hospital;

/// <summary>A leader's phone without script that fills in every field it is shown.</summary>
internal sealed partial class HospitalPhone : IDisposable
{
    private static readonly string[] Stages = ["Develop", "Deploy", "Maintain", "Enhance"];

    private static readonly Dictionary<char, string> Owners = new() { ['B'] = "Business", ['I'] = "It", ['S'] = "Shared", ['V'] = "Vendor", ['N'] = "Nobody" };

    private readonly Phone _phone;
    private readonly HospitalLeader _leader;
    private readonly int _place;

    private HospitalPhone(Phone phone, int place) => (_phone, _leader, _place) = (phone, HospitalLeader.All[place], place);

    public static async Task<HospitalPhone> AnswerAsync(Uri address, string link, int place)
    {
        var phone = new HospitalPhone(new(address), place);
        await phone.AnswerAsync(link);
        return phone;
    }

    public async Task VoteAsync()
    {
        await _phone.GetAsync("/seat/room");
        await _phone.PostAsync("/seat/room/vote", ("pair", _phone.Page.Hidden("pair")), ("judgement", _place % 3 == 0 ? "NotTheSame" : "TheSame"));
    }

    public void Dispose() => _phone.Dispose();

    private async Task AnswerAsync(string link)
    {
        await _phone.GetAsync(link);
        (await _phone.PostAsync(link)).To.ShouldBe("/seat");
        var promise = await _phone.GetAsync("/seat");
        var to = (await _phone.PostAsync("/seat/begin", ("contract", promise.Hidden("contract")))).To;
        for (var screens = 0; to != "/seat/answers"; screens++)
        {
            screens.ShouldBeLessThan(40, "the way does not end");
            var page = await _phone.GetAsync(to);
            to = (await _phone.PostAsync(to, [.. FieldsOf(page, to).DistinctBy(field => field.Name)])).To;
            to.ShouldNotBeEmpty(_phone.Page.Html);
        }

        await _phone.GetAsync("/seat/answers");
        (await _phone.PostAsync("/seat/done")).To.ShouldBe("/seat/answers");
        var quotes = await _phone.GetAsync("/seat/quotes");
        string[] keys = [.. Key().Matches(quotes.Html).Select(key => key.Groups[1].Value)];
        await _phone.PostAsync("/seat/quotes", [.. keys.Select((key, i) => ($"key-{i}", key)), .. keys.Select((_, i) => ($"choice-{i}", "Verbatim")), .. keys.Select((_, i) => ($"rewrite-{i}", ""))]);
    }

    private IEnumerable<(string Name, string Value)> FieldsOf(Shown page, string at)
        => Name().Matches(page.Html).Select(name => name.Groups[1].Value).Distinct()
            .Select(name => (name, ValueOf(name, page.Text, at))).Where(field => field.Item2.Length > 0);

    private string ValueOf(string name, string text, string at) => name switch
    {
        "text" => TextOf(text),
        "likeness" => _leader.IsClinical ? "Alike" : "Different",
        "other" => _leader.OtherSide,
        "otherHorizon" => _leader.IsClinical ? "GoLive" : "Year",
        "confidence" => $"{2 + (_place % 4)}",
        "importance" => $"{5 - (_place % 3)}",
        "words" => _place % 3 == 0 ? "direction" : "",
        _ when name.StartsWith("at", StringComparison.Ordinal) => _leader.OwnerOf(at[^1] - '0', Array.IndexOf(Stages, name[2..]), _place),
        ['p', var part] when char.IsDigit(part) => _leader.After[part - '0'],
        ['a', var anchor, '.', var item] => ChoiceOf(anchor - '0', item - '0', text),
        _ => "",
    };

    private string TextOf(string text)
        => text.Contains("for patients and staff", StringComparison.Ordinal) ? _leader.Purpose
            : text.Contains("direction", StringComparison.Ordinal) ? _leader.Direction
            : text.Contains("succeeded", StringComparison.Ordinal) ? _leader.Success
            : text.Contains("wards", StringComparison.Ordinal) ? _leader.Wards
            : _leader.FitWhy;

    private string ChoiceOf(int anchor, int item, string text)
        => text.Contains("succeeded", StringComparison.Ordinal) ? new[] { _leader.Horizon, _leader.Measure, _leader.Noticed }[anchor]
            : text.Contains("After go-live", StringComparison.Ordinal) ? Owners[_leader.Owners[item]]
            : text.Contains("What must never happen", StringComparison.Ordinal) ? $"{(anchor == 0 ? _leader.Agrees[item] : _leader.Order[item])}"
            : $"{_leader.Fit[item]}";

    [GeneratedRegex("<(?:input|textarea|select)[^>]* name=\"([^\"]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex("name=\"key-\\d+\" value=\"([^\"]+)\"")]
    private static partial Regex Key();
}
