-- Types as the module of a leader's page does: each leader in turn saves again, on the revision before and under a key of its own.
-- PEOPLE: a file with a line for each leader: cookies, a tab, the token of the form. There are far more of them than connections, so
-- the save before is answered when a leader's turn comes again; one that was not would show as a non-2xx answer.
-- What is the same in every save of a leader is put together once: the CPU of the typist is taken from the product, and the raw server's typist sends one text again and again.
local leaders, at = {}, 0
local words = 'text=Success+means+every+plant+closes+the+month+in+three+days+and+the+business+owns+the+process+changes,+not+IT;+benefit+'

function init()
  for line in io.lines(os.getenv('PEOPLE')) do
    local cookies, token = line:match('^(.-)\t(.+)$')
    local n = #leaders + 1
    leaders[n] = {
      revision = 0,
      head = 'POST /seat/2 HTTP/1.1\r\nHost: ' .. wrk.headers['Host'] .. '\r\nCookie: ' .. cookies .. '\r\nContent-Type: application/x-www-form-urlencoded\r\nAccept: application/json\r\nContent-Length: ',
      tail = '&__RequestVerificationToken=' .. token,
      key = string.format('&key=%08x-0000-4000-8000-', n),
    }
  end
end

function request()
  at = at % #leaders + 1
  local leader = leaders[at]
  local revision = leader.revision
  leader.revision = revision + 1
  local fields = words .. revision .. '&revision=' .. revision .. leader.key .. string.format('%012x', revision)
  return leader.head .. (#fields + #leader.tail) .. '\r\n\r\n' .. fields .. leader.tail
end
