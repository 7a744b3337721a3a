-- What the phones of an audience send while a question is open.
dofile('bench/answers/voters.lua')('/audience/vote', function(question, turn)
  return string.format('question=%s&choice=%d', question, turn)
end)
