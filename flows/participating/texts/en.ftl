# Taking part in the scan.

command-scan = scan
    .description = The yearly scan: take part, see its results
    .usage = [results | privacy]

scan-none = There is no scan now. When there is one, you will hear of it here.
scan-not_invited = This scan is not for you: you joined after it had opened, or it is for other parts of the organisation. Its results are for everyone.
scan-late = The scan is closed. Nothing of this was kept or sent.
scan-stands_still = The scan is open, but I cannot take answers at the moment. Nothing of this was kept or sent; try again tomorrow.
scan-old = This page is too old. Nothing was kept or sent. Begin again with /scan.
scan-open = *The scan is open* until { DATETIME($close, dateStyle: "long") }: { $n } statements, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }. Taking part is voluntary, and without your name.
    .start = Start
    .anonymous = How is this anonymous?
scan-see_results = See results
scan-or_not = Rather not? Then you hear no more of this one.
    .not_for_me = Not for me
    .settings = How this round works

scan-title = The scan
scan-leave = Leave
scan-frame = *Think of the past twelve months.*
    { $n } statements, about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }. Say of each how far you agree; there is no right answer. I keep nothing until you send it, so leave whenever you like.
    .begin = Begin
    .anonymous = How is this anonymous?
scan-progress = { $theme }, { $place } of { $n }
    { $bar }
scan-statement = *{ $statement }*
    .onward = Leave it as it was
scan-page = *{ $theme }*
    Page { $page } of { $pages }
    { $bar }
scan-point_1 = Strongly disagree
scan-point_2 = Disagree
scan-point_3 = Neither agree nor disagree
scan-point_4 = Agree
scan-point_5 = Strongly agree
scan-point_none = Don't know or does not apply
scan-choose = Choose one; "don't know" is fine too.
scan-last_look = *That was the last one.* You gave your opinion on { $counted } of { $n } statements. It counts for: { $group }.
    Once sent, I can no longer find your answers, so I cannot change or delete them either.
    .send = Send
scan-too_little = *That was the last one.* You gave your opinion on { $counted } of { $n } statements, and it takes { $fewest } to count. Go back and answer some more, or leave: both are fine.
scan-left = Fine. Nothing was kept or sent.
    .again = Start again
    .onward = Go on where I was
    .not_for_me = Not for me

scan-in_total = only the total, not a group
scan-in_group = For my group as well
scan-more = More
scan-anon_more = To be honest: somebody with full access to the server's memory, its logs and its backups could try to find out who answered what. That is why answers get into no log, why the key that tells who took part is not in the database, and why nothing is computed from fewer than { $k } answers. Until they are erased I treat the answers as personal data.

scan-not_for_me = Fine. You get no more messages about this scan, and nobody can see that you chose this.
    .after_all = I changed my mind
    .start = Take part after all
scan-after_all = Good, you hear from me again about this scan.
    .start = Start

scan-ask_open = *Open question { $place } of { $n }:* { $question }
    You may leave it. What you write is kept apart from your other answers, without your name.
    .here = Answer here
    .none = No, thanks
scan-on_page = On a page
scan-write = *{ $question }*
    Send your answer as one message, of { $longest } characters at most, within a quarter of an hour. I take it out of this chat at once; Telegram itself has seen it by then. Do not write names or details that point to you.
    .none = No, thanks
scan-words_kept = Thank you, I keep that without your name, and take it out of this chat.
scan-words_there = You had answered this one already, so I kept nothing, and take it out of this chat.
scan-words_late = I was no longer waiting for an answer, so I did not keep that. Was it one? Press again, send it once more, and delete it here.
scan-words_only = I did not keep that: only words, please.
scan-words_new = I did not keep that, since it was changed afterwards. Send your answer as a new message.
scan-words_long = That is { $length } characters, and { $longest } fit, so I did not keep it. Change the message above until it fits, or delete it.
scan-words_hint = { $longest } characters at most. No names or details that point to you, please.
scan-done = That was all. You can close this.
