# One person on two platforms.

command-link = link
    .description = Use Slack and Telegram both
    .usage = [code from the other app]

onboarding-link = Do you use Slack and Telegram both? Type this code in the other app within 10 minutes: *{ $code }*

link-open = Open Telegram
link-join_first = With a code from the other app, type /link with the code behind it. Not in yet? Joining comes first.
    .tell = Tell me more
link-sure = This code belongs to { $name } on { $app }. Is that you? Then the two of you become one here, with all ideas and roles; there is no way back.
    .sure = Yes, that is me
    .not_me = No
link-left_apart = Fine, then I link nothing. Only type a code that you asked for yourself in the other app.
link-done = Linked. { $there } and { $here } are one for me now: your ideas together, one vote, and one message instead of two, where you were last.
link-done_there = { $name } on { $app } and you are one for me now.
    .unlink = That was not me
link-wrong = I do not know this code, or it is older than ten minutes. Ask for a new one with /link in the other app.
link-wait = Those were quite a few codes. Wait an hour, then ask for a new one with /link in the other app.
link-same_app = This code belongs in the other app: type it there.
link-already = You are known with both already.
link-gone = Whoever asked for this code takes part no longer. Send /start in the other app first.
link-scan_open = A scan is open to which you are invited in both apps; as one person you could answer it twice. Ask for a new code after { DATETIME($closes, dateStyle: "long") }, and you become one.
link-taken = One of the two is linked with another account already. Look with /link, unlink that one, and try again.
link-known = *You are known here as one person, in two apps.* I write where you were last. Is one of them lost, or no longer yours? Then unlink it; all that is yours stays.
link-entry = { $app }: { $name }{ $there ->
    [off] { " " }(switched off)
    [closed] { " " }(I cannot reach you there)
   *[yes] { "" }
 }
    .unlink = Unlink { $app }
link-unlinked = { $app } is unlinked: I do not know you there any more. All that is yours stays, and you find it on { $kept }.
    .code = Link another
link-only_way = I cannot reach you on { $other } now. Without { $app } you could not get at what is yours any more, so it stays linked. Rather not take part any more? Then send /stop.

stranger-link = Hi, this code does not work, or not any more. Ask for a new one with /link in the other app.
