# A round of the scan, as organisers run it; and what is fixed for it, for everybody.

round-gone = That round is not there any more.
round-list_title = *Scan rounds*
round-list_empty = *Scan rounds*
    There has been none yet. You draft one, see what is asked and which groups can be shown, and schedule it; it then opens, reminds and closes by itself.
round-entry = *Round { $number }*: { $state }{ $opens ->
    [none] { "" }
   *[other] , { DATETIME($opens, dateStyle: "medium") } to { DATETIME($closes, dateStyle: "medium") }
 }
    .look = See the round
round-new = New round
round-to_rounds = Scan rounds
round-to_list = All rounds
round-back = Back
round-one_at_a_time = There is a round to come, or open, already; it goes first.

round-state_draft = being prepared
round-state_scheduled = scheduled
round-state_open = open
round-state_closed = closed
round-state_computed = computed
round-state_published = published
round-state_archived = archived
round-state_cancelled = called off
round-why_draft = the round is still a draft
round-why_scheduled = the round is scheduled, and not open yet
round-why_open = the round is open
round-why_closed = the round is closed
round-why_computed = the results are computed already
round-why_published = the results are published
round-why_archived = the round is archived
round-why_cancelled = the round was called off

round-page = *Scan round { $number }*: { $state }
round-now_draft = Only organisers see this. Nobody is invited before you schedule it.
round-now_scheduled = It opens by itself on { DATETIME($opens, dateStyle: "full") }, in the morning. Everybody in its scope is then invited.
round-now_open = People can answer until { DATETIME($closes, dateStyle: "full") }. At least { $rate }% answered so far; who, nobody sees.
round-now_open_few = People can answer until { DATETIME($closes, dateStyle: "full") }. Fewer than { $k } answered so far; how many, nobody sees.
round-stands_still = *Nobody can answer now:* the scan's key is missing, or it is not the one that people answered with. Who runs the bot puts that one back and starts it again; learnathon check tells more.
round-now_closed = Nobody can answer any more. What may be shown is computed within a minute.
round-now_computed = The results are ready, and nobody has seen them yet. Publish them before { DATETIME($publish_by, dateStyle: "full") }: people answered to hear what came of it.
round-now_published = Everybody can read the results. What people answered is erased on { DATETIME($erased, dateStyle: "long") }; the results stay.
round-now_archived = What people answered is erased. Results that were published stay.
round-now_cancelled = This round was called off; nobody was invited.

round-settings_are = { $opens ->
    [none] Its day is not chosen yet
   *[other] From { DATETIME($opens, dateStyle: "full") } to { DATETIME($closes, dateStyle: "full") }
 }
    Asked: { $name }, { $n_items } statements, { $n_open ->
        [0] no open questions
        [one] 1 open question
       *[other] { $n_open } open questions
    }, about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
    For: { $scope ->
        [none] the whole organisation
       *[other] { $scope }
    }, { $invited ->
        [one] 1 person
       *[other] { $invited } people
    }
    Groups are shown from { $k } answers{ $locations ->
        [none] { "" }
       *[other] ; by location as well: { $locations }
    }
round-nobody = nobody any more
round-own_words = Below the invitation: { $text }
round-missing = *{ $after ->
    [open] Before it can open:
   *[scheduled] Before it can be scheduled:
 }*
    { $missing }
round-not_yet = That is not possible yet:
    { $missing }
    .look = See the round
round-lacks_day = Choose a day to open that is still ahead: Change.
round-lacks_invited = At least 5 people must be invited; there { $invited ->
    [0] are none
    [one] is 1
   *[other] are { $invited }
 } now. Choose more departments, or wait until more people take part.
