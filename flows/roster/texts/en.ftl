# Roles, invitations, departments and teams.

command-roles = roles
    .description = Who organises, sponsors or facilitates; give or take back a role
    .usage = { "" }

role-name =
    .organiser = an organiser
    .sponsor = a sponsor
    .facilitator = a facilitator
    .privacy_contact = the privacy contact
    .admin = a technical admin
role-title = *Who does what*
    A role is given by an organiser and never follows from somebody's name.
    .new = Give a role
    .deputy = A deputy for me
    .hand_over = Hand over
role-entry = { $n }. *{ $name }* is { $role }{ $whence ->
    [outside] {" "}from outside
   *[inside] { "" }
 }{ $absent ->
    [none] { "" }
   *[other] {" "}in the place of { $absent }
 }{ $until ->
    [none] { "" }
   *[other] { " " }until { DATETIME($until, dateStyle: "long") }
 }.
    .take = Take back { $n }
role-page_title = Give a role
role-q_who = Whom do you want to give a role? A first name, a surname or a part of it will do; I look among the people who take part.
role-q_role = Which role?
    .organiser = Organiser
    .sponsor = Sponsor
    .facilitator = Facilitator
    .privacy_contact = Privacy contact
    .admin = Technical admin
role-q_until = For how long?
    .month = One month
    .quarter = Three months
    .year = One year
    .always = Without an end
role-confirm =
    .post = Look them up
role-nobody = Nobody who takes part has "{ $who }" in their name. Whoever is missing joins first, of their own choice.
    .new = Search again
role-too_many = More than five people have "{ $who }" in their name. Add a surname or another part of the name.
    .new = Search again
role-which = Who is to be { $role }? Nothing happens before you press.
role-match = { $n }. *{ $name }*{ $place }{ $back ->
    [none] { "" }
   *[other] , pauses until { DATETIME($back, dateStyle: "long") }
 }
    .give = Choose { $n }
role-not_here = This person does not take part at the moment.
role-given = { $name } is { $role } now{ $until ->
    [none] { "" }
   *[other] , until { DATETIME($until, dateStyle: "long") }
 }.
    .all = All roles
role-whence = Is { $name } an own employee, or from outside? Whoever comes from outside facilitates for a time, and counts as such in the steering share.
    .inside = Own employee
    .outside = From outside
role-given_outside = { $name } facilitates now, from outside, until { DATETIME($until, dateStyle: "long") }. It ends by itself on that day, and a week before you both hear of it.
    .day = Another day
    .all = All roles
role-outside_when = Choose a day between today and a year from now.
    .day = Another day
outside-page_title = Until which day
outside-q_day = Until which day? Type or choose a day, such as 24 December.
outside-confirm =
    .post = Keep it so
role-received = { $name } made you { $role }{ $until ->
    [none] { "" }
   *[other] { " " }until { DATETIME($until, dateStyle: "long") }
 }. With /help you see what you can do, and tell { $name } if it does not suit you.
role-in_settings = { $name } is named as an organiser in the settings of this bot (app.yaml). That can only be changed there, by whoever maintains it.
role-last_one = You are the only organiser. Make somebody else one first; then you can give it up.
    .new = Give a role
role-own = You are about to stop being an organiser yourself. Only another organiser can give it back to you.
    .give_up = I stop organising
    .keep = I stay organiser
role-given_up = You are no organiser any more. Thank you for what you did.
role-gone = Somebody has taken this role back already.
role-held_again = This role has been given again already.
role-taken = { $name } is not { $role } any more.
    .undo = Undo
role-lost = You are not { $role } any more: { $name } took the role back. Ask { $name } if you wonder why. Everything else of yours stays as it is.
role-undone = All as it was: { $name } is { $role }.
    .all = All roles
role-ends = You are { $role } until { DATETIME($until, dateStyle: "long") }. Would you like to go on? Ask an organiser to give you the role again.
role-ended = You were { $role } until { DATETIME($until, dateStyle: "long") }. Would you like to go on? Ask an organiser to give you the role again.
role-ends_of = { $name } is { $role } until { DATETIME($until, dateStyle: "long") }. Is it to go on? Then give the role again.
    .new = Give a role
role-named = You are an organiser from now on: the settings of this bot (app.yaml) name you. With /help you see what you can do.
role-unnamed = You are no organiser any more: the settings of this bot (app.yaml) name you no longer. Ask whoever maintains it if you wonder why. Everything else of yours stays as it is.
role-stays = Your time as an organiser is over, but you are the only one. You stay organiser until there is another.

deputy-page_title = A deputy
deputy-q_name = Who organises in your place for a time? A first name, a surname or a part of it will do.
deputy-q_day = Until which day? Type or choose a day, such as 24 December.
deputy-confirm =
    .post = Look them up
standin-page_title = A deputy
standin-q_name = Who organises in your place until you are back? A first name, a surname or a part of it will do.
standin-confirm =
    .post = Look them up
deputy-when = Choose a day between today and a year from now.
    .ask = Choose again
deputy-found = Who organises in your place until { DATETIME($day, dateStyle: "full") }?
deputy-match = { $name }
    .pick = Choose { $first }
deputy-organises = { $name } is an organiser already.
deputy-not_yours = You organise in somebody else's place. Ask an organiser to do that.
deputy-named = { $name } looks for a deputy as an organiser, until { DATETIME($until, dateStyle: "full") }, and thinks of you. Until then you get what is asked of organisers, and /desk shows what is due. It ends by itself.
    .no = Rather not
deputy-settled = { $name } organises in your place until { DATETIME($until, dateStyle: "full") }, and hears so from me. It ends by itself.
    .end = End it
    .all = All roles
