# Hulp bij wat een project in de weg zit.

support-to_sponsor = { $owner } vraagt hulp bij "{ $title }": { $kind }. "{ $text }" Kun jij iets doen?
support-kind_time = tijd
support-kind_decision = een besluit
support-kind_money = geld
support-kind_people = mensen of kennis
support-kind_access = toegang of ICT
support-kind_other = iets anders
