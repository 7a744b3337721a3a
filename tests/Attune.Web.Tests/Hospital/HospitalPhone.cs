using System.Text.RegularExpressions;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Hospital;

/// <summary>A leader's phone without script that fills in every field it is shown.</summary>
internal sealed partial class HospitalPhone : IDisposable
{
    private static readonly string[] Stages = ["Develop", "Deploy", "Maintain", "Enhance"];

    private static readonly Dictionary<char, string> Owners = new() { ['B'] = "Business", ['I'] = "It", ['S'] = "Shared", ['V'] = "Vendor", ['N'] = "Nobody" };

    private readonly AnsweringPhone _phone;
    private readonly HospitalLeader _leader;
    private readonly int _place;

    private HospitalPhone(Uri address, int place) => (_phone, _leader, _place) = (new(address, ValueOf), HospitalLeader.All[place], place);

    public static async Task<HospitalPhone> AnswerAsync(Uri address, string link, int place)
    {
        var phone = new HospitalPhone(address, place);
        await phone._phone.AnswerAsync(await phone._phone.BeginAsync(link));
        await phone.ReleaseAsync();
        return phone;
    }

    public async Task VoteAsync()
    {
        var phone = _phone.Phone;
        await phone.GetAsync("/seat/room");
        await phone.PostAsync("/seat/room/vote", ("pair", phone.Page.Hidden("pair")), ("judgement", _place % 3 == 0 ? "NotTheSame" : "TheSame"));
    }

    public void Dispose() => _phone.Dispose();

    private async Task ReleaseAsync()
    {
        var quotes = await _phone.Phone.GetAsync("/seat/quotes");
        string[] keys = [.. Key().Matches(quotes.Html).Select(key => key.Groups[1].Value)];
        await _phone.Phone.PostAsync("/seat/quotes", [.. keys.Select((key, i) => ($"key-{i}", key)), .. keys.Select((_, i) => ($"choice-{i}", "Verbatim")), .. keys.Select((_, i) => ($"rewrite-{i}", ""))]);
    }

    private string ValueOf(string name, Shown page, string at) => name switch
    {
        "text" => TextOf(page.Text),
        "likeness" => _leader.IsClinical ? "Alike" : "Different",
        "other" => _leader.OtherSide,
        "otherHorizon" => _leader.IsClinical ? "GoLive" : "Year",
        "confidence" => $"{2 + (_place % 4)}",
        "importance" => $"{5 - (_place % 3)}",
        "words" => _place % 3 == 0 ? "direction" : "",
        _ when name.StartsWith("at", StringComparison.Ordinal) => _leader.OwnerOf(at[^1] - '0', Array.IndexOf(Stages, name[2..]), _place),
        ['p', var part] when char.IsDigit(part) => _leader.After[part - '0'],
        ['a', var anchor, '.', var item] => ChoiceOf(anchor - '0', item - '0', page.Text),
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

    [GeneratedRegex("name=\"key-\\d+\" value=\"([^\"]+)\"")]
    private static partial Regex Key();
}
