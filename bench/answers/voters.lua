-- What votes send, whoever votes: each person in turn votes, and changes the vote when the turn comes again. Run from the root of the repository, as all of it.
-- PEOPLE: a file with a line for each person: what is voted on, the cookies, the token of the form, with tabs between.
local people, at = {}, 0
for line in io.lines(os.getenv('PEOPLE')) do
  local on, cookies, token = line:match('^(.-)\t(.-)\t(.+)$')
  people[#people + 1] = { on = on, cookies = cookies, token = token }
end

-- path: where votes go. fields: the form without its token, from what is voted on, 0 or 1 as the vote is to be, and the numbers of the person and of the vote.
return function(path, fields)
  function request()
    at = at + 1
    local place = at % #people
    local one = people[place + 1]
    local body = string.format('%s&__RequestVerificationToken=%s', fields(one.on, math.floor(at / #people) % 2, place, at), one.token)
    return wrk.format('POST', path, { ['Cookie'] = one.cookies, ['Content-Type'] = 'application/x-www-form-urlencoded' }, body)
  end
end
