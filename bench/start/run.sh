#!/usr/bin/env bash
# What a start costs: of the published web program the CPU until its first page is answered, its memory half a minute later and its bytes on disk, and of the published command
# `attune read samples/answers.csv` the wall time of a fresh process. Beside each stands a peer of the same run, published the same way: an empty ASP.NET Core program and an empty command.
#   bench/start/run.sh [FOLDER]   FOLDER: unpacked packages of build/publish.sh (attune-web-*, attune-*); without it, they are made first
# It prints lines "ratio NAME VALUE GOAL"; VALUE is the measured over the allowed, so at most 1 is right, and against a peer over what the peer took.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
root=$PWD
runs=${RUNS:-5}
idle=${IDLE_SECONDS:-30}
work=$(mktemp -d)
clean_up() { [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"; }
trap clean_up EXIT

programs=${1:-}
if [ -z "$programs" ]; then
  build/publish.sh >/dev/null
  version=$(build/version.sh)
  programs=$work/programs
  mkdir "$programs"
  for package in artifacts/packages/*"-$version-"*.tar.gz; do tar -xzf "$package" -C "$programs"; done
fi
web=$(ls -d "$programs"/attune-web-* | head -1)
cli=$(ls -d "$programs"/attune-[0-9]* | head -1)

peer() { # name, SDK, program
  mkdir -p "$work/peers/$1"
  cat >"$work/peers/$1/$1.csproj" <<END
<Project Sdk="$2">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><PublishReadyToRun>true</PublishReadyToRun><SelfContained>false</SelfContained></PropertyGroup>
</Project>
END
  echo "$3" >"$work/peers/$1/Program.cs"
  dotnet publish "$work/peers/$1" -c Release --use-current-runtime -o "$work/$1" -v quiet -nologo >/dev/null
}
peer empty-web Microsoft.NET.Sdk.Web 'var app = WebApplication.CreateBuilder(args).Build(); app.MapGet("/", () => "Hello"); app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"open {app.Urls.First()}")); app.Run();'
peer empty-cli Microsoft.NET.Sdk 'Console.WriteLine("Hello");'

median() { sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
ratio() { awk -v name="$1" -v value="$2" -v over="$3" -v goal="$4" 'BEGIN { printf "ratio %s %.2f %s\n", name, value / over, goal }'; }

cpu_ms() { # user and system time of the server so far; a tick is 10 ms
  local stat
  stat=$(<"/proc/$server/stat")
  read -r -a stat <<<"${stat##*) }"
  echo $(((stat[11] + stat[12]) * 1000 / $(getconf CLK_TCK)))
}

serve() { # folder, program, folder for data: leaves $cpu until the first page, and the server running
  local address='' log=$work/log
  : >"$log"
  cd "$1"
  env -i PATH="$PATH" HOME="$work" DOTNET_NOLOGO=1 Attune__DataFolder="$3" Attune__RequireHttps=false ASPNETCORE_URLS=http://127.0.0.1:0 dotnet "$2" >"$log" 2>&1 &
  server=$!
  cd "$root"
  for _ in $(seq 3000); do
    address=$(grep -io 'open http[^ ]*' "$log" | head -1 | cut -d' ' -f2 || true)
    [ -z "$address" ] || break
    kill -0 "$server" 2>/dev/null || { cat "$log" >&2; exit 1; }
    sleep 0.02
  done
  curl --silent --fail --location --output /dev/null "$address" || { echo "$2: $address does not open." >&2; exit 1; }
  cpu=$(cpu_ms)
}
end() { kill "$server"; wait "$server" || true; server=; }
memory_kb() { awk -v what="$1:" '$1 == what { print $2 }' "/proc/$server/smaps_rollup"; }

start_of() { # folder, program, new or kept: the median CPU until the first page
  local data=$work/data
  rm -rf "$data"
  if [ "$3" = kept ]; then serve "$1" "$2" "$data"; end; fi
  for _ in $(seq "$runs"); do
    [ "$3" = kept ] || rm -rf "$data"
    serve "$1" "$2" "$data"
    echo "$cpu"
    end
  done | median
}

new=$(start_of "$web" Attune.Web.dll new)
kept=$(start_of "$web" Attune.Web.dll kept)
bare=$(start_of "$work/empty-web" empty-web.dll new)
serve "$web" Attune.Web.dll "$work/data-idle"
sleep "$idle"
rss=$(memory_kb Rss) pss=$(memory_kb Pss)
end
disk=$(du -sb "$web/" | cut -f1)

wall() { # command: wall, user and system seconds of fresh processes, a line each
  "$@" >/dev/null || { echo "$* failed" >&2; exit 1; }
  for _ in $(seq "$runs"); do
    local TIMEFORMAT='%R %U %S'
    { time "$@" >/dev/null 2>&1; } 2>&1
  done
}
reads=$(wall dotnet "$cli/attune.dll" read samples/answers.csv -o "$work/report.html")
hello=$(wall dotnet "$work/empty-cli/empty-cli.dll")
read_wall=$(cut -d' ' -f1 <<<"$reads" | median)
read_cpu=$(awk '{ print $2 + $3 }' <<<"$reads" | median)
hello_wall=$(cut -d' ' -f1 <<<"$hello" | median)

cat <<END
first page: $new ms of CPU with an empty folder, $kept ms with a database; an empty program $bare ms
after $idle s: RSS $((rss / 1024)) MB, PSS $((pss / 1024)) MB; on disk $((disk / 1000000)) MB
attune read samples/answers.csv: $read_wall s, $read_cpu s of CPU; an empty command $hello_wall s
END
ratio start-first-page-cpu "$kept" 1200 1
ratio start-first-page-cpu-empty-folder "$new" 1200 1
ratio start-first-page-of-empty-program "$kept" "$bare" -
ratio start-idle-rss "$rss" $((180 * 1024)) 1
ratio start-idle-pss "$pss" $((180 * 1024)) 1
ratio start-disk "$disk" 160000000 1
ratio start-read-wall "$read_wall" 0.6 1
ratio start-read-of-empty-command "$read_wall" "$hello_wall" -
