# Ideas of several people: co-owners and another owner.

coowner-page_title = Ask a co-owner
coowner-q_name = Whom do you want to ask? Type the name, or part of it.
coowner-confirm =
    .post = Look up
coowner-found = { $n ->
    [one] This colleague takes part:
   *[other] These colleagues take part:
 }
coowner-again = Another name
coowner-nobody = Nobody who takes part is called that. Who does not take part yet can join with /start.
coowner-match = { $name }
    .pick = Ask { $first }
coowner-match_pauses = { $name } pauses{ $day ->
    [none] { " " }for now
   *[other] { " " }until { DATETIME($day, dateStyle: "long") }
 }. Ask again then, or ask somebody else.
coowner-asked = I will ask { $name }. You hear from me when there is an answer.
    .take_back = Take it back
coowner-taken_back = { $name } is not asked any more.
    .ask = Ask somebody else
coowner-invite = { $name } asks you to be co-owner of "{ $title }". That means: think along, about { $hours } hours in six weeks, no reporting.
    .yes = Yes, I join
    .more = Tell me more
    .no = No thanks
coowner-explain = As co-owner you think along and help with a first small try: about { $hours } hours in six weeks. Your name stands on the card, you can improve the words of the idea, and you can stop with one button.
    .yes = Yes, I join
    .no = No thanks
coowner-yes = { $name } joins as co-owner of "{ $title }".
    .look = See it
coowner-no = { $name } cannot join now. Ask someone else?
    .ask = Invite
coowner-joined = You are co-owner of "{ $title }" now.
    .look = See it
coowner-thanks = Thank you for letting us know. "{ $title }" goes on without you.
coowner-left = { $name } is no longer co-owner of "{ $title }".
    .ask = Ask somebody else
coowner-you_left = You are no longer co-owner of "{ $title }".
    .join = Join again
coowner-asks = { $name } would like to be co-owner of "{ $title }".
    .welcome = Welcome
    .not_now = Not now
coowner-offered = I will ask the owner of "{ $title }". You hear from me when there is an answer.
    .no_longer = Take it back
coowner-not_this_time = { $name } goes on with "{ $title }" without a new co-owner for now. Thank you for offering.
coowner-told_so = I will tell { $name } in friendly words.
coowner-waits = { $name } was asked to be co-owner and has not answered yet.
    .take_back = Do not ask { $first }
coowner-offers = { $name } would like to be co-owner.
    .welcome = Welcome { $first }
    .not_now = Not now
coowner-you_are_asked = You were asked to be co-owner.
    .yes = Yes, I join
    .more = Tell me more
    .no = No thanks
coowner-you_offered = You offered to be co-owner; the owner has not answered yet.
    .no_longer = Take it back
coowner-offer_waits = You offered to be co-owner of "{ $title }"; the owner has not answered yet.
    .no_longer = Take it back
coowner-invitation_waits = { $name } was asked to be co-owner of "{ $title }" and has not answered yet.
    .take_back = Do not ask { $first }
coowner-ask = Ask a co-owner
coowner-join = Join as co-owner
coowner-leave = Leave as co-owner
coowner-full = There is no room for more: an idea has at most { SETTING("co_owners_max") ->
    [one] one co-owner
    [5] five co-owners
   *[other] { SETTING("co_owners_max") } co-owners
 }, with those who were asked.
coowner-there_already = That is somebody who carries this idea already, or was asked.
coowner-not_here = This colleague does not take part any more.
coowner-pauses = This colleague pauses for now.
coowner-not_asked = There is nothing to answer here any more.
coowner-nobody_to_ask = This idea has no owner who can answer. You can carry it yourself.

carry-want = I want to carry it
carry-asks = { $name } would like to carry "{ $title }" and become its owner. Shall I hand it over?
    .give = Hand it over
    .keep = I keep it
carry-offered = I will ask the owner of "{ $title }". You hear from me when there is an answer.
    .no_longer = Take it back
carry-offered_already = You offered that before; the owner of "{ $title }" knows it.
carry-waits = You offered to carry "{ $title }"; the owner has not answered yet.
    .no_longer = Take it back
