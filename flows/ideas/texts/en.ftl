# Ideas: sending them in, the pool, and what is yours.

command-idea = idea
    .description = Send in an idea
    .usage = [your idea in one line]
command-ideas = ideas
    .description = See the idea pool, or search it
    .usage = [words]
command-mine = mine
    .description = My ideas and drafts
    .usage = { "" }

idea-page_title = Send an idea
idea-q_title = What is your idea in one line? (5 to 80 characters)
    .short = The title
idea-q_problem = What happens now that could be better, and for whom? Two sentences are enough.
    .short = What could be better
idea-q_type = What kind of idea is it?
    Improve = the same, but better. Change = do it differently. Renew = something that does not exist yet.
    .short = The kind
    .improve = Improve
    .change = Change
    .renew = Renew
idea-q_smallest = What is the smallest thing you could try within two weeks?
    .short = The smallest try
    .skip = I do not know yet
idea-q_role = What would you like yourself?
    .short = What you would like
    .carry = I want to carry it
    .join = I want to join in
    .hand_in = I only hand it in
idea-confirm = This is what I will post in the idea pool under your name:
    { "" }*{ $title }* ({ $type })
    { $problem }
    Smallest try: { $smallest }
    .post = Post
    .edit = Edit
    .draft = Save as draft
    .cancel = Cancel
idea-received = Thank you, your idea is in. You will get a reaction from { $organiser } before { DATETIME($react_by, dateStyle: "long") }. Every idea gets an answer, also if the answer is no.
    .look = See it
    .new = Another idea
idea-the_organisers = the organisers
idea-saved = "{ $title }" is saved as a draft; only you see it.
    .go_on = Go on with it
idea-ended_draft = Saved as a draft; only you see it. You find it again with /learnathon mine and on the home page.
idea-already_in = "{ $title }" is in the pool already, as number { $number }; nothing was posted twice.
    .look = See it
idea-discarded = "{ $title }" is thrown away.
    .restore = Keep it after all
idea-not_a_draft = This is no longer a draft.
idea-gone = This idea is no longer in the pool.
idea-seeks_owner = Looking for somebody to carry it.
idea-former_colleague = a former colleague
idea-goes_on_as = It goes on as idea { NUMBER($number, useGrouping: 0) }.
idea-answer_before = Answer before { DATETIME($day, dateStyle: "long") }.
idea-answer_late = Answer promised before { DATETIME($day, dateStyle: "long") }, not given yet.
idea-undecided = Nothing is decided yet; reactions are welcome.
idea-comes_back = It comes back by itself at the next call for ideas{ $month ->
    [none] { "" }
   *[other] , in { $month }
 }.
idea-then_pitch = Next comes a pitch at the Learnathon.
idea-then_decision = Next comes a decision.
idea-then_try = The first step is the smallest try.
idea-standing = { $state }.{ $next ->
    [none] { "" }
   *[other] { " " }{ $next }
 }
idea-answered = Answered on { DATETIME($day, dateStyle: "long") } by { $decider }.
idea-why = { $said ->
    [0] Why: { $reason }.
   *[other] { $reason ->
        [none] { "" }
       *[other] Why: { $reason }.{ " " }
     }{ $decider } writes: "{ $text }"
 }

idea-new = Send an idea
idea-card = *{ NUMBER($number, useGrouping: 0) }. { $title }* ({ $type })
    { $problem }
    Smallest try: { $smallest }
    From { $owner }{ $helpers ->
        [0] { "" }
       *[other] , with { $others }
    }{ $brought ->
        [0] { "" }
       *[other] , sent in by { $sender }
    }. { $state }.
    .back = Back

idea-state_draft = Draft
idea-state_submitted = New
idea-state_discussed = Discussed
idea-state_merged = Merged
idea-state_shortlisted = On the shortlist
idea-state_pitched = Pitched
idea-state_adopted = Picked up
idea-state_parked = Parked
idea-state_declined = Not picked up
idea-state_withdrawn = Withdrawn

idea-origin = From this conversation

idea-pool_title = { $n ->
    [one] *The idea pool: one idea*
   *[other] *The idea pool: { $n } ideas*
 }
idea-pool_empty = The idea pool is still empty. Yours can be the first.
    .new = Send an idea
idea-entry = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    { $type }, from { $owner }. { $standing }
    .look = View { NUMBER($number, useGrouping: 0) }
idea-leafing = Page { $page } of { $pages }
    .earlier = Previous
    .later = Next
idea-mine_title = { $n ->
    [one] *Yours: one idea*
   *[other] *Yours: { $n } ideas*
 }
idea-none_of_mine = You have not sent in any ideas yet.
    .new = Send an idea
idea-more_of_mine = { $co_owned ->
    [0] You are co-owner of no idea
    [one] You are co-owner of one idea
   *[other] You are co-owner of { $co_owned } ideas
 }{ $followed ->
    [0] { "" } and follow none.
    [one] { "" } and follow one.
   *[other] { "" } and follow { $followed }.
 }
    .carried = Co-owner
    .followed = Followed
    .kept = What I know of you
idea-carried_title = { $n ->
    [0] You are co-owner of no idea any more.
    [one] *Co-owner of one idea*
   *[other] *Co-owner of { $n } ideas*
 }
idea-followed_title = { $n ->
    [0] You follow no ideas any more.
    [one] *You follow one idea*
   *[other] *You follow { $n } ideas*
 }
idea-back_to_mine = What is mine
idea-my_entry = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    { $standing }
    .look = View { NUMBER($number, useGrouping: 0) }
idea-my_draft = *{ $title }*
    Draft { $letter }, only you see it.
    .go_on = Go on with { $letter }
    .discard = Throw { $letter } away
    .behalf = For a colleague: { $letter }

access-owner_only = Only the owner of the idea can do that.
access-carriers_only = Only the owner and the co-owners of the idea can do that.
idea-not_allowed = This cannot be done now; the idea stands at: { $state }.
