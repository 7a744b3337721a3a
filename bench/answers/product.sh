# What the scripts of this folder share: a PostgreSQL of their own, and the product over HTTP. Sourced from the root of the repository.
work=$(mktemp -d -t attune-answers-XXXXXX) pids=() pg=''
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1)
port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
as() { if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }
cleanup() {
  for pid in "${pids[@]:-}"; do [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; done
  [ -z "$pg" ] || as "$bin/pg_ctl" -D "$work/pg/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap cleanup EXIT
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
web=${PRODUCT:-artifacts/bin/Attune.Web/release}
wait_for() { for _ in $(seq 600); do curl -sf -o /dev/null "$1" && return; sleep 0.1; done; echo "nothing answers at $1" >&2; exit 1; }

# With BUILT=1 what is built already is taken; with PRODUCT=folder the product that lies there.
build() {
  command -v wrk >/dev/null || { echo 'wrk is missing: apt-get install wrk' >&2; exit 1; }
  [ -z "${BUILT:-}" ] || return 0
  dotnet build src/Attune.Web -c Release -v q --nologo
  dotnet build bench/Attune.AnswerBench -c Release -v q --nologo
}

# start_postgres DATABASE...
start_postgres() {
  pg=$(port)
  chmod 755 "$work"; mkdir "$work/pg"; [ "$(id -u)" -ne 0 ] || chown postgres "$work/pg"
  as "$bin/initdb" -D "$work/pg/data" -U attune --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
  as "$bin/pg_ctl" -D "$work/pg/data" -w -l "$work/pg/log" -o "-p $pg -k $work/pg -c listen_addresses=127.0.0.1" start >/dev/null
  local name; for name in "$@"; do psql -qh 127.0.0.1 -p "$pg" -U attune postgres -c "CREATE DATABASE $name"; done
}

# start_product Sqlite|Postgres: its id in $product, its address in $address
start_product() {
  provider=$1 connection="Data Source=$work/$1/attune.db"
  [ "$provider" = Sqlite ] || connection="Host=127.0.0.1;Port=$pg;Username=attune;Database=product"
  mkdir -p "$work/$provider"
  address=http://127.0.0.1:$(port)
  # As it runs behind a proxy that speaks https: what is checked for developers alone is no part of a save.
  ASPNETCORE_ENVIRONMENT=Production Logging__LogLevel__Default=Warning dotnet "$web/Attune.Web.dll" --urls="$address" --Attune:DataFolder="$work/$provider" --Attune:RequireHttps=false \
    --Attune:PublicPostsPerMinute=10000000 --Attune:AudiencePostsPerMinute=10000000 --Store:Provider="$provider" --Store:Connection="$connection" --Store:MasterKeyFile="$work/$provider/master.key" >/dev/null &
  product=$!; pids+=("$product")
  wait_for "$address/health/ready"
}

# prepare leaders|teams|audience|ballot COUNT FILE: people who have opened their page, a line for each
prepare() { dotnet artifacts/bin/Attune.AnswerBench/release/Attune.AnswerBench.dll "$provider" "$connection" "$work/$provider/master.key" "$1" "$address" "$2" "$3"; }

# load SCRIPT PEOPLE SECONDS [KEY=VALUE...]: what wrk says, in $work/wrk
load() { env PEOPLE="$2" "${@:4}" wrk -t1 -c"$connections" -d"$3s" -s "bench/answers/$1.lua" "$address" >"$work/wrk"; }

# until_calm: until the product has done what it does behind the saves, which it begins up to eight seconds after the last one
until_calm() { local before; sleep 8; for _ in $(seq 40); do before=$(ticks "$product"); sleep .5; [ $(($(ticks "$product") - before)) -gt 5 ] || return 0; done; }

# measure NAME SCRIPT PEOPLE [KEY=VALUE...]: the answers a second, in $rate[NAME], after as many seconds in which the compiler is at work.
# Who saves on a revision cannot begin anew: for them PEOPLE.counted holds others, who are counted.
# What overtook the save before it during a stall is refused and not counted; with many of those the number would be worthless.
measure() {
  local name=$1 before; shift
  load "$1" "$2" "${WARM:-8}" "${@:3}"
  # Drafts are encoded when they have rested, each once. Those of the warming are no part of the saves that are counted, and of these none rests.
  until_calm
  before=$(ticks "$product")
  load "$1" "$([ -f "$2.counted" ] && echo "$2.counted" || echo "$2")" "$seconds" "${@:3}"
  rate[$name]=$(awk '/requests in/ { all = $1; time = $4 + 0 } /Non-2xx/ { bad = $NF } END { if (bad > all / 100) exit 1; print (all - bad) / time }' "$work/wrk") || { cat "$work/wrk" >&2; exit 1; }
  awk -v name="$name" -v rate="${rate[$name]}" -v ticks=$(($(ticks "$product") - before)) -v hz="$(getconf CLK_TCK)" '/requests in/ { printf "%s: %.0f a second, %.0f us CPU each\n", name, rate, ticks / hz / $1 * 1e6 }' "$work/wrk"
}
