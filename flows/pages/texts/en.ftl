# Pages on the web.

pages-in_this = In English
pages-words_title = The scan's open questions
pages-words_how = { $count ->
    [one] Answer it in your own words.
   *[other] Answer what you like, in your own words; the rest may stay empty.
 } Do not write names or details that point to you.
pages-words_kept = What you write is kept without your name or the time, and apart from your other answers. Nothing is kept before you press Send. After that I can no longer find it, so I cannot change or delete it either.
pages-words_until = This page is for you alone and works once, until { DATETIME($close, dateStyle: "long") }.
pages-longest = At most { $longest } characters
pages-count = { $count } of { $longest } characters
pages-send = Send
pages-more = Answer the other question
pages-nothing_written = Nothing is written yet. Write a few words, or close this page.
pages-thanks_title = Thank you
pages-thanks = What you wrote was sent. You can close this page.
pages-sent_title = Sent before
pages-sent = The open questions were answered with this link, or in chat. They count once, so there is nothing to fill in here any more.
pages-closed_title = The scan is closed
pages-closed = Nothing can be answered any more. The results come in your chat, to everyone at the same moment.
pages-missing_title = Nothing here
pages-missing = This link is not complete, or does not work any more. Type /scan in your chat to get a new one.
pages-too_much_title = That is too long
pages-too_much = Nothing was kept. Go back in your browser and make it shorter: what you wrote is still there.
pages-failed_title = Something went wrong
pages-failed = Nothing was kept. Go back in your browser and try again: what you wrote is still there.

pages-results_title = The scan of { $when }
pages-took_part = Took part
pages-of_invited = { $people } of { $invited } ({ $rate }%, { $label })
pages-level = Level
pages-level_of = { $level } of 5: { $name }{ $tag ->
    [none] { "" }
    [indicative] {" "}(indicative)
    [edge] {" "}(on the edge)
   *[both] {" "}(indicative, on the edge)
 }
pages-no_level = none
pages-empowered = Empowered
pages-starter = A conversation starter, not a measurement of persons or teams.
pages-scan = Scan
pages-theme = Theme
pages-themes_years = Themes over the years
pages-agree = Agree
pages-mean = Mean, 1 to 5
pages-since_before = Since the one before
pages-group = Group
pages-by_group = By group
pages-location = Location
pages-by_location = By location
pages-groups_hidden = A group with fewer than { $k } answers is not shown, nor a neighbour from which it could be calculated. Scores up to 5 and from 95 on, and percentages up to 10 and from 90 on, are not told exactly.
pages-statement = Statement
pages-by_statement = Statement by statement
pages-whole_only = Of the whole organisation: how many agree or strongly agree.
pages-summary = What the organisers made of the answers:
pages-same_below = The figures stand in the table below.
pages-results_foot = Answers were given without names. Groups with fewer than { $k } answers are not shown, nor neighbours from which they could be calculated. These figures were computed once, when the scan had closed, and do not change any more.
pages-results_link = Here are the results of the scan of { $when }, to read and to print. The link is for colleagues, and works for { $days } days.
pages-open = Open the page
pages-results_file = Here are the results of the scan of { $when }: open the file in a browser, to read or to print it.
pages-no_file = No file can be sent here. All that is in it is also in the results above.