deputy-declined = { $name } would rather not organise in your place.
    .ask = Choose somebody else
deputy-fine = Fine, you do not organise any more.
deputy-over = You do not organise in somebody's place any more. Thank you for standing in.
deputy-proposal = You organise. Is somebody to do it in your place until you are back?
    .away = Choose a deputy
deputy-still = { $name } organises in your place until { DATETIME($until, dateStyle: "full") }.
    .end = End it

handrole-page_title = Hand over
handrole-q_name = Who is to take over what you organise? A first name, a surname or a part of it will do.
handrole-confirm =
    .post = Look them up
handrole-found = To whom do you hand over? They say yes first.
handrole-match = { $name }
    .pick = Choose { $first }
handrole-which = { $name } gets your role as an organiser, your open tasks and the requests for help you took on, once they say yes. And you?
    .stop = I stop organising
    .stay = I stay organiser
handrole-only_stay = { $name } becomes an organiser and gets your open tasks and the requests for help you took on, once they say yes. The settings of this bot (app.yaml) name you, so you stay an organiser yourself.
    .stay = Ask them
handrole-asked = { $name } asks you to take over as an organiser{ $tasks ->
    [0] { "" }
    [one] , with one open task
   *[other] , with { $tasks } open tasks
 }. Is that fine with you? Nothing changes before you say yes.
    .yes = I take over
    .no = Rather not
handrole-put = I ask { $name } to take over from you. Until there is a yes, all stays as it is.
    .take_back = Take it back
handrole-taken_back = Taken back: all stays as it is.
handrole-settled = There is nothing to take over here any more.
handrole-declined = { $name } would rather not take over from you; all stays as it is.
    .ask = Ask somebody else
handrole-fine = Fine, all stays as it is.
handrole-stopped = { $name } takes over from you. You are no organiser any more; thank you for what you did.
handrole-stayed = { $name } takes over your tasks, and organises beside you from now on.
handrole-yours = You organise from now on; thank you. From { $name } you take over { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
 } and { $requests ->
    [one] one request for help
   *[other] { $requests } requests for help
 }; you find them in /mine.

command-invite = invite
    .description = Bring people in on Telegram; see the open invitations
    .usage = { "" }

invite-title = { $n ->
    [0] *No open invitations.* An invitation is a link that brings somebody to me on Telegram; on Slack, colleagues join without one.
    [one] *One open invitation*
   *[other] *{ $n } open invitations*
 }
    .new = New invitation
invite-entry = { $n }. For { $uses ->
    [one] one more person
   *[other] { $uses } more people
 }, until { DATETIME($until, dateStyle: "long") }, in { $language ->
    [nl] Dutch
   *[en] English
 }{ $role ->
    [none] { "" }
   *[other] {", "}for whoever becomes { $role }
 }.
    .withdraw = Withdraw { $n }
invite-page_title = New invitation
invite-q_uses = How many people may come in by it?
    .one = One
    .ten = Ten
    .fifty = Fifty
    .many = Five hundred
invite-q_days = For how long?
    .week = One week
    .fortnight = Two weeks
    .month = Thirty days
    .quarter = Ninety days
invite-q_language = In which language do I welcome them?
    .nl = Nederlands
    .en = English
invite-confirm =
    .post = Make it
invite-made = Made: { $uses ->
    [one] one person
   *[other] { $uses } people
 } can come in by it, the coming { $days } days. Pass on the message below. I do not keep the link, so it cannot be shown again.
    .all = All invitations
invite-pass_on = Will you join the Learnathon of { $org }? We turn ideas for better work into small experiments and learn from them together. Joining is your own choice. Have a look: { $link }
invite-pass_on_code = Will you join the Learnathon of { $org }? We turn ideas for better work into small experiments and learn from them together. Joining is your own choice. Send this to the bot on Telegram: { $command }
invite-withdrawn = Withdrawn: nobody comes in by this invitation any more. Whoever is in stays in.
    .undo = Undo
    .all = All invitations
invite-gone = This invitation is used up, over, or withdrawn already.

profile-gone = Your account on { $app } was switched off. All that is yours stays, and you take part here as before.{ $roles ->
    [0] { "" }
    [one] { " " }Your role ended with that account; an organiser can give it to you again.
   *[other] { " " }Your roles ended with that account; an organiser can give them to you again.
 } Does that account not come back? Then unlink it, here or with /link.
    .unlink = Unlink { $app }
profile-back = Welcome back, { $first_name }. While your account was away you did not take part; everything still stands as it was. Shall we go on?
    .again = Take part after all

command-team = team
    .description = Choose your department and team
    .usage = { "" }

department-own = In which department do you work? It then stands beside your name on your ideas.
    .new = New department
department-own_place = You work at *{ $place }*. It stands beside your name on your ideas. Choose below to change it.
    .off = Leave it out
department-none_yet = There are no departments yet. An organiser can add them; then you choose yours here.
department-which_team = *{ $name }*: in which team?
    .whole = Only the department
    .back = All departments
    .new = New team here
    .rename = Change a name
department-settled = Noted: you work at { $place }.
    .change = Change
    .off = Leave it out
department-taken_off = Fine, your name now stands there without a department.
    .change = Choose one
department-gone = This one is not there any more.
department-which_name = Which name is to change?
department-renamed = It is called { $name } now, wherever it stands.
    .undo = Undo
    .all = All departments
department-name_taken = There is another one called { $name } already.
    .again = Another name
renaming-page_title = Change a name
renaming-q_name = What is it called from now on? (2 to 80 characters)
renaming-confirm =
    .post = Change it
department-page_title = New department or team
department-q_name = What is its name? (2 to 80 characters)
department-confirm =
    .post = Add it