round-lacks_k = A group needs at least { $least } answers to be shown: Change.
round-lacks_k_too_high = A group needs more answers than people are invited ({ $invited }), so nothing could ever be shown: Change.
round-lacks_languages = Your own sentence is there in one language only: Own sentence.
round-lacks_reworded = An earlier round asked something else under { $ids }. Give what changed a new id in the questionnaire's file, so that nobody compares the two.
round-lacks_confirmed = Read what people are told about their privacy, and stand for it: Privacy text.
round-lacks_key = There is no key for the scan, without which nobody can answer anonymously. Who runs the bot sets LEARNATHON_SCAN__KEY and starts it again.
round-lacks_another = Another round is scheduled or open; it goes first.

round-questions = The questions
round-groups = The groups
round-change = Change
round-by_location = By location as well
round-not_by_location = Not by location
round-scope = Who is invited
round-intro = Own sentence
round-privacy = Privacy text
round-schedule = Schedule it
round-cancel = Call it off
round-undo = Undo
round-extend = Open for longer
round-raise_k = Larger groups only
round-close = Close it now
round-publish = Publish
round-confirm = I stand for this
round-again = Not yet

round-kept = Kept.
round-no_locations = Of those who are invited, two locations are not known yet. They come from the list of people, in the column location.
round-confirmed = Noted: you stand for what people are told.
round-scheduled = Scheduled. Until it opens you can change everything but the questions.
round-undone = Undone; it is as it was before.
round-no_way_back = That cannot be undone any more.
round-extended = It is open for longer. Reminders that are still to come move along.
round-extended_already = It was made longer once, or it closes just now; that is how long it is open.

round_plan-page_title = Draft a scan round
round_plan-q_opens = On which working day does it open? (such as 12 January)
    It opens in the morning, and then everybody is invited.
    .short = Opens on
round_plan-q_window = For how many working days is it open? (5 to 15)
    .skip = { SETTING("scan_window_wd") } working days
    .short = Working days
round_plan-q_k = From how many answers is a group shown? ({ SETTING("scan_k") } or more)
    More protect people better, and show fewer groups. From 150 people 8 is wise, and 10 where much is at stake.
    .skip = As advised
    .short = Smallest group
round_plan-confirm = This is what I will keep; only organisers see it.
    Opens on: *{ $opens }*
    Working days: { $window }
    Smallest group: { $k }
    .post = Keep
    .edit = Edit
    .cancel = Cancel
round-too_soon = It opens tomorrow at the earliest, so that you can still look at everything. Choose a later day.
round-too_far = That is more than a year away. Choose a nearer day.
round-no_working_day = Nobody works on that day. Choose a working day.
round-window_limits = It is open for { $least } to { $most } working days. Give a number of these.
round-k_floor = A group needs at least { $least } answers to be shown; fewer would tell too much about people. Give a larger number.
round-k_only_up = It is { $k } now, and people were told so or will be. It can only become more.
round-k_above = No more than { $invited } people are invited, so nothing could ever be shown. Give a smaller number.

round_words-page_title = Own sentence
round_words-q_nl = Your sentence in Dutch (10 to 200 characters)
    Everybody reads it below the invitation, such as what you do with the results.
    .skip = No sentence
round_words-q_en = Your sentence in English (10 to 200 characters)
    .skip = No sentence
round_words-confirm =
    .post = Keep
round-in_both = Write it in both languages, or leave both open: everybody reads it in their own.

round_longer-page_title = Open for longer
round_longer-q_until = Until which day is it open? (such as 12 January)
    At most 7 days later than now, and only once.
round_longer-confirm =
    .post = Open until then
round-not_later = That is not later than it closes already. Choose a later day.
round-too_long = That is more than { $days } days later. Choose a nearer day.

round_k-page_title = Larger groups only
round_k-q_k = From how many answers is a group shown?
    It can only become more.
round_k-confirm =
    .post = Keep

round-scope_is = *Who is invited*: { $of ->
    [all] the whole organisation
   *[some] the departments you chose, with all their teams
 }, { $invited ->
    [one] 1 person
   *[other] { $invited } people
 }. People from outside are not asked.
round-no_departments = There are no departments yet: everybody is invited, and only the total is shown. With /team you add them.
round-department = { $name }: { $people ->
    [one] 1 person
   *[other] { $people } people
 }{ $state ->
    [in] , invited
   *[out] { "" }
 }
    .take_in = Invite
    .leave_out = Leave out
