-- What the phones of people in teams send: with TEAM_JOIN=1 the code of the team, and otherwise the answer to the first question.
-- ATTUNE_TEAMS: a file with a line for each person: the code, the cookies, the token of the form, with tabs between.
local people, at, joins = {}, 0, os.getenv('TEAM_JOIN') == '1'
for line in io.lines(os.getenv('ATTUNE_TEAMS')) do
  local code, cookies, token = line:match('^(.-)\t(.-)\t(.+)$')
  -- Whoever joins has no cookie of a team yet, and the one of the form.
  people[#people + 1] = { code = code, cookies = joins and cookies:match('[^;]*form=[^;]*') or cookies, token = token }
end
local words = 'Success+means+every+plant+closes+the+month+in+three+days+and+the+business+owns+the+process+changes,+not+IT;+benefit+'

function request()
  at = at % #people + 1
  local one = people[at]
  local body = joins and string.format('code=%s&__RequestVerificationToken=%s', one.code, one.token)
    or string.format('text=%s%d&__RequestVerificationToken=%s', words, at, one.token)
  return wrk.format('POST', joins and '/team' or '/team/1', { ['Cookie'] = one.cookies, ['Content-Type'] = 'application/x-www-form-urlencoded' }, body)
end
