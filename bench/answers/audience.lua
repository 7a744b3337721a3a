-- What the phones of an audience send: each person in turn votes on the open question, and changes the vote when the turn comes again.
-- PEOPLE: a file with a line for each person: the question, the cookies, the token of the form, with tabs between.
local people, at = {}, 0
for line in io.lines(os.getenv('PEOPLE')) do
  local question, cookies, token = line:match('^(.-)\t(.-)\t(.+)$')
  people[#people + 1] = { question = question, cookies = cookies, token = token }
end

function request()
  at = at + 1
  local one = people[at % #people + 1]
  local body = string.format('question=%s&choice=%d&__RequestVerificationToken=%s', one.question, math.floor(at / #people) % 2, one.token)
  return wrk.format('POST', '/audience/vote', { ['Cookie'] = one.cookies, ['Content-Type'] = 'application/x-www-form-urlencoded' }, body)
end
