# Reacties op ideeën: lezen, zeggen, volgen.

idea-commented = { $n ->
    [one] Eén nieuwe reactie
   *[other] { $n } nieuwe reacties
 } op "{ $title }".
    .read = Lezen
    .reply = Reageren
comment-among_others = { NUMBER($place, useGrouping: 0) }. { $n ->
    [one] Eén nieuwe reactie
   *[other] { $n } nieuwe reacties
 } op "{ $title }".
    .read = Lees { NUMBER($place, useGrouping: 0) }
    .reply = Reageer op { NUMBER($place, useGrouping: 0) }
comment-became = { $place ->
    [0] { "" }
   *[other] { NUMBER($place, useGrouping: 0) }. { "" }
 }"{ $title }" { $state ->
    [parked] is geparkeerd
    [declined] wordt niet opgepakt
    [adopted] wordt opgepakt
   *[merged] gaat verder in een ander idee
 }.
    .look = { $place ->
        [0] Bekijk het
       *[other] Bekijk { NUMBER($place, useGrouping: 0) }
    }
comment-more_ideas = { $n ->
    [one] Ook op één ander idee is gereageerd.
   *[other] Ook op { $n } andere ideeën is gereageerd.
 }

comment-page_title = Reageren
comment-q_text = Wat wil je erover zeggen? (2 tot 1000 tekens)
comment-confirm =
    .post = Plaatsen
comment-posted = Je reactie staat bij "{ $title }".
    .read = Lees de reacties
comment-changed = Je reactie is aangepast, overal waar ik haar laat zien.{ $original ->
    [there] { " " }Je eigen bericht in de groep houdt de oude woorden tot je het daar zelf aanpast.
   *[nowhere] { "" }
 }
    .read = Lees de reacties
comment-sure = Deze reactie weghalen? Je kunt dat niet terugdraaien.
    { $text }
    .gone_with = Haal weg
    .stay = Laat staan
comment-taken_back = Je reactie is weggehaald.{ $original ->
    [there] { " " }Je eigen bericht in de groep blijft staan tot je het daar zelf verwijdert.
   *[nowhere] { "" }
 }
    .back = Naar de reacties
comment-too_late = Dit idee is intussen ingetrokken, dus je reactie staat er niet. Wat je schreef, om elders te gebruiken:
    { $text }
    .see = Bekijk de ideeën
comment-gone_meanwhile = Deze reactie is intussen weggehaald. Wat je schreef, om opnieuw te reageren:
    { $text }
    .again = Reageer opnieuw

comment-count = { $n ->
    [0] Nog geen reacties.
    [one] Eén reactie.
   *[other] { $n } reacties.
 }
    .page = Lees de reacties
    .new = Reageren
    .follow = Volgen
    .unfollow = Niet meer volgen
    .discussed = Is besproken
comment-title = { $n ->
    [0] *Reacties op "{ $title }":* nog geen.
    [one] *Reacties op "{ $title }":* één.
   *[other] *Reacties op "{ $title }":* { $n }, nieuwste eerst.
 }
comment-entry = { NUMBER($n, useGrouping: 0) }. *{ $author }*, { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
    { $text }
    .whole = Lees { NUMBER($n, useGrouping: 0) } helemaal
    .edit = Pas { NUMBER($n, useGrouping: 0) } aan
    .remove = Haal { NUMBER($n, useGrouping: 0) } weg
comment-alone = *{ $author }*, { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
    { $text }
comment-list = Terug
comment-new = Reageren
comment-newer = Nieuwere
comment-older = Oudere
comment-back = Naar het idee

comment-followed = Je hoort van mij wat er met dit idee gebeurt.
comment-unfollowed = Je volgt dit idee niet meer.
comment-gone = Die reactie is er niet meer.
comment-closed = Dit idee is ingetrokken; je reactie blijft hier, maar die bewaar ik niet.
comment-only_words = Ik kan alleen woorden bij het idee bewaren; wat je stuurde staat alleen hier.
comment-too_long = Dat is langer dan de { $longest } tekens die ik bij een idee kan bewaren: het zijn er { $count }. Kort je bericht in, dan bewaar ik het alsnog.
comment-too_long_now = Dat is langer dan de { $longest } tekens die ik bij een idee kan bewaren: het zijn er { $count }. Tot je het inkort, houd ik bij wat er stond.
comment-join_first = Je reactie staat hier; bij het idee bewaar ik alleen wat deelnemers zeggen. Meedoen is je eigen keuze: stuur mij in een privébericht het woord "start".
comment-mirrored = *{ $author }*
    { $text }
comment-removed = Deze reactie is weggehaald.

access-author_only = Dat kan alleen wie de reactie schreef.
access-facilitators_only = Dat kunnen alleen begeleiders en organisatoren. Vraag het een van hen.
