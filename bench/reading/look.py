"""Looks at the locked round of the example program as its facilitator does: the first look at a server that just started, and the pages after it.

  look.py FOLDER prepare ADDRESS CODE    makes the account and the example, and writes down what the second call needs
  look.py FOLDER look ADDRESS            prints "ratio NAME VALUE GOAL", in seconds
"""
import json, pathlib, re, statistics, sys, time, urllib.error, urllib.parse, urllib.request, http.cookiejar

folder, what, address = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
kept = folder / "look.json"
cookies = http.cookiejar.CookieJar()
browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))
TIMES = 15


def get(path, accept="text/html"):
    with browser.open(urllib.request.Request(address + path, headers={"Accept": accept})) as reply:
        return reply.status, reply.read().decode(), reply.url


def post(page, path, **fields):
    form = next(form for form in re.findall(r"<form\b.*?</form>", get(page)[1], re.S) if f'action="{path}"' in form)
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
    data = urllib.parse.urlencode({**hidden, **fields}).encode()
    try:
        with browser.open(urllib.request.Request(address + path, data, {"Accept": "text/html"})) as reply:
            return reply.status, reply.read().decode(), reply.url
    except urllib.error.HTTPError as refused:
        sys.exit(f"{path}: {refused.code} {refused.read().decode()[:2000]}")


def sign_in():
    post("/sign-in", "/sign-in", Mail="ruth@example.org", Password="four words for a bench")


if what == "prepare":
    post(f"/first-run?code={sys.argv[4]}", "/first-run", Name="Ruth Okafor", Mail="ruth@example.org", Password="four words for a bench")
    if not any(cookie.name for cookie in cookies): sign_in()
    _, page, _ = post("/programs", "/programs/example")
    kept.write_text(json.dumps(re.search(r"/programs/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}", page).group(0)))
    sys.exit()

sign_in()
round_ = json.loads(kept.read_text())


def seconds(path):
    began = time.perf_counter()
    status, _, _ = get(path)
    return status, time.perf_counter() - began


def ratio(name, value, goal): print(f"ratio {name} {value:.3f} {goal}")


status, first = seconds(f"{round_}/sitting/prepare")
print(f"first look: status {status}, {first:.3f} s")
ratio("reading.first-look.seconds", first, 0.3)
began = time.perf_counter()
while status == 202:
    time.sleep(0.05)
    status, _ = seconds(f"{round_}/sitting/prepare")
    if time.perf_counter() - began > 60: sys.exit("the reading is never there")
ratio("reading.first-look.shown", first + time.perf_counter() - began, 0.3)
slowest = 0
for page in ("sitting/prepare", "sitting/run", "sitting"):
    took = []
    for _ in range(TIMES):
        status, one = seconds(f"{round_}/{page}")
        if status != 200: sys.exit(f"{page}: {status}")
        took.append(one)
    slowest = max(slowest, statistics.median(took))
    print(f"{page}: {statistics.median(took) * 1000:.1f} ms, first {took[0] * 1000:.1f} ms")
ratio("reading.pages.seconds", slowest, 0.1)