carry-taken_back = Your offer for "{ $title }" is taken back.
    .look = See it
carry-given = { $name } is the owner of "{ $title }" now. Thank you for bringing it in.
    .look = See it
carry-yours = You are the owner of "{ $title }" now.
    .look = See it
carry-kept = You keep it. I will tell { $name } in friendly words.
carry-not_this_time = { $name } keeps carrying "{ $title }". You can offer to be co-owner.
    .join = Join as co-owner
carry-yours_already = You are the owner already.

idea-withdraw = Withdraw
idea-keep = Keep it after all
idea-withdrawn = "{ $title }" is withdrawn. Its card says so; nobody gets a message.
    .keep = Keep it after all
idea-kept = "{ $title }" is where it was again.
    .look = See it

edit-words = Edit the idea
edit-history = What changed
edit-back = Back to the idea
edit-page_title = Edit the idea
edit-q_title = { idea-q_title }
    .short = { idea-q_title.short }
edit-q_problem = { idea-q_problem }
    .short = { idea-q_problem.short }
edit-q_type = { idea-q_type }
    .short = { idea-q_type.short }
    .improve = { idea-q_type.improve }
    .change = { idea-q_type.change }
    .renew = { idea-q_type.renew }
edit-q_smallest = { idea-q_smallest }
    .short = { idea-q_smallest.short }
    .skip = { idea-q_smallest.skip }
edit-confirm = This is how the idea will read:
    { "" }*{ $title }* ({ $type })
    { $problem }
    Smallest try: { $smallest }
    .post = Save
    .edit = Edit
    .cancel = Cancel
edit-saved = The card of "{ $title }" reads as you wrote it. How it was can still be seen.
    .look = See it
    .history = What changed
edit-same = Nothing changed in "{ $title }".
    .look = See it
edit-too_late = The idea stands at: { $state } by now. Its words stay as they are.
edit-version = Until { DATETIME($day, dateStyle: "long") }, when { $name } changed it, it read:
    { "" }*{ $title }* ({ $type })
    { $problem }
    Smallest try: { $smallest }

behalf-ask = On behalf of a colleague
behalf-page_title = For a colleague
behalf-q_name = Whose idea is it? Type the name, or part of it.
behalf-confirm =
    .post = Look up
behalf-found = Whose idea is it? Your colleague decides whether it goes into the pool.
behalf-nobody = Nobody who takes part is called that. Who does not take part yet can join with /start.
behalf-again = Another name
behalf-match = { $name }
    .pick = For { $first }
behalf-asked = I will put "{ $title }" to { $name }. Until there is a yes, nobody else sees it.
    .take_back = Take it back
behalf-invite = { $name } wrote down an idea on your behalf. Shall I put it in the idea pool under your name?
    { "" }*{ $title }* ({ $type })
    { $problem }
    Smallest try: { $smallest }
    .post = Post
    .go_on = Edit first
    .no = No thanks
behalf-agreed = { $name } posted "{ $title }". The card says that you sent it in.
    .look = See it
behalf-declined = { $name } would rather not post "{ $title }". It is your draft again.
    .go_on = Go on with it
behalf-waits = { $name } has not answered yet about "{ $title }", which you wrote down for { $first }.
    .take_back = Do not ask { $first }
behalf-back = "{ $title }" was not posted; it is your draft again.
    .go_on = Go on with it
behalf-given_back = "{ $title }" is not posted under your name. Who wrote it down hears so.

merge-with = Merge with another
merge-page_title = Merge two ideas
merge-q_words = With which idea? Type its number, or some words of it.
merge-confirm =
    .post = Look up
merge-found = Which one is it?
merge-nothing = I find no open idea like that.
merge-merged_already = "{ $title }" is merged already. It goes on as idea { NUMBER($number, useGrouping: 0) }.
merge-again = Look for another
merge-match = { NUMBER($number, useGrouping: 0) }. { $title }
    .pick = Take { NUMBER($number, useGrouping: 0) }
