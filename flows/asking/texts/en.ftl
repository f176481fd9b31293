# What belongs to every form.

command-cancel = cancel
    .description = Leave the form that is open
    .usage = { "" }

form-step = Question { $step } of { $steps }
form-topic = *{ $topic }*
form-back = Back
form-cancel = Cancel
form-given = Now: { $given }
    .keep = Leave it so
form-day = { DATETIME($day, dateStyle: "long") }
form-left_empty = Leave it empty for: { $skip }.
form-required = This one is needed; fill it in and we go on.
form-empty = There is nothing there that I can read. Type a few words.
form-no_words = I only see signs or emoji. Say it in a few words.
form-too_short = That is a little short: { $shortest ->
    [one] at least one character
   *[other] at least { $shortest } characters
 }, this is { $count ->
    [one] one
   *[other] { $count }
 }.
form-too_long = That is too long: at most { $longest } characters, this is { $count }. Make it a bit shorter.
form-choose = Choose one of the buttons.
form-not_a_time = I cannot read that as a time. Type it like this: 9:30.
form-not_a_day = I cannot read that as a day. Type it like this: 24-12-2026.
form-not_a_number = I read no number in that. Type it like this: "12", "12.5" or "12 days".
form-no_day_in_it = I read the number, but no day that is on the calendar. Type it like this: "8 days on 1 June".
form-press = Choose one of the buttons below, then we go on.
form-only_text = I cannot read that. Type your answer in words; what you filled in is still there.
form-edited = I saw that you changed a message. What you sent first counts; use Back or Edit to change it here.
form-what_to_change = What do you want to change?
form-stale = That button belongs to something that is done.
form-cancelled = Stopped, nothing was posted. If you change your mind, it is still there.
    .resume = Go on after all
form-nothing_open = There is nothing open to cancel.
form-yours = What you wrote was not sent; here it is, to keep:
    { $text }
form-nothing_yet = nothing filled in yet
form-unfinished = You were in the middle of something: { $so_far }.
    .resume = Go on with that
    .restart = Start anew
form-still_open = Your form is still open.
    .resume = Go on with it
form-open_here = There is a form for that.
    .open = Open the form
form-page_onward = Next
form-page_close = Close
form-not_opened = The form did not open in time; nothing is lost.
    .open = Open the form
