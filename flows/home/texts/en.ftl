# The home page and help.

command-help = help
    .description = What I can do for you
    .usage = { "" }

help-text = I can help with: ideas (/idea), your project (/project), settings. See the pool with /ideas, what is yours with /mine, and say how your project is going with /checkin. Language, times and pauses you set with /settings, what I keep you see with /privacy; stop at any time with /stop. In our own chat the word alone will do. Rather a person? { $n ->
    [one] { $organiser } is glad to help.
   *[other] { $organiser } are glad to help.
 }
    .send = Send an idea
    .see = See the ideas
help-unknown = I do not know that word.
    .open = What can I say?
help-nearest = I do not know the word "{ $typed }". Do you mean /{ $nearest }?
    .open = What can I say?
help-plain = I am only a bot, so I do not understand plain sentences yet. Choose below, or type "help".
    .send = Send an idea
    .open = What can I say?
help-plain_nearest = Do you mean "{ $nearest }"? Type it again, or choose below.
    .send = Send an idea
    .open = What can I say?
help-answered_privately = I have answered you in our private chat.

home-hello = *Hi { $name }*
    What can be improved, changed or renewed? Your projects are below, and with /project.
    .send = Send an idea
    .see = See the ideas
    .projects = My projects
home-waiting = { $n ->
    [0] Nothing waits for you.
    [one] *This waits for you:* one draft to finish.
   *[other] *This waits for you:* { $n } drafts to finish.
 }
home-waits = *This waits for you:*
home-waits_for_others = *You wait for others:*
home-newcomer = *The Learnathon of { $org }*
    Colleagues turn ideas for better work into small experiments and learn from them together. Joining is your own choice.
    .tell = Tell me more
home-back = Back to the start

error-try_again = Something went wrong; nothing is lost. Try again.
