# The scan: what everybody is told of it, in the agreed words.

scan-invite = How well do we learn at { $org }? { $n_items } statements, { $n_open ->
    [0] { "" }
    [one] 1 open question,{ " " }
   *[other] { $n_open } open questions,{ " " }
 }about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }, until { DATETIME($close, dateStyle: "long") }. Taking part is voluntary. Your answers are stored without your name; results appear only for groups of { $k } or more.
    .start = Start
    .anonymous = How is this anonymous?
    .not_for_me = Not for me
scan-anon = I only note *that* you took part, so that I stop reminding you. Your answers are in a separate list without name, time or device. Groups with fewer than { $k } answers are never shown, and neighbouring groups are hidden when someone could calculate them back. In open answers: do not write names or details that point to you. Once sent, I can no longer find your answers, so I cannot change or delete them either. Your answers count for: { $group }.
    .fine = Fine
    .total = Only in the total
scan-remind1 = The scan is open for another { $d ->
    [one] day
   *[other] { $d } days
 }.{ $rate ->
    [0] { "" }
   *[other] { " " }Already { $rate }% took part.
 } Six minutes over a coffee?
    .start = Start
    .not_for_me = Not for me
scan-remind2 = Last message about the scan: it closes on { DATETIME($close, dateStyle: "long") }. Every answer makes the picture fairer, also if you think we do badly.
    .start = Start
    .not_for_me = Not for me
scan-thanks = Thank you. You will see the results here before { DATETIME($publish_by, dateStyle: "long") }, everyone at the same moment.
scan-published = The scan is in: { $n } colleagues ({ $rate }%). Level { $level } of 5: { $level_name }. Strongest: { $best }. Room to grow: { $lowest }.{ $ei ->
    [none] { "" }
   *[other] { " " }Empowered: { $ei } (reference { $reference }%).
 } We discuss it at the Learnathon.
    .results = See results
scan-published_nolevel = The scan is in, but only { $rate }% took part: too little to speak for everyone, so there is no level this time.
    .results = See what we can show
scan-published_in_part = The scan is in: { $n } colleagues ({ $rate }%). A level takes enough answers to every theme, and at least one had too few, so there is no level this time.
    .results = See what we can show
scan-too_few = Fewer than { $k } people took part, so no results will be shown. The answers have been erased.
