using Attune.LiveBench;
using Attune.LiveBench.Clients;

// Measures the live path under load, called by bench/live/run.sh. Both sides run on one machine and share one monotonic clock.
const string Usage = """
    serve PORT FOLDER [POSTGRES]              the product with bench routes of its own
    hold NAME URL PATH CONNECTIONS            memory of idle streams
    stampede NAME URL PATH CONNECTIONS TIMES  all streams cut and opened again at once
    votes NAME URL SEATS VOTES                from the press on a Seat to the Screen
    ballot NAME URL LEADERS SECONDS           from the press on a leader's phone to the acknowledgement
    hall NAME URL MEMBERS SECONDS             the same from a phone of an audience
    crowd NAME POSTMASTER COUNT URL...        a room over several nodes, and what a hundred thousand would cost
    hours                                     memory over three days of a room left open
    nodes NAME URL URL CHANGES                a change on the first node to a watcher on the second
    killed NAME PID URL URL CONNECTIONS       the first node is killed; its clients go to the second
    ratios FILE                               medians and ratios of the samples in a file
    """;

return args switch
{
    ["serve", var port, var folder, .. var rest] => await Server.RunAsync(Number(port), folder, rest is [var postgres] ? postgres : null),
    ["hold", var name, var url, var path, var count] => await Hold.RunAsync(name, new(url), path, Number(count)),
    ["stampede", var name, var url, var path, var count, var times] => await Stampede.RunAsync(name, new(url), path, Number(count), Number(times)),
    ["votes", var name, var url, var seats, var votes] => await VotesToScreen.RunAsync(name, new(url), Number(seats), Number(votes)),
    ["ballot", var name, var url, var leaders, var seconds] => await Ballot.RunAsync(name, new(url), Number(leaders), Number(seconds)),
    ["hall", var name, var url, var members, var seconds] => await Hall.RunAsync(name, new(url), Number(members), Number(seconds)),
    ["crowd", var name, var postmaster, var count, .. var urls] => await Crowd.RunAsync(name, Number(postmaster), Number(count), [.. urls.Select(url => new Uri(url))]),
    ["crowd-part", var url, var count] => await CrowdPart.RunAsync(new(url), Number(count)),
    ["hours"] => await Hours.RunAsync(),
    ["nodes", var name, var from, var to, var changes] => await NodeToNode.RunAsync(name, new(from), new(to), Number(changes)),
    ["killed", var name, var process, var first, var second, var count] => await KilledNode.RunAsync(name, Number(process), new(first), new(second), Number(count)),
    ["ratios", var file] => Ratios.Print(File.ReadLines(file)),
    _ => Explain(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Explain()
{
    Console.Error.WriteLine(Usage);
    return 2;
}
