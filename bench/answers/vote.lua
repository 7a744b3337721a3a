-- What the phones of leaders send while a ballot on a statement is open.
dofile('bench/answers/voters.lua')('/seat/statements/1/vote', function(ballot, turn, place, at)
  return string.format('ballot=%s&grade=%s&shown=NotShown&key=%08x-0000-4000-8000-%012x', ballot, turn == 0 and 'Agree' or 'CanLiveWith', place, at)
end)