merge-which = "{ $mine }" and "{ $theirs }" become one. Which one stays as it is written? The other goes on in it, with its people and reactions.
    .mine = { NUMBER($my_number, useGrouping: 0) } stays
    .theirs = { NUMBER($number, useGrouping: 0) } stays
merge-asked = I will put it to the owners. You hear from me when they have answered.
    .take_back = Take it back
merge-waits = You proposed to merge "{ $mine }" with "{ $theirs }"; not everybody has answered yet.
    .take_back = Take it back
merge-taken_back = Your proposal is taken back.
merge-ask_into = { $name } proposes to let "{ $theirs }" go on in your idea "{ $mine }". Your words stay, and you stay its owner.
    .agree = Agree
    .look = Look first
    .refuse = Rather not
merge-ask_yours = { $name } proposes to let your idea "{ $mine }" go on in your idea "{ $theirs }". You stay its owner.
    .agree = Agree
    .look = Look first
    .refuse = Rather not
merge-ask_full = { $name } proposes to let "{ $mine }" go on in "{ $theirs }". There is no room for one more co-owner there; you would follow it.
    .agree = Agree
    .look = Look first
    .refuse = Rather not
merge-unless = This was proposed by an organiser. If nobody objects, it is done after { DATETIME($day, dateStyle: "long") }.
merge-noted = Thank you. I wait for the other owner.
merge-refused = { $name } would rather not merge "{ $mine }" with "{ $theirs }". Both go on as they are.
merge-not_proposed = { $name } does not propose any more to merge "{ $mine }" with "{ $theirs }". Both go on as they are.
merge-dropped = "{ $mine }" is not merged with "{ $theirs }". By now, "{ $title }" stands at: { $state }.
merge-left_so = Both ideas go on as they are. I let the others know.
merge-settled = There is nothing to answer here any more.
merge-done = "{ $mine }" goes on in "{ $theirs }" now. All reactions have moved along.
    .look = See it
    .undo = Undo
merge-undo = Undo the merger
merge-undone = { $name } took "{ $mine }" and "{ $theirs }" apart again. Everything is as it was.
merge-apart = "{ $mine }" and "{ $theirs }" are two ideas again. Everything is as it was.
merge-too_late = A merger can be undone within a day, by the owners and the organisers.
merge-itself = An idea cannot be merged with itself.
merge-twice = It was proposed already to merge these two.
merge-no_owner = The other idea has no owner who can agree. Ask an organiser to propose it.
idea-merge_ask = { $name } proposes to merge "{ $mine }" with "{ $theirs }". You stay co-owner.
    .agree = Agree
    .look = Look first
    .refuse = Rather not
idea-merged = Your idea and that of { $name } are now one: "{ $title }". All reactions have moved along.
    .look = See it
    .undo = Undo

handover-ask = { $old_owner } can no longer carry "{ $title }". You know it well. Will you take over? You may also first talk it through.
    .take = I take over
    .look = Tell me more
    .no = No thanks
handover-title = { $n ->
    [0] You carry no ideas any more.
    [one] *You carry one idea*
   *[other] *You carry { $n } ideas*
 }
handover-idea = *{ NUMBER($number, useGrouping: 0) }. { $title }*
handover-person = { $name } is co-owner.
    .to = Ask { $first }
handover-alone = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    Without a co-owner so far. Ask one, or leave it in the pool.
    .ask = Ask a colleague
handover-back = Back
handover-asked = I ask { $name } whether they take over "{ $title }". You hear from me when there is an answer.
    .back = Back to the list
    .take_back = Take it back
handover-waits = { $name } was asked to take over "{ $title }" and has not answered yet.
    .take_back = Do not ask { $first }
handover-taken_back = { $name } is not asked any more.
handover-taken = { $name } takes over "{ $title }".
handover-declined = { $name } cannot take over "{ $title }", and stays co-owner.
handover-fine = Fine; you stay co-owner of "{ $title }".
handover-not_with_you = That colleague is no co-owner any more.
handover-settled = That is settled by now.