round-everybody = The whole organisation
round-too_few_left = Then { $people } would be invited, and at least { $needed } must be. Choose another department first.

round-people_are_told = This is what everybody is told before they begin, with their own group:
round-stand_for_it = Do you stand for it, that it is so and stays so?

round-asked = *{ $name }*: { $n_items } statements, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }. From strongly disagree to strongly agree, or "don't know".
round-theme = *{ $name }*
round-open_questions = *In own words*
round-item = { $id }: { $text }
round-hint_not = To look at again: { $ids }. Whoever disagrees with a "not" has to think twice; say it without.
round-hint_two = To look at again: { $ids }. There may be two thoughts in it, and people agree with one of them; make it two statements.
round-takes_long = This takes about { $minutes } minutes. More than { $most } cost answers; leave some statements out.

round-groups_are = *The groups*: each is shown from { $k } answers, and only if nobody can be calculated back from the others. Who is in no group counts for the whole.
round-no_groups = *The groups*: there are none, so only the total is shown.
round-group = { $inside ->
    [team] – { $name }
    [location] Location { $name }
   *[department] { $name }
 }{ $sizes ->
    [hidden] { "" }
   *[shown] : { $n }
 }{ $can ->
    [yes] { "" }
    [hardly] {" "}(mostly hidden: a neighbour is too small)
   *[no] {" "}(too small to be shown)
 }
round-locations_rule = Locations are only shown if enough people answer of each group in each location; else none of them is.
round-locations_hardly = As it is now, no location will be shown: somewhere there are too few people of a group in one location.
round-only_total = With so few people, or such small groups, it is wise to look at the total only: groups will hardly ever be shown.

round-fixed = *What is fixed for this scan*
    { $name }: { $n_items } statements, { $n_open ->
        [0] no open questions
        [one] 1 open question
       *[other] { $n_open } open questions
    }, the same for everybody.
    From { DATETIME($opens, dateStyle: "long") } to { DATETIME($closes, dateStyle: "long") }, for { $scope ->
        [none] the whole organisation
       *[other] { $scope }
    } ({ $invited } people).
    A group is shown from { $k } answers. That number can become larger, never smaller.{ $locations ->
        [none] { "" }
       *[other] {" "}By location as well ({ $locations }), if nobody can be calculated back from that; else no location is shown at all.
    }
    Until it is closed, nobody sees any figure but how many percent took part. Everybody sees the results at the same moment: those of the whole, and of groups that may be shown. Organisers also read what was answered to the open questions, shuffled. Single answers nobody sees.
    What people answered is erased { $days } days after publishing{ $erased ->
        [none] { "" }
       *[other] , on { DATETIME($erased, dateStyle: "long") } at the latest
    }; the results stay.{ $contact ->
        [none] { "" }
       *[other] {" "}Questions about privacy: { $contact }.
    }

round-really_close = Close the round now? Nobody can answer after that, and it cannot be opened again.
    .close_now = Close it now
    .again = Leave it open
round-really_publish = Publish the results now? Everybody who was invited hears of it, at the same moment. It cannot be undone.
    .publish_now = Publish now
    .again = Not yet

round-waits = The results of the scan wait to be published, before { DATETIME($publish_by, dateStyle: "long") }.
    .look = See the round
round-cannot_open = The scan was to open today, and cannot:
    { $missing }
    I look again on the next working day.
    .look = See the round
round-tell_computed = The scan is closed, and its results are ready. Nobody has seen them yet: publish them before { DATETIME($publish_by, dateStyle: "long") }.
    .look = See the round
round-tell_late = The results of the scan were to be published before { DATETIME($publish_by, dateStyle: "long") }. People answered to hear what came of it; asking and not telling costs trust.
    .look = See the round
round-late_sponsor = The results of the scan were to be published before { DATETIME($publish_by, dateStyle: "long") }, and are not yet. The organisers can do so; people answered to hear what came of it.
