# Wat we uit onszelf zeggen: waarom, en wanneer het beter uitkomt.

nudge-why = Waarom dit?
nudge-because_decision = Je krijgt dit omdat het gaat over een idee dat van jou is, of dat je mee trekt.
nudge-because_comments = Je krijgt dit omdat iemand reageerde op een idee van jou.
nudge-because_invitation = Je krijgt dit omdat een collega jou persoonlijk vraagt om mee te doen.
nudge-because_followed = Je krijgt dit omdat je dit idee volgt.
nudge-because_duty = Je krijgt dit omdat je rol het van je vraagt.
nudge-because_role = Je krijgt dit omdat er iets verandert aan een rol van jou, en je dat hoort te weten.
nudge-because_support = Je krijgt dit omdat een project hulp nodig heeft, en jij die kunt geven of erom vroeg.
nudge-because_event = Je krijgt dit omdat je meedoet aan een Learnathon die dichtbij is.
nudge-because_experiment = Je krijgt dit vanwege een experiment in een project van jou.
nudge-because_check_in = Je krijgt dit omdat je een project trekt, en ik af en toe vraag hoe het loopt.
nudge-because_project = Je krijgt dit vanwege een project dat je trekt of sponsort.
nudge-because_scan = Je krijgt dit omdat je mee mag doen met de scan. Dat is vrijwillig.
nudge-because_broadcast = Je krijgt dit omdat het voor iedereen is die hier meedoet.
nudge-because_answer = Je krijgt dit omdat een collega je antwoordt.
nudge-because_promise = Je krijgt dit omdat je me vroeg het op dit moment te zeggen.
nudge-ways = Jij bepaalt hoe vaak ik je schrijf, wanneer en waarover.
    .fewer = Minder berichten
    .hours = Andere uren
    .topics = Onderwerpen

snooze-later = Later
snooze-ask = Wanneer komt het uit?
    .tomorrow = Morgen
    .week = Volgende week
    .own = Kies een datum
snooze-done = Prima, ik kom erop terug op { DATETIME($date, dateStyle: "long") }.
snooze-too_long = Ik kan het voor je bewaren vanaf morgen, hooguit vier weken. Wanneer komt het uit?
    .tomorrow = Morgen
    .week = Volgende week
    .own = Kies een datum
snooze-over = Er is niets meer uit te stellen: dit is beantwoord, of het komt al vanzelf terug.

later-page_title = Later
later-q_day = Op welke dag kom ik erop terug? Bijvoorbeeld 24-12 of 24 december, binnen vier weken.
later-confirm =
    .post = Kom dan terug
