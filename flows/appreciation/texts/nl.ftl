# Waardering, in eigen woorden.

appreciation-write = Spreek waardering uit
appreciation-prompt = { $owner } rondde "{ $title }" af. Wat viel je op dat waardevol was? Eén concrete zin in je eigen woorden doet meer dan tien duimpjes.
    .write = Schrijven
    .in_person = Persoonlijk zeggen
    .skip = Overslaan
appreciation-better_still = Dat is nog mooier. Ik laat het aan jou.
appreciation-skipped = Prima.
appreciation-for_nobody = Hier is niemand om te waarderen; je bent zelf de eigenaar, of die doet niet meer mee.

thanks-page_title = Waardering
thanks-q_text = Wat viel je op dat waardevol was? (10 tot 600 tekens)
    Alleen de eigenaar krijgt het, onder jouw naam. Anderen lezen het alleen als de eigenaar dat goed vindt.
thanks-confirm =
    .post = Versturen
appreciation-sent = Het gaat naar { $name }, in jouw woorden.

appreciation-received = { $sender } stuurt je waardering: "{ $text }" Mogen anderen dit zien?
    .share = Mag gedeeld
    .keep = Houd het privé
appreciation-received_one = { $place }. { $sender } stuurt je waardering: "{ $text }" Mogen anderen dit zien?
    .share = { $place }: mag gedeeld
    .keep = { $place }: houd het privé
appreciation-shared = Het staat nu onder de kaart van het project.
appreciation-kept = Het blijft tussen jullie.
appreciation-below_card = { $sender } bedankt { $receiver }: "{ $text }"
