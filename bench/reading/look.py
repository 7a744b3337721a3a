"""Looks at locked rounds as their facilitator does: a round of twelve leaders that was locked a moment ago on a server that runs, and the example program on one that just
started; and at the pages after it.

  look.py FOLDER lock ADDRESS CODE ANSWERS    makes the account, imports the answers, locks, and looks; prints "ratio NAME VALUE GOAL", in seconds
  look.py FOLDER crowd ADDRESS                the same with 10,000 answers, at once after the lock: how soon a page answers and says how far the reading is
  look.py FOLDER look ADDRESS                 looks at the round of twelve from the next process
"""
import csv, html.parser, io, json, os, pathlib, random, re, statistics, sys, time, urllib.error, urllib.parse, urllib.request, http.cookiejar

folder, what, address = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
kept = folder / "look.json"
cookies = http.cookiejar.CookieJar()
browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))
TIMES = 15


class Forms(html.parser.HTMLParser):
    """The forms of a page with what each sends as it stands, by its address: pairs, because a name may come more than once."""

    def __init__(self, page):
        super().__init__()
        self.all, self.form, self.select = {}, None, None
        self.feed(page)

    def handle_starttag(self, tag, given):
        given = dict(given)
        if tag == "form": self.form = self.all.setdefault(given.get("action"), [])
        if self.form is None: return
        if tag == "input" and given.get("name") and given.get("type") not in ("submit", "file") and (given.get("type") not in ("checkbox", "radio") or "checked" in given): self.form.append((given["name"], given.get("value") or ""))
        if tag == "select": self.select = [given.get("name"), None]
        if tag == "option" and self.select and ("selected" in given or self.select[1] is None): self.select[1] = given.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "form": self.form = None
        if tag == "select" and self.form is not None: self.form.append(tuple(self.select))
        if tag == "select": self.select = None


def get(path, accept="text/html"):
    with browser.open(urllib.request.Request(address + path, headers={"Accept": accept})) as reply:
        return reply.status, reply.read().decode(), reply.url


def send(path, data, kind="application/x-www-form-urlencoded"):
    try:
        with browser.open(urllib.request.Request(address + path, data, {"Accept": "text/html", "Content-Type": kind})) as reply:
            return reply.status, reply.read().decode(), reply.url
    except urllib.error.HTTPError as refused:
        sys.exit(f"{path}: {refused.code} {refused.read().decode()[:2000]}")


def post(page, path, **fields):
    own = [pair for pair in Forms(get(page)[1]).all[path] if pair[0] not in fields]
    return send(path, urllib.parse.urlencode([*own, *fields.items()]).encode())


def upload(page, file):
    parts = [f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}' for name, value in Forms(get(page)[1]).all[page]]
    parts.append(f'Content-Disposition: form-data; name="file"; filename="answers.csv"\r\nContent-Type: text/csv\r\n\r\n{file.read_text()}')
    return send(page, "".join(f"--part\r\n{part}\r\n" for part in parts).encode() + b"--part--\r\n", "multipart/form-data; boundary=part")


def sign_in():
    post("/sign-in", "/sign-in", Mail="ruth@example.org", Password="four words for a bench")


def seconds(path):
    began = time.perf_counter()
    status, page, _ = get(path)
    return status, time.perf_counter() - began, page


def ratio(name, value, goal): print(f"ratio {name} {value:.3f} {goal}")


def look(name, goal):
    """The first look: how long until the first answer, and until the page itself stands."""
    status, first, page = seconds(f"{round_}/sitting/prepare")
    began, said = time.perf_counter(), []
    while status == 202:
        # What the page says of how far the reading is.
        if (words := " ".join(re.sub("<[^>]*>", " ", re.search(r"<main.*?</main>", page, re.S).group(0)).split())) not in said: said.append(words)
        time.sleep(0.05)
        status, took, page = seconds(f"{round_}/sitting/prepare")
        if time.perf_counter() - began > 120: sys.exit("the reading is never there")
    print(f"{name}: first answer after {first * 1000:.0f} ms" + "".join(f"; then: {words[:200]}" for words in said))
    ratio(name, first + (time.perf_counter() - began if said else 0), goal)


def lock(name, answers):
    """Imports the answers into a new program, and locks it."""
    _, _, at = post("/programs/new?from=file", "/programs", Name=name, Business="Business", It="IT")
    program = re.search(r"/programs/[0-9a-f-]{36}", at).group(0)
    _, _, at = upload(f"{program}/import", answers)
    mapping = urllib.parse.urlparse(at).path
    post(mapping, mapping, contract="Confidential", told="true", collected="Online, in October; only the project team reads it")
    post(f"{program}/lock", f"{program}/lock")
    began = time.perf_counter()
    locked = re.search(r"/programs/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}", get(program)[1]) or sys.exit(f"{name} is not locked")
    return locked.group(0), began


def crowd():
    """10,000 answers, the same every time."""
    chance, text = random.Random(15), io.StringIO()
    aims = ["a faster close at month end", "one source of truth for customer data", "fewer manual steps in order entry", "users who know the new screens", "an owner for every process", "a stable platform every morning",
            "reports that managers trust", "shorter delivery times", "access rights that auditors accept", "a backlog the business decides on", "leaders who speak with one voice", "interfaces to our suppliers"]
    places = ["", " in every region", " before the next budget round", " without new people", " from the first day", " in procurement and sales"]
    rows = csv.writer(text)
    rows.writerow(["question_id", "question", "respondent_id", "side", "role", "answer"])
    for question in range(1, 7):
        for leader in range(1667):
            said = ". ".join(f"We need {chance.choice(aims)}{chance.choice(places)}" for _ in range(chance.randint(1, 3)))
            rows.writerow([f"Q{question}", f"What matters in part {question}?", f"L{leader}", "IT" if leader % 2 else "Business", "Lead", said])
    file = folder / "crowd.csv"
    file.write_text(text.getvalue())
    return file


if what == "lock":
    post(f"/first-run?code={sys.argv[4]}", "/first-run", Name="Ruth Okafor", Mail="ruth@example.org", Password="four words for a bench")
    if not any(cookie.name for cookie in cookies): sign_in()
    round_, began = lock("Nord", pathlib.Path(sys.argv[5]))
    kept.write_text(json.dumps(round_))
    # Whoever locks reads what the page says, and goes on.
    time.sleep(max(0, float(os.environ.get("READS", "3")) - (time.perf_counter() - began)))
    look("reading.look-after-lock.seconds", 0.3)
    sys.exit()

if what == "crowd":
    sign_in()
    round_, _ = lock("Crowd", crowd())
    look("reading.crowd.shown.seconds", "-")
    sys.exit()

sign_in()
round_ = json.loads(kept.read_text())
look("reading.first-look.seconds", 0.3)
slowest = 0
for page in ("sitting/prepare", "sitting/run", "sitting"):
    took = []
    for _ in range(TIMES):
        status, one, _ = seconds(f"{round_}/{page}")
        if status != 200: sys.exit(f"{page}: {status}")
        took.append(one)
    slowest = max(slowest, statistics.median(took))
    print(f"{page}: {statistics.median(took) * 1000:.1f} ms, first {took[0] * 1000:.1f} ms")
ratio("reading.pages.seconds", slowest, 0.1)
