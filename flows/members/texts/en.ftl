# Welcome, staying and leaving.

command-start = start
    .description = Get to know the bot, or see what you can do
    .usage = { "" }
command-stop = stop
    .description = Take part no longer
    .usage = { "" }
command-language = language
    .description = Choose your language
    .usage = [nl or en]

onboarding-introduction = I am the Learnathon bot of an organisation. I help colleagues turn ideas for better work into small experiments and learn from them together. Taking part is your own choice: press Start, and I tell you more.
onboarding-welcome = Hi { $first_name }, I am the Learnathon bot of { $org }. I help colleagues turn ideas for better work into small experiments and learn from them together. Joining is your own choice; nobody gets a list of who says no. Shall I tell you a bit more?
    .tell = Yes, tell me
    .not_now = Not now
    .no = No thanks
onboarding-explain = What you can do: send in ideas (/idea), join a project, come to the Learnathon{ $event_date ->
    [none] { "" }
   *[other] { " " }on { DATETIME($event_date, dateStyle: "long") }
 } and fill in a short yearly scan.
    What I keep: your name, team, language and what you send me. It is not used for appraisals.
    How often: { $cap_week ->
        [0] never of my own accord
        [one] at most one message a week, on working days between { $win_start } and { $win_end }
       *[other] at most { $cap_week } messages a week, on working days between { $win_start } and { $win_end }
    }. Stop at any time with /stop.
    .join = Join
    .privacy = Read about privacy
    .no = No thanks
onboarding-privacy_text = I keep your name, your language and your time zone as long as you take part and 30 days after. The ideas you send stay, after that as those of a former colleague. Colleagues who take part see your name with your ideas. Whoever says no is on no list at all. Questions: { $contact }.
    .join = Join
    .no = No thanks
onboarding-an_organiser = an organiser
onboarding-done = Good to have you. { $event_date ->
    [none] Two
   *[other] Three
 } things to start with. You can change language, times and pauses with /settings.
    .send = Send an idea
    .see = See the ideas
    .sign_up = Sign up for { DATETIME($event_date, dateStyle: "medium") }
onboarding-again = Hi { $first_name }, you are in already. What would you like to do?
    .send = Send an idea
    .see = See the ideas
    .sign_up = Sign up for { DATETIME($event_date, dateStyle: "medium") }
onboarding-role = You are now { $role ->
    [organiser] an organiser
    [sponsor] a sponsor
    [facilitator] a facilitator
    [privacy_contact] the privacy contact
   *[admin] a technical admin
 }.
onboarding-no = Fine. I will not write to you again this year. Changed your mind? Send /start.
onboarding-not_now = No problem. When may I ask again?
    .week = Next week
    .event = After { DATETIME($event_date, dateStyle: "long") }
    .never = Never
onboarding-ask_later = Fine, I will ask you again on { DATETIME($day, dateStyle: "full") }. Sooner? Send /start.
onboarding-by_posting = Joining is your own choice: by posting this you take part, and I then keep your name, your language and what you send me. Stop at any time with /learnathon stop.

access-join_first = For that you join first; it is your own choice and takes one tap.
    .tell = Tell me more
access-come_back = You do not take part now. Changed your mind? Send /start.
access-organisers_only = Only organisers can do that. Ask one of them.
access-guests_do_not_invite = Your account here is a guest's now, and guests do not bring others in. Ask another organiser.

stranger-sentence = Hi, I am the Learnathon bot of an organisation. Do you work there? Ask an organiser for an invitation, and I am glad to help.
stranger-guest = Hi, I am here for the employees. If you want to take part as a guest, ask an organiser for an invitation for Telegram.
stranger-invitation = Hi, this invitation does not work any more. Ask an organiser for a new one, and I am glad to help.

reach-over_there = { $first_name }, we do that in our private chat. One tap and I am there.
    .come = Open our chat

stop-confirm = You are about to stop. Your projects get a new owner, your ideas stay without your name if you want.
    .keep = Stop, keep my name
    .remove = Stop, remove name
    .stay = Stay
stop-projects = { $n ->
    [one] You carry one project. If you stop, I ask who takes it over: first who carries it along, then who thought along. Or ask somebody yourself first.
   *[other] You carry { $n } projects. If you stop, I ask who takes them over: first who carries them along, then who thought along. Or ask somebody yourself first.
 }
    .hand_on = Hand over projects
stop-ideas = { $n ->
    [one] You carry one idea. It stays in the pool, with the question who wants to carry it. Or ask a co-owner first.
   *[other] You carry { $n } ideas. They stay in the pool, with the question who wants to carry them. Or ask co-owners first.
 }
    .hand_over = Hand over
stop-last_organiser = You are the only organiser. If you stop, nobody answers ideas until whoever runs the bot names another. Rather make a colleague organiser first.
    .name_one = Name somebody
stop-stayed = Good that you stay.
stop-done = You no longer take part and will hear nothing more from me. For { $days } days you can undo this.
    .undo = Take part after all
stop-undone = Welcome back; everything is as it was.

language-ask = In which language shall I speak with you?
    .nl = Nederlands
    .en = English
language-done = Fine, I will speak English with you from now on.
