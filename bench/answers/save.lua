-- Types as the module of a leader's page does: each leader in turn saves again, on the revision before and under a key of its own.
-- PEOPLE: a file with a line for each leader: cookies, a tab, the token of the form. There are far more of them than connections, so
-- the save before is answered when a leader's turn comes again; one that was not would show as a non-2xx answer.
local leaders, at = {}, 0
for line in io.lines(os.getenv('PEOPLE')) do
  local cookies, token = line:match('^(.-)\t(.+)$')
  leaders[#leaders + 1] = { cookies = cookies, token = token, revision = 0 }
end
local words = 'Success+means+every+plant+closes+the+month+in+three+days+and+the+business+owns+the+process+changes,+not+IT;+benefit+'

function request()
  at = at % #leaders + 1
  local leader = leaders[at]
  local revision = leader.revision
  leader.revision = revision + 1
  local body = string.format('text=%s%d&revision=%d&key=%08x-0000-4000-8000-%012x&__RequestVerificationToken=%s', words, revision, revision, at, revision, leader.token)
  return wrk.format('POST', '/seat/2', { ['Cookie'] = leader.cookies, ['Content-Type'] = 'application/x-www-form-urlencoded', ['Accept'] = 'application/json' }, body)
end
