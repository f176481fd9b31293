# Photos and voice notes with ideas.

attach-ask = Add the { $kind ->
    [voice] voice note
   *[other] photo
 } you sent me to your idea "{ $title }"? Everybody who takes part can then see that it is there.
    .yes = Yes, to it
    .other = Another one
    .no = { attach-no }
attach-no = No
attach-which = With which idea does this { $kind ->
    [voice] voice note
   *[other] photo
 } go?
attach-choice = "{ $title }"
    .yes = To this one
attach-no_idea = A { $kind ->
    [voice] voice note
   *[other] photo
 }, thank you. It goes with an idea, and you have none open. Send one, and I ask whether it belongs to it.
    .new = Send an idea
    .no = { attach-no }
attach-later = I keep your { $kind ->
    [voice] voice note
   *[other] photo
 } for a moment. Once your idea is in, I ask whether it belongs to it.
attach-one_of_several = Of what you send at once I only take the first. Send me the others one by one.
attach-caption = The words beside it I do not keep. Do they matter? Say them as a reaction to the idea.
attach-added = The { $kind ->
    [voice] voice note
   *[other] photo
 } now goes with "{ $title }". The file stays where you sent it; I only remember where that is.
    .undo = Undo
    .show = Show them
attach-full = "{ $title }" has { $most } photos and voice notes already; that is as many as fit. Take one away first, or choose another idea.
    .other = Another one
    .no = { attach-no }
attach-dropped = Fine, I keep nothing of the { $kind ->
    [voice] voice note
   *[other] photo
 }.
attach-removed = The { $kind ->
    [voice] voice note
   *[other] photo
 } no longer goes with "{ $title }".

attach-count = { $photos ->
    [0] { $voices ->
        [one] 1 voice note.
       *[other] { $voices } voice notes.
    }
    [one] 1 photo{ $voices ->
        [0] .
        [one] , 1 voice note.
       *[other] , { $voices } voice notes.
    }
   *[other] { $photos } photos{ $voices ->
        [0] .
        [one] , 1 voice note.
       *[other] , { $voices } voice notes.
    }
 }
    .show = Show them
attach-none = Nothing goes with this idea any more.
attach-here = { $kind ->
    [voice] Voice note
   *[other] Photo
 } with "{ $title }", from { $name }.
attach-yours = Your { $kind ->
    [voice] voice note
   *[other] photo
 } is in our chat on { $platform }.
attach-private = A { $kind ->
    [voice] voice note
   *[other] photo
 } from { $name } is in their private chat with me on { $platform }, which nobody else can open. Ask { $name } to share it with you.
attach-elsewhere = A { $kind ->
    [voice] voice note
   *[other] photo
 } from { $name } is on { $platform }. Look at the idea there, or ask { $name } to show it to you.
attach-open = Open
attach-remove = Take away
attach-back = Back to the idea
