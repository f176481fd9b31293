# Reactions to ideas: reading, saying, following.

idea-commented = { $n ->
    [one] One new reaction
   *[other] { $n } new reactions
 } to "{ $title }".
    .read = Read
    .reply = Reply
comment-among_others = { NUMBER($place, useGrouping: 0) }. { $n ->
    [one] One new reaction
   *[other] { $n } new reactions
 } to "{ $title }".
    .read = Read { NUMBER($place, useGrouping: 0) }
    .reply = Reply to { NUMBER($place, useGrouping: 0) }
comment-became = { $place ->
    [0] { "" }
   *[other] { NUMBER($place, useGrouping: 0) }. { "" }
 }"{ $title }" { $state ->
    [parked] is parked
    [declined] will not be picked up
    [adopted] is picked up
   *[merged] goes on in another idea
 }.
    .look = { $place ->
        [0] See it
       *[other] See { NUMBER($place, useGrouping: 0) }
    }
comment-more_ideas = { $n ->
    [one] There are reactions to one other idea as well.
   *[other] There are reactions to { $n } other ideas as well.
 }

comment-page_title = Reply
comment-q_text = What would you like to say about it? (2 to 1000 characters)
comment-confirm =
    .post = Post
comment-posted = Your reaction stands with "{ $title }".
    .read = Read the reactions
comment-changed = Your reaction is changed, wherever I show it.{ $original ->
    [there] { " " }Your own message in the group keeps the old words until you change it there yourself.
   *[nowhere] { "" }
 }
    .read = Read the reactions
comment-sure = Take this reaction away? That cannot be undone.
    { $text }
    .gone_with = Take it away
    .stay = Leave it
comment-taken_back = Your reaction is taken away.{ $original ->
    [there] { " " }Your own message in the group stays until you delete it there yourself.
   *[nowhere] { "" }
 }
    .back = To the reactions
comment-too_late = This idea was withdrawn meanwhile, so your reaction is not there. What you wrote, to use elsewhere:
    { $text }
    .see = See the ideas
comment-gone_meanwhile = This reaction was taken away meanwhile. What you wrote, to reply anew:
    { $text }
    .again = Reply anew

comment-count = { $n ->
    [0] No reactions yet.
    [one] One reaction.
   *[other] { $n } reactions.
 }
    .page = Read the reactions
    .new = Reply
    .follow = Follow
    .unfollow = Follow no more
    .discussed = Is discussed
comment-title = { $n ->
    [0] *Reactions to "{ $title }":* none yet.
    [one] *Reactions to "{ $title }":* one.
   *[other] *Reactions to "{ $title }":* { $n }, newest first.
 }
comment-entry = { NUMBER($n, useGrouping: 0) }. *{ $author }*, { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
    { $text }
    .whole = Read all of { NUMBER($n, useGrouping: 0) }
    .edit = Change { NUMBER($n, useGrouping: 0) }
    .remove = Take { NUMBER($n, useGrouping: 0) } away
comment-alone = *{ $author }*, { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
    { $text }
comment-list = Back
comment-new = Reply
comment-newer = Newer
comment-older = Older
comment-back = To the idea

comment-followed = You hear from me what happens to this idea.
comment-unfollowed = You no longer follow this idea.
comment-gone = That reaction is no longer there.
comment-closed = This idea is withdrawn; your reaction stays here, but I do not keep it.
comment-only_words = I can only keep words with the idea; what you sent stands here alone.
comment-too_long = That is longer than the { $longest } characters I can keep with an idea: it is { $count }. Shorten your message, and I keep it after all.
comment-too_long_now = That is longer than the { $longest } characters I can keep with an idea: it is { $count }. Until you shorten it, I keep what it said before.
comment-join_first = Your reaction stands here; with the idea I only keep what participants say. Joining is your own choice: send me the word "start" in a private message.
comment-mirrored = *{ $author }*
    { $text }
comment-removed = This reaction was taken away.

access-author_only = Only whoever wrote the reaction can do that.
access-facilitators_only = Only facilitators and organisers can do that. Ask one of them.
