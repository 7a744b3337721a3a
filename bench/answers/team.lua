-- What the phones of people in teams send: with JOINS=1 the code of the team, and otherwise the answer to the first question.
-- PEOPLE: a file with a line for each person: the code, the cookie of the form and the token before joining, all cookies and the token of the question, with tabs between.
local people, at, joins = {}, 0, os.getenv('JOINS') == '1'
for line in io.lines(os.getenv('PEOPLE')) do
  local code, form, joining, cookies, token = line:match('^(.-)\t(.-)\t(.-)\t(.-)\t(.+)$')
  -- The token of a form belongs to whoever saw the page: whoever joins is nobody yet.
  people[#people + 1] = { code = code, cookies = joins and form or cookies, token = joins and joining or token }
end
local words = 'Success+means+every+plant+closes+the+month+in+three+days+and+the+business+owns+the+process+changes,+not+IT;+benefit+'

function request()
  at = at + 1
  local one = people[at % #people + 1]
  local body = joins and string.format('code=%s&__RequestVerificationToken=%s', one.code, one.token)
    or string.format('text=%s%d&__RequestVerificationToken=%s', words, at, one.token)
  return wrk.format('POST', joins and '/team' or '/team/1', { ['Cookie'] = one.cookies, ['Content-Type'] = 'application/x-www-form-urlencoded' }, body)
end
