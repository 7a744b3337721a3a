-- What the phones of leaders send while a ballot on a statement is open: each in turn votes, and changes the vote when the turn comes again.
-- PEOPLE: a file with a line for each leader: the ballot, the cookies, the token of the form, with tabs between.
local people, at = {}, 0
for line in io.lines(os.getenv('PEOPLE')) do
  local ballot, cookies, token = line:match('^(.-)\t(.-)\t(.+)$')
  people[#people + 1] = { ballot = ballot, cookies = cookies, token = token }
end

function request()
  at = at + 1
  local one, grade = people[at % #people + 1], math.floor(at / #people) % 2 == 0 and 'Agree' or 'CanLiveWith'
  local body = string.format('ballot=%s&grade=%s&shown=NotShown&key=%08x-0000-4000-8000-%012x&__RequestVerificationToken=%s', one.ballot, grade, at % #people, at, one.token)
  return wrk.format('POST', '/seat/statements/1/vote', { ['Cookie'] = one.cookies, ['Content-Type'] = 'application/x-www-form-urlencoded' }, body)
end
