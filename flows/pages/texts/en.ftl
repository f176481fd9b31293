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
