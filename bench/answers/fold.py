#!/usr/bin/env python3
"""Folds the stacks of `perf script -F comm,ip,sym` into the parts of a save, and prints the share of the CPU that each takes.

The innermost frame that names a part decides, so that a cipher counts for whoever uses it.
"""
import collections
import re
import sys

# In this order for each frame; the first column is what the table says.
PARTS = [
    ('sealing and opening', r'Attune\.Store\.(Sealing|Keys)\.'),
    ('commit', r'(Sqlite|Postgres)Commit|SqliteAnswerUpsert|PostgresAnswers|AnswerSql'),
    ('the database itself (SQLite)', r'\bsqlite3|\bpcache1|\bbtree'),
    ('device and sheet in the store', r'AnswerSheetReader|(Sqlite|Postgres)Sheets|SheetSql'),
    ('other queries (EF)', r'EntityFrameworkCore'),
    ('joining of calls', r'JoinedCalls'),
    ('gate', r'Attune\.Domain\.Gates'),
    ('words (cleaning, probe, language)', r'Attune\.Analysis|Attune\.Domain\.Answers\.(GentleProbes|WrittenIn)'),
    ('form token', r'Antiforgery|FormTokens'),
    ('cookie and sign-in', r'ShortWay|AspNetCore\.Authentication|SeatAuthentication|AspNetCore\.Authorization|System\.Security\.Claims|RecentTickets'),
    ('limits', r'RateLimit|Attune\.Web\.Hosting\.Limits'),
    ('form', r'FormFeature|FormPipeReader|FormReading|FormReader|FormCollection'),
    ('response', r'SavedReply|JsonHttpResult|HttpResponseJson|ResponseCompression|HttpResultsHelper|SecurityHeaders'),
    ('the save itself', r'Attune\.Web\.Seat|Attune\.Web\.Components\.Answering|UseCases\.Answers|AnswerWriter|Attune\.Domain'),
    ('server (HTTP, sockets)', r'AspNetCore\.Server\.Kestrel|SocketAsync|SocketPal|System\.IO\.Pipelines'),
    ('pipeline (routing, binding, middleware)', r'Microsoft\.AspNetCore|Attune\.Web|Microsoft\.Extensions'),
    ('waiting of threads', r'LowLevelLifoSemaphore|LowLevelSpinWaiter|PortableThreadPool\+(GateThread|IO)'),
]
AHEAD = re.compile(r'PointsAhead')
COMPILED = [(name, re.compile(pattern)) for name, pattern in PARTS]


def part_of(comm, frames):
    if any(AHEAD.search(frame) for frame in frames):
        return 'encoding ahead (behind the save)'
    for frame in frames:
        for name, pattern in COMPILED:
            if pattern.search(frame):
                return name
    return 'memory (GC)' if 'GC' in comm else 'runtime and system'


def stacks(lines):
    comm, frames = '', []
    for line in lines:
        if not line.strip():
            if comm:
                yield comm, frames
            comm, frames = '', []
        elif not comm:
            comm = line.strip()
        else:
            frames.append(line.strip())
    if comm:
        yield comm, frames


shares = collections.Counter(part_of(comm, frames) for comm, frames in stacks(sys.stdin))
whole = sum(shares.values())
us = float(sys.argv[1]) if len(sys.argv) > 1 else None
print("where a save's time goes: share of the CPU" + (f', of {us:.0f} us' if us else ''))
for name, count in shares.most_common():
    print(f'{100 * count / whole:6.1f} %' + (f' {us * count / whole:7.1f} us' if us else '') + f'  {name}')
