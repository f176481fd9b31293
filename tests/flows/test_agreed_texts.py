"""The sentences that were agreed with the people who know the field (domain.md 3.1 to 3.6), to the letter.

A sentence of which a later function is still missing is not here.
"""

from datetime import date

import pytest

from flows.texts import Ours, load_texts

TEXTS = load_texts()
PLACES = (
    "first_name",
    "org",
    "win_start",
    "win_end",
    "title",
    "type",
    "problem",
    "smallest",
    "organiser",
    "list",
    "retention",
    "privacy_contact",
    "old_owner",
    "name",
    "hours",
    "mine",
    "theirs",
    "reason",
    "decider",
    "text",
    "month",
    "t1",
    "who1",
    "t2",
    "who2",
    "metric",
    "baseline",
    "target",
    "unit",
    "learning_goals",
    "owner",
    "sponsor",
    "n",
    "last",
    "streakless_fact",
    "ifthen_or_action",
    "sender",
    "kind",
    "measure",
    "threshold",
    "actual",
    "learned",
    "keeper",
    "place",
    "summary",
    "goals",
    "experiment",
    "open_support",
    "why",
    "half_whole",
    "table",
    "workshop",
    "pitch_time",
    "hard_example",
    "soft_example",
    "surprise",
    *("n_items", "k", "group", "rate", "level", "level_name", "best", "lowest", "ei"),
    *("n_people", "n_ideas", "n_projects", "n_exp", "n_running", "n_concluded"),
)
VALUES = {name: Ours("{" + name + "}") for name in PLACES} | {"cap_week": 3}
VALUES |= {"n_open": 2, "minutes": 6, "d": 3, "reference": 80}
VALUES["code"] = Ours("{code}")
VALUES["first"] = Ours("{owner}")
VALUES["pitched"] = Ours("yes")
VALUES |= {name: Ours("{" + name + "}") for name in ("w", "phase", "tasks_due", "top_task")}
VALUES |= {f"n{place}": Ours("{" + f"n{place}" + "}") for place in range(1, 6)}
DAYS = {"event_date": date(2026, 11, 12), "react_by": date(2026, 11, 9), "due": date(2027, 6, 1)}
DAYS |= {"start": date(2026, 11, 9), "end": date(2026, 11, 30), "next": date(2026, 11, 30)}
DAYS["mid"] = date(2026, 11, 16)
DAYS |= dict.fromkeys(("date", "deadline", "answers_by", "close", "publish_by"), date(2026, 11, 9))

_TIMES = {name: Ours("{" + name + "}") for name in ("start", "end")}
OWN = {
    "handover.done": {"next": Ours("{next}")},
    "idea.parked": {"said": 1},
    "broadcast.save_the_date": _TIMES,
    "broadcast.day_of": _TIMES,
    "digest.weekly": {"first": Ours("task")},
}
"""Values that are something else in one sentence than in the others."""

AGREED = {
    "error.not_allowed": ((), "Dat kan in deze fase niet: {why}.", "That is not possible in this phase: {why}."),
    "onboarding.welcome": (
        ("tell", "not_now", "no"),
        (
            "Hoi {first_name}, ik ben de Learnathon-bot van {org}. Ik help collega's om van ideeën voor beter "
            "werk kleine experimenten te maken en daar samen van te leren. Meedoen is je eigen keuze; niemand "
            "krijgt een lijst van wie nee zegt. Zal ik er wat meer over vertellen? [Ja, vertel] [Nu niet] [Nee, "
            "bedankt]"
        ),
        (
            "Hi {first_name}, I am the Learnathon bot of {org}. I help colleagues turn ideas for better work "
            "into small experiments and learn from them together. Joining is your own choice; nobody gets a list "
            "of who says no. Shall I tell you a bit more? [Yes, tell me] [Not now] [No thanks]"
        ),
    ),
    "onboarding.explain": (
        ("join", "privacy", "no"),
        (
            "Wat je kunt doen: ideeën insturen (/idee), meedoen aan een project, naar de Learnathon op 12 "
            "november 2026 komen en één keer per jaar een korte scan invullen.\nWat ik bewaar: je naam, team, "
            "taal en wat je mij stuurt. Het telt niet mee in beoordelingen.\nHoe vaak: hooguit 3 berichten per "
            "week, op werkdagen tussen {win_start} en {win_end}. Stoppen kan altijd met /stop. [Ik doe mee] "
            "[Lees over privacy] [Nee, bedankt]"
        ),
        (
            "What you can do: send in ideas (/idea), join a project, come to the Learnathon on 12 November 2026 "
            "and fill in a short yearly scan.\nWhat I keep: your name, team, language and what you send me. It "
            "is not used for appraisals.\nHow often: at most 3 messages a week, on working days between "
            "{win_start} and {win_end}. Stop at any time with /stop. [Join] [Read about privacy] [No thanks]"
        ),
    ),
    "onboarding.done": (
        ("send", "see", "sign_up"),
        (
            "Fijn dat je meedoet. Drie dingen om mee te beginnen. Taal, tijden en pauzes stel je in met /instellingen. "
            "[Stuur een idee] [Bekijk de ideeën] [Aanmelden 12 nov 2026]"
        ),
        (
            "Good to have you. Three things to start with. You can change language, times and pauses with /settings. "
            "[Send an idea] [See the ideas] [Sign up for 12 Nov 2026]"
        ),
    ),
    "onboarding.link": (
        (),
        "Gebruik je zowel Slack als Telegram? Typ deze code binnen 10 minuten in de andere app: {code}",
        "Do you use Slack and Telegram both? Type this code in the other app within 10 minutes: {code}",
    ),
    "onboarding.no": (
        (),
        "Helemaal goed. Ik stuur je dit jaar niets meer. Van gedachten veranderd? Stuur /start.",
        "Fine. I will not write to you again this year. Changed your mind? Send /start.",
    ),
    "onboarding.not_now": (
        ("week", "event", "never"),
        "Geen probleem. Wanneer mag ik het nog eens vragen? [Volgende week] [Na 12 november 2026] [Nooit]",
        "No problem. When may I ask again? [Next week] [After 12 November 2026] [Never]",
    ),
    "stop.confirm": (
        ("keep", "remove", "stay"),
        (
            "Je gaat stoppen. Je projecten krijgen een nieuwe eigenaar, je ideeën blijven als je wilt staan "
            "zonder je naam. [Stop, naam mag blijven] [Stop, naam eraf] [Ik blijf]"
        ),
        (
            "You are about to stop. Your projects get a new owner, your ideas stay without your name if you "
            "want. [Stop, keep my name] [Stop, remove name] [Stay]"
        ),
    ),
    "privacy.text": (
        (),
        "Ik bewaar: {list}. Tot: {retention}. Vragen: {privacy_contact}.",
        "I store: {list}. Kept until: {retention}. Questions: {privacy_contact}.",
    ),
    "snooze.ask": (
        ("tomorrow", "week", "own"),
        "Wanneer komt het uit? [Morgen] [Volgende week] [Kies een datum]",
        "When does it suit you? [Tomorrow] [Next week] [Choose a date]",
    ),
    "snooze.done": (
        (),
        "Prima, ik kom erop terug op 9 november 2026.",
        "Fine, I will come back on 9 November 2026.",
    ),
    "fewer.done": (
        (),
        "Prima, je hoort half zo vaak van mij.",
        "Fine, you will hear half as often from me.",
    ),
    "idea.q_title": (
        (),
        "Wat is je idee in één regel? (5 tot 80 tekens)",
        "What is your idea in one line? (5 to 80 characters)",
    ),
    "idea.q_problem": (
        (),
        "Wat gebeurt er nu dat beter kan, en voor wie? Twee zinnen is genoeg.",
        "What happens now that could be better, and for whom? Two sentences are enough.",
    ),
    "idea.q_type": (
        ("improve", "change", "renew"),
        (
            "Wat voor idee is het?\nVerbeteren = hetzelfde, maar beter. Veranderen = het anders doen. Vernieuwen "
            "= iets wat er nog niet is. [Verbeteren] [Veranderen] [Vernieuwen]"
        ),
        (
            "What kind of idea is it?\nImprove = the same, but better. Change = do it differently. Renew = "
            "something that does not exist yet. [Improve] [Change] [Renew]"
        ),
    ),
    "idea.q_smallest": (
        ("skip",),
        "Wat is het kleinste wat je binnen twee weken kunt uitproberen? [Weet ik nog niet]",
        "What is the smallest thing you could try within two weeks? [I do not know yet]",
    ),
    "idea.q_role": (
        ("carry", "join", "hand_in"),
        "Wat wil je zelf? [Ik wil het trekken] [Ik wil meedoen] [Ik geef het door]",
        "What would you like yourself? [I want to carry it] [I want to join in] [I only hand it in]",
    ),
    "idea.confirm": (
        ("post", "edit", "draft", "cancel"),
        (
            "Dit zet ik onder jouw naam in de ideeënvijver:\n{title} ({type})\n{problem}\nKleinste proef: "
            "{smallest} [Plaatsen] [Aanpassen] [Bewaar als concept] [Annuleren]"
        ),
        (
            "This is what I will post in the idea pool under your name:\n{title} ({type})\n{problem}\nSmallest "
            "try: {smallest} [Post] [Edit] [Save as draft] [Cancel]"
        ),
    ),
    "idea.similar": (
        ("join_1", "join_2", "anyway"),
        (
            "Deze ideeën lijken op het jouwe. Samen optrekken werkt vaak beter, maar twee varianten naast elkaar mag "
            "ook.\n1 {t1} ({who1})\n2 {t2} ({who2}) [Aansluiten bij 1] [Aansluiten bij 2] [Toch plaatsen]"
        ),
        (
            "These ideas look like yours. Joining forces often works better, but two versions side by side is fine "
            "too.\n1 {t1} ({who1})\n2 {t2} ({who2}) [Join 1] [Join 2] [Post mine anyway]"
        ),
    ),
    "idea.received": (
        (),
        (
            "Dank je, je idee staat erin. Je krijgt vóór 9 november 2026 een reactie van {organiser}. Elk idee "
            "krijgt antwoord, ook als het een nee is."
        ),
        (
            "Thank you, your idea is in. You will get a reaction from {organiser} before 9 November 2026. Every "
            "idea gets an answer, also if the answer is no."
        ),
    ),
    "handover.ask": (
        ("take", "look", "no"),
        (
            '{old_owner} kan "{title}" niet meer trekken. Jij kent het goed. Neem jij het over? Je mag het ook eerst '
            "bespreken. [Ik neem het over] [Vertel meer] [Nee, bedankt]"
        ),
        (
            '{old_owner} can no longer carry "{title}". You know it well. Will you take over? You may also first talk '
            "it through. [I take over] [Tell me more] [No thanks]"
        ),
    ),
    "handover.open_call": (
        ("interested",),
        (
            '"{title}" zoekt een nieuwe eigenaar. Tot nu toe: {summary}. Ongeveer {hours} uur per maand. '
            "[Ik heb interesse]"
        ),
        '"{title}" is looking for a new owner. So far: {summary}. About {hours} hours a month. [I am interested]',
    ),
    "handover.done": (
        (),
        (
            'Dank dat je "{title}" overneemt. In het kort: {goals}. Laatste nieuws: {last}. Loopt: {experiment}. Open: '
            "{open_support}. Volgende datum: {next}."
        ),
        (
            'Thank you for taking over "{title}". In short: {goals}. Last news: {last}. Running: {experiment}. Open: '
            "{open_support}. Next date: {next}."
        ),
    ),
    "coowner.invite": (
        ("yes", "more", "no"),
        (
            '{name} vraagt je als mede-eigenaar van "{title}". Dat betekent: meedenken, ongeveer {hours} uur in zes '
            "weken, geen rapportages. [Ja, ik doe mee] [Vertel meer] [Nee, bedankt]"
        ),
        (
            '{name} asks you to be co-owner of "{title}". That means: think along, about {hours} hours in six weeks, '
            "no reporting. [Yes, I join] [Tell me more] [No thanks]"
        ),
    ),
    "idea.merge_ask": (
        ("agree", "look", "refuse"),
        (
            '{name} stelt voor "{mine}" samen te voegen met "{theirs}". Jij blijft mede-eigenaar. [Akkoord] [Eerst '
            "kijken] [Liever niet]"
        ),
        ('{name} proposes to merge "{mine}" with "{theirs}". You stay co-owner. [Agree] [Look first] [Rather not]'),
    ),
    "idea.return": (
        ("keep", "change", "withdraw"),
        'Vorige keer werd "{title}" geparkeerd. Past het nog? [Houden] [Aanpassen] [Intrekken]',
        'Last time "{title}" was parked. Does it still fit? [Keep] [Change] [Withdraw]',
    ),
    "idea.merged": (
        (),
        'Jouw idee en dat van {name} zijn nu één: "{title}". Alle reacties zijn mee verhuisd.',
        'Your idea and that of {name} are now one: "{title}". All reactions have moved along.',
    ),
    "coowner.yes": (
        (),
        '{name} doet mee als mede-eigenaar van "{title}".',
        '{name} joins as co-owner of "{title}".',
    ),
    "coowner.no": (
        ("ask",),
        "{name} kan nu niet. Iemand anders vragen? [Uitnodigen]",
        "{name} cannot join now. Ask someone else? [Invite]",
    ),
    "support.to_sponsor": (
        ("take", "pass", "impossible", "call"),
        (
            '{owner} vraagt hulp bij "{title}": {kind}. "{text}" Kun jij iets doen? [Ik pak het op] [Doorgeven] '
            "[Lukt niet] [Bel {owner}]"
        ),
        (
            '{owner} asks for help with "{title}": {kind}. "{text}" Can you do something? [I take it] [Pass on] '
            "[Not possible] [Call {owner}]"
        ),
    ),
    "support.to_all": (
        ("help",),
        'Wie weet hier meer van? {owner} zoekt hulp bij "{title}": {text} [Ik kan helpen]',
        'Who knows more about this? {owner} is looking for help with "{title}": {text} [I can help]',
    ),
    "support.acknowledged": (
        (),
        "{sponsor} heeft je vraag gezien en pakt het op.",
        "{sponsor} has your question and takes it up.",
    ),
    "support.escalated": (
        (),
        (
            'De hulpvraag van {owner} ("{title}", {kind}) ligt 5 werkdagen bij {sponsor}. Even bellen helpt meer '
            "dan nog een bericht."
        ),
        (
            'The request of {owner} ("{title}", {kind}) has been open for 5 working days with {sponsor}. A phone '
            "call helps more than another message."
        ),
    ),
    "support.not_possible": (
        ("adapt", "colleagues", "pause"),
        (
            '{sponsor} kan dit nu niet oplossen en legt uit waarom: "{text}" Wat wil je? [Experiment aanpassen] '
            "[Vraag collega's] [Pauze]"
        ),
        (
            '{sponsor} cannot solve this now and explains why: "{text}" What do you want? [Adapt experiment] '
            "[Ask colleagues] [Pause]"
        ),
    ),
    "gate.ask": (
        ("answer", "ask"),
        (
            '"{title}" is gepitcht. Zes vragen, 2 minuten. Alles ja betekent: het start op 9 november 2026, tenzij je '
            "met een reden bezwaar maakt. [Beantwoorden] [Vraag {owner}]"
        ),
        (
            '"{title}" was pitched. Six questions, 2 minutes. All yes means it starts on 9 November 2026 unless you '
            "object with a reason. [Answer] [Ask {owner}]"
        ),
    ),
    "appreciation.prompt": (
        ("write", "in_person", "skip"),
        (
            '{owner} rondde "{title}" af. Wat viel je op dat waardevol was? Eén concrete zin in je eigen woorden doet '
            "meer dan tien duimpjes. [Schrijven] [Persoonlijk zeggen] [Overslaan]"
        ),
        (
            '{owner} concluded "{title}". What did you notice that was worth something? One specific sentence in your '
            "own words does more than ten likes. [Write] [Say it in person] [Skip]"
        ),
    ),
    "appreciation.received": (
        ("share", "keep"),
        '{sender} stuurt je waardering: "{text}" Mogen anderen dit zien? [Mag gedeeld] [Houd het privé]',
        '{sender} sends you appreciation: "{text}" May others see this? [May be shared] [Keep it private]',
    ),
    "idea.parked": (
        ("ask", "smaller"),
        (
            '"{title}" is geparkeerd: {reason}. {decider} schrijft: "{text}". Het komt vanzelf terug bij de '
            "volgende ideeënoproep, in {month}. [Stel een vraag] [Maak het kleiner]"
        ),
        (
            '"{title}" is parked: {reason}. {decider} writes: "{text}". It comes back by itself at the next call '
            "for ideas, in {month}. [Ask a question] [Make it smaller]"
        ),
    ),
    "idea.declined": (
        ("ask", "new"),
        (
            '"{title}" wordt niet opgepakt: {reason}. {decider} schrijft: "{text}". Dank dat je het inbracht. '
            "[Stel een vraag] [Nieuw idee]"
        ),
        (
            '"{title}" will not be picked up: {reason}. {decider} writes: "{text}". Thank you for bringing it in. '
            "[Ask a question] [New idea]"
        ),
    ),
    "project.q_metric": (
        (),
        (
            'Prestatiedoel. Wat moet er beter worden en hoe meet je dat? Bijvoorbeeld: "dagen tot een klant '
            'antwoord krijgt".'
        ),
        (
            'Performance goal. What should get better, and how do you measure it? For example: "days until a '
            'customer gets an answer".'
        ),
    ),
    "project.q_baseline": (
        ("skip",),
        'Waar sta je nu? Vul een getal en de eenheid in, bijvoorbeeld "12 dagen". [Eerst meten]',
        'Where do you stand now? Enter a number and the unit, for example "12 days". [We will measure first]',
    ),
    "project.q_target": (
        (),
        'Waar wil je uitkomen, en wanneer? Bijvoorbeeld "8 dagen op 1 juni".',
        'Where do you want to be, and when? For example "8 days on 1 June".',
    ),
    "project.q_learning": (
        (),
        (
            'Leerdoel. Wat wil je straks weten of kunnen wat nu nog niet lukt? Bijvoorbeeld: "weten welke vragen '
            'klanten zelf kunnen beantwoorden".'
        ),
        (
            "Learning goal. What do you want to know or be able to do afterwards that you cannot now? For "
            'example: "know which questions customers could answer themselves".'
        ),
    ),
    "project.q_learning_sign": (
        (),
        "Waaraan merk je dat je het geleerd hebt? Eén regel.",
        "How will you notice that you have learned it? One line.",
    ),
    "project.learning_more": (
        ("add", "enough"),
        "Nog een leerdoel toevoegen? Eén is genoeg, drie is het maximum. [Toevoegen] [Zo is het goed]",
        "Add another learning goal? One is enough, three is the maximum. [Add] [This is enough]",
    ),
    "project.check_vague": (
        ("improve", "leave"),
        '"{text}" is nog lastig te meten. Wat zou je tellen, timen of vragen? [Aanscherpen] [Laat zo]',
        '"{text}" is still hard to measure. What would you count, time or ask? [Improve it] [Leave it]',
    ),
    "project.summary": (
        ("confirm", "edit"),
        (
            "{title}\nPresteren: {metric} van {baseline} naar {target} {unit}, uiterlijk 1 juni 2027.\nLeren: "
            "{learning_goals}\nEigenaar: {owner}. Sponsor: {sponsor}. [Bevestigen] [Aanpassen]"
        ),
        (
            "{title}\nPerform: {metric} from {baseline} to {target} {unit}, by 1 June 2027.\nLearn: "
            "{learning_goals}\nOwner: {owner}. Sponsor: {sponsor}. [Confirm] [Edit]"
        ),
    ),
    "project.ready": (
        ("read", "luck", "not_me"),
        (
            '{owner} is klaar om te starten met "{title}". Jij bent sponsor: wat {owner} van je nodig heeft is '
            "vertrouwen, af en toe wat hulp, en binnen 5 werkdagen antwoord op een vraag. [Lezen] [Wens ze succes] "
            "[Niet ik]"
        ),
        (
            '{owner} is ready to start "{title}". You are the sponsor: what {owner} needs from you is trust, now and '
            "then some help, and a reply within 5 working days when asked. [Read] [Wish them luck] [Not me]"
        ),
    ),
    "project.pause_over": (
        ("resume", "longer", "stop", "owner"),
        'De pauze van "{title}" is vandaag voorbij. [Weer oppakken] [Nog 4 weken] [Stoppen] [Nieuwe eigenaar]',
        'The pause of "{title}" ends today. [Pick up again] [4 more weeks] [Stop] [New owner]',
    ),
    "checkin.q1": (
        ("on_track", "stuck", "on_hold", "finished"),
        '"{title}", week {n}. Hoe loopt het? [Op koers] [Zit wat vast] [Ligt stil] [Klaar]',
        '"{title}", week {n}. How is it going? [On track] [Bit stuck] [On hold] [Finished]',
    ),
    "checkin.track_q2": (
        ("skip",),
        "Wat zag of leerde je sinds de vorige keer? Eén zin. [Niets nieuws]",
        "What did you see or learn since last time? One sentence. [Nothing new]",
    ),
    "checkin.track_q3": (
        ("same", "number", "unmeasured"),
        "{metric} was {last} {unit}. En nu? [Zelfde] [Getal invullen] [Niet gemeten]",
        "{metric} was {last} {unit}. And now? [Same] [Enter number] [Not measured]",
    ),
    "checkin.stuck_q2": (
        ("time", "decision", "money", "people", "access", "other"),
        ("Wat zit het meest in de weg? [Tijd] [Een besluit] [Geld] [Mensen of kennis] [Toegang of ICT] [Iets anders]"),
        ("What is in the way most? [Time] [A decision] [Money] [People or skills] [Access or IT] [Something else]"),
    ),
    "checkin.stuck_q3": (  # typed without a button for it
        ("skip",),
        "Welke stap is klein genoeg voor deze week? [Geen idee]",
        "What would be a step small enough for this week? [I have no idea]",
    ),
    "checkin.overdue_q2": (
        ("wrap_up", "longer", "pause", "stop"),
        ("De einddatum was 30 november 2026. Wat past het best? [Nu afronden] [Nog 2 weken] [Pauze] [Stoppen]"),
        "The end date was 30 November 2026. What fits best? [Wrap up now] [2 more weeks] [Pause] [Stop]",
    ),
    "checkin.hold_q2": (
        ("own_time", "someone", "better_moment", "over"),
        "Prima. Waar wacht het op? [Mijn eigen tijd] [Iemand anders] [Beter moment] [Het is voorbij]",
        "Fine. What is it waiting for? [My own time] [Someone else] [Better moment] [It is over]",
    ),
    "checkin.hold_again": (  # the second line of hold_q2
        ("two_weeks", "month", "never"),
        "Wanneer vraag ik het weer? [2 weken] [1 maand] [Niet meer]",
        "When shall I ask again? [2 weeks] [1 month] [Never]",
    ),
    "checkin.done_q2": (
        ("now", "later"),
        "Mooi. Zullen we de uitkomst meteen noteren? [Ja, 2 minuten] [Later]",
        "Great. Shall we note the outcome right away? [Yes, 2 minutes] [Later]",
    ),
    "checkin.q4_support": (
        ("nobody", "sponsor", "colleagues"),
        "Wil je hulp? [Nee] [Van {sponsor}] [Van collega's]",
        "Do you want help? [No] [From {sponsor}] [From colleagues]",
    ),
    "checkin.thanks": (
        (),
        "Genoteerd, dank je. Volgende keer: 30 november 2026. {streakless_fact}",
        "Noted, thank you. Next time: 30 November 2026. {streakless_fact}",
    ),
    "nudge.n1": (
        ("on_track", "stuck", "on_hold"),
        'Ik ben nog benieuwd naar "{title}". Eén tik is genoeg: [Op koers] [Zit wat vast] [Ligt stil]',
        'Still curious how "{title}" is doing. One tap is enough: [On track] [Bit stuck] [On hold]',
    ),
    "nudge.n4": (
        (),
        (
            'Ik vraag niet meer naar "{title}". Het staat nu op "slaapt", zichtbaar voor organisator en sponsor. '
            "Weer wakker maken kan altijd met /project."
        ),
        (
            'I will stop asking about "{title}". It is now marked "asleep", visible to organiser and sponsor. Wake '
            "it up whenever you like with /project."
        ),
    ),
    "exp.q_hypothesis": (
        (),
        'Wat verwacht je? Maak de zin af: "We verwachten dat ... omdat ..."',
        'What do you expect? Finish the sentence: "We expect that ... because ..."',
    ),
    "exp.q_smallest": (
        (),
        "Wat is de kleinste proef die je ongelijk kan bewijzen? Denk aan één team, één week, op papier.",
        "What is the smallest test that could prove you wrong? Think of one team, one week, on paper.",
    ),
    "exp.q_measure": (
        (),
        (
            "Wat tel of vraag je, en wanneer noem je het geslaagd? Bijvoorbeeld: "
            '"binnen een dag beantwoord; geslaagd vanaf 7 van de 10".'
        ),
        (
            "What do you count or ask, and when do you call it a success? For example: "
            '"answered within a day; success from 7 out of 10".'
        ),
    ),
    "exp.q_dates": (
        ("two", "four", "own"),
        ("Wanneer begin je en wanneer stop je? Hooguit zes weken. [Maandag, 2 weken] [Maandag, 4 weken] [Zelf kiezen]"),
        (
            "When do you start and when do you stop? At most six weeks. [Start Monday, 2 weeks] "
            "[Start Monday, 4 weeks] [Choose dates]"
        ),
    ),
    "exp.q_ifthen": (
        ("skip",),
        (
            'Maak het jezelf makkelijk: "Als het ... is, dan ga ik ..." Bijvoorbeeld: als het maandagoverleg '
            "klaar is, dan tel ik de open vragen. [Overslaan]"
        ),
        (
            'Make it easy for yourself: "When it is ... , then I will ..." For example: when the Monday meeting '
            "ends, then I will count the open questions. [Skip]"
        ),
    ),
    "exp.started": (
        (),
        (
            'Gestart: "{title}", tot 30 november 2026. Op 16 november 2026 vraag ik hoe het loopt. Alles wat eruit '
            "komt telt."
        ),
        (
            'Started: "{title}", until 30 November 2026. I will ask how it goes on 16 November 2026. Whatever comes '
            "out counts."
        ),
    ),
    "exp.due": (
        ("wrap_up", "longer", "cancel"),
        '"{title}" loopt vandaag af. Vier korte vragen en je bent klaar. [Afronden] [Nog 2 weken] [Stoppen]',
        '"{title}" ends today. Four short questions and you are done. [Wrap up] [2 more weeks] [Stop it]',
    ),
    "exp.q_outcome": (
        ("number", "words"),
        "Wat kwam eruit? {measure}: geslaagd vanaf {threshold}. [Getal invullen] [In woorden]",
        ("What came out? {measure}: you would call it a success from {threshold}. [Enter number] [In words]"),
    ),
    "exp.q_verdict": (
        ("confirmed", "partly", "refuted", "inconclusive"),
        "En je verwachting? [Klopte] [Klopte deels] [Klopte niet] [Niet te zeggen]",
        "And your expectation? [Came true] [Partly] [Did not come true] [Cannot tell]",
    ),
    "exp.q_learned": (
        (),
        "Wat weet je nu wat je eerst niet wist? Eén of twee zinnen.",
        "What do you know now that you did not know before? One or two sentences.",
    ),
    "exp.q_decision": (
        ("continue", "adapt", "stop", "scale"),
        "Wat nu? [Doorgaan] [Aanpassen] [Stoppen] [Opschalen]",
        "What is next? [Continue] [Adapt] [Stop] [Scale up]",
    ),
    "project.finished": (
        ("secure", "later"),
        (
            '"{title}" is afgerond: {metric} ging van {baseline} naar {actual} {unit}. Geleerd: {learned}. Waar vinden '
            "anderen dit terug? [Borgen] [Later]"
        ),
        (
            '"{title}" is finished: {metric} went from {baseline} to {actual} {unit}. Learned: {learned}. Where will '
            "others find this? [Add securing] [Later]"
        ),
    ),
    "project.stopped": (
        (),
        '"{title}" is gestopt. Wat het ons leerde: {learned}. Op tijd stoppen is ook een resultaat.',
        '"{title}" has stopped. What it taught us: {learned}. Stopping in time is also a result.',
    ),
    "project.secured": (
        (),
        '"{title}" hoort nu bij het gewone werk. {keeper} houdt het levend; te vinden via {place}.',
        '"{title}" is now part of normal work. Kept alive by {keeper}; find it at {place}.',
    ),
    "idea.adopted": (
        ("start", "later"),
        (
            'Goed nieuws: "{title}" wordt opgepakt. {sponsor} is je sponsor. Volgende stap, 5 minuten: een '
            "prestatiedoel en een leerdoel kiezen. [Nu beginnen] [Later]"
        ),
        (
            'Good news: "{title}" is picked up. {sponsor} is your sponsor. Next step, 5 minutes: set a performance '
            "goal and a learning goal. [Start now] [Later]"
        ),
    ),
    "scan.invite": (
        ("start", "anonymous", "not_for_me"),
        (
            "Hoe goed leren we bij {org}? {n_items} stellingen, 2 open vragen, ongeveer 6 minuten, tot 9 november "
            "2026. Meedoen is vrijwillig. Je antwoorden worden zonder je naam opgeslagen; resultaten verschijnen "
            "alleen voor groepen van {k} of meer. [Beginnen] [Hoe anoniem is dit?] [Niet voor mij]"
        ),
        (
            "How well do we learn at {org}? {n_items} statements, 2 open questions, about 6 minutes, until 9 November "
            "2026. Taking part is voluntary. Your answers are stored without your name; results appear only for groups "
            "of {k} or more. [Start] [How is this anonymous?] [Not for me]"
        ),
    ),
    "scan.anon": (
        ("fine", "total"),
        (
            "Ik noteer alleen dat je meedeed, zodat ik je niet meer herinner. Je antwoorden staan in een aparte lijst "
            "zonder naam, tijd of apparaat. Groepen met minder dan {k} antwoorden worden nooit getoond, en buurgroepen "
            "blijven verborgen als iemand ze terug zou kunnen rekenen. Schrijf in open antwoorden geen namen of "
            "details die naar jou wijzen. Na versturen kan ik je antwoorden niet meer terugvinden, dus ook niet "
            "aanpassen of wissen. Je antwoorden tellen mee voor: {group}. [Prima] [Alleen in totaal]"
        ),
        (
            "I only note that you took part, so that I stop reminding you. Your answers are in a separate list without "
            "name, time or device. Groups with fewer than {k} answers are never shown, and neighbouring groups are "
            "hidden when someone could calculate them back. In open answers: do not write names or details that point "
            "to you. Once sent, I can no longer find your answers, so I cannot change or delete them either. Your "
            "answers count for: {group}. [Fine] [Only in the total]"
        ),
    ),
    "scan.remind1": (
        ("start", "not_for_me"),
        ("De scan staat nog 3 dagen open. Al {rate}% deed mee. Zes minuten bij de koffie? [Beginnen] [Niet voor mij]"),
        (
            "The scan is open for another 3 days. Already {rate}% took part. Six minutes over a coffee? "
            "[Start] [Not for me]"
        ),
    ),
    "scan.remind2": (
        ("start", "not_for_me"),
        (
            "Laatste bericht over de scan: hij sluit op 9 november 2026. Elk antwoord maakt het beeld eerlijker, ook "
            "als je vindt dat het slecht gaat. [Beginnen] [Niet voor mij]"
        ),
        (
            "Last message about the scan: it closes on 9 November 2026. Every answer makes the picture fairer, also if "
            "you think we do badly. [Start] [Not for me]"
        ),
    ),
    "scan.thanks": (
        (),
        "Dank je wel. Je ziet de resultaten hier vóór 9 november 2026, iedereen op hetzelfde moment.",
        "Thank you. You will see the results here before 9 November 2026, everyone at the same moment.",
    ),
    "scan.published": (
        ("results",),
        (
            "De scan is binnen: {n} collega's ({rate}%). Niveau {level} van 5: {level_name}. Sterkst: {best}. Ruimte "
            "om te groeien: {lowest}. Empowered: {ei} (referentie 80%). We bespreken het op de Learnathon. "
            "[Bekijk resultaten]"
        ),
        (
            "The scan is in: {n} colleagues ({rate}%). Level {level} of 5: {level_name}. Strongest: {best}. Room to "
            "grow: {lowest}. Empowered: {ei} (reference 80%). We discuss it at the Learnathon. [See results]"
        ),
    ),
    "scan.published_nolevel": (
        ("results",),
        (
            "De scan is binnen, maar slechts {rate}% deed mee: te weinig om voor iedereen te spreken, dus dit keer "
            "geen niveau. [Bekijk wat er is]"
        ),
        (
            "The scan is in, but only {rate}% took part: too little to speak for everyone, so there is no level this "
            "time. [See what we can show]"
        ),
    ),
    "scan.too_few": (
        (),
        "Er deden minder dan {k} mensen mee, dus er komen geen resultaten. De antwoorden zijn gewist.",
        "Fewer than {k} people took part, so no results will be shown. The answers have been erased.",
    ),
    "broadcast.save_the_date": (
        ("come", "maybe", "not_this_time"),
        (
            "Zet in je agenda: onze Learnathon is op 9 november 2026, {start}-{end}, {place}. Een {half_whole} dag om "
            "werk beter te maken en daarvan te leren, door en voor onszelf. Je komt als je dat wilt. "
            "[Ik kom] [Misschien] [Deze keer niet]"
        ),
        (
            "Save the date: our Learnathon is on 9 November 2026, {start}-{end}, {place}. A {half_whole} day to make "
            "work better and learn from it, by and for ourselves. You come if you want to. "
            "[I come] [Maybe] [Not this time]"
        ),
    ),
    "broadcast.call_for_ideas": (
        ("send", "see"),
        (
            "Wat kan er in ons werk verbeterd, veranderd of vernieuwd worden? Stuur je idee vóór 9 november 2026: typ "
            "/idea. Een ruwe gedachte is goed; elk idee krijgt antwoord. [Stuur een idee] [Bekijk {n} ideeën]"
        ),
        (
            "What can be improved, changed or renewed at work? Send your idea before 9 November 2026: type /idea. A "
            "rough thought is fine; every idea gets an answer. [Send an idea] [See {n} ideas]"
        ),
    ),
    "broadcast.programme": (  # [Change workshop] comes with the workshops
        ("mine",),
        (
            "Het programma van 9 november 2026 is klaar. Je zit aan tafel {table}; jouw workshop: {workshop}. Pitches "
            "vanaf {pitch_time}. [Mijn programma]"
        ),
        (
            "The programme for 9 November 2026 is ready. You are at table {table}; your workshop: {workshop}. Pitches "
            "from {pitch_time}. [My programme]"
        ),
    ),
    "broadcast.day_of": (
        ("here",),
        (
            "Goedemorgen. We beginnen om {start} in {place}. Neem mee: je idee, je twijfels en een opgeladen telefoon. "
            "Meld je als je er bent: [Ik ben er]"
        ),
        (
            "Good morning. We start at {start} in {place}. Bring: your idea, your doubts and a charged phone. Check in "
            "when you arrive: [I am here]"
        ),
    ),
    "broadcast.thanks": (
        (),
        (
            "Dank jullie wel. {n_people} collega's, {n_ideas} ideeën, {n_projects} projecten, {n_exp} experimenten "
            "starten deze maand. Elk idee krijgt vóór 9 november 2026 antwoord."
        ),
        (
            "Thank you all. {n_people} colleagues, {n_ideas} ideas, {n_projects} projects, {n_exp} experiments start "
            "this month. Every idea gets its answer before 9 November 2026."
        ),
    ),
    "broadcast.results": (
        ("more",),
        (
            "Wat is er tot nu toe van gekomen? {n_running} lopend, {n_concluded} experimenten afgerond. Hard: "
            "{hard_example}. Zacht: {soft_example}. Leerzaamste verrassing: {surprise}. [Lees meer]"
        ),
        (
            "What came of it so far? {n_running} running, {n_concluded} experiments concluded. Hard: {hard_example}. "
            "Soft: {soft_example}. Most instructive surprise: {surprise}. [Read more]"
        ),
    ),
    "broadcast.new_date": (
        ("come", "cannot"),
        "De Learnathon verschuift naar 9 november 2026. Past dat? [Ik kom] [Kan niet]",
        "The Learnathon moves to 9 November 2026. Does that suit you? [I come] [Cannot]",
    ),
    "broadcast.cancelled": (
        (),
        "De Learnathon van 9 november 2026 gaat niet door: {reason}. Je ideeën blijven in de vijver.",
        "The Learnathon of 9 November 2026 is off: {reason}. Your ideas stay in the pool.",
    ),
    **{
        f"answer.reason_{code}": ((), nl, en)
        for code, nl, en in (
            ("no_capacity", "nu geen tijd of mensen", "no time or people now"),
            ("not_affordable", "kost meer dan we nu kunnen uitgeven", "costs more than we can spend now"),
            ("not_feasible_yet", "er moet eerst iets anders gebeuren", "something else has to happen first"),
            (
                "too_big",
                "te groot voor een eerste experiment; maak het kleiner",
                "too big for a first experiment; make it smaller",
            ),
            ("outside_mandate", "hier gaan we niet zelf over", "we cannot decide this ourselves"),
            (
                "rules_or_safety",
                "wet, veiligheid of privacy staat in de weg",
                "law, safety or privacy stands in the way",
            ),
            ("already_running", "hier wordt al aan gewerkt", "someone is already working on it"),
            ("no_owner", "nog niemand die het kan trekken", "nobody can carry it yet"),
        )
    },
    "desk.task_agree": (
        (),
        "Spreek af waarom, voor wie, welk budget en welke kleine-ja-grenzen",
        "Agree why, for whom, which budget and small-yes limits",
    ),
    "desk.task_council": (
        (),
        "Informeer ondernemingsraad en privacycontact; vul de DPIA in",
        "Inform the works council and privacy contact; fill in the DPIA",
    ),
    "desk.task_date": (
        (),
        "Kies datum (let op vakanties en diensten), plek, halve of hele dag",
        "Choose date (check holidays and shifts), place, half or whole day",
    ),
    "desk.task_install": (
        (),
        "Installeer de bot, importeer teams, test beide talen met 3 mensen",
        "Install the bot, import teams, test both languages with 3 people",
    ),
    "desk.task_save_the_date": (
        (),
        "Verstuur de aankondiging; sponsor schrijft een persoonlijke uitnodiging",
        "Send save the date; sponsor writes a personal invitation",
    ),
    "desk.task_recruit": (
        (),
        "Werf begeleiders (1 per 12-13 mensen), plan een training van 2 uur",
        "Recruit facilitators (1 per 12-13 people), plan a 2-hour training",
    ),
    "desk.task_call": (
        (),
        "Open de ideeënoproep; geef drie voorbeelden uit eigen werk",
        "Open the call for ideas; show three examples from own work",
    ),
    "desk.task_answer": (
        (),
        "Beantwoord vanaf nu elk idee binnen 5 werkdagen",
        "Start answering every idea within 5 working days",
    ),
    "desk.task_scan": (
        (),
        "Open de scan (10 werkdagen); leg anonimiteit uit in teamoverleggen",
        "Open the scan (10 working days); explain anonymity in team meetings",
    ),
    "desk.task_publish": (
        (),
        "Sluit de scan, publiceer binnen 3 weken, kies twee thema's om te bespreken",
        "Close the scan, publish within 3 weeks, choose two themes to discuss",
    ),
    "desk.task_merge": (
        (),
        "Voeg dubbele ideeën samen; vraag eigenaren van lopende projecten om een terugblik",
        "Merge double ideas; ask owners of running projects for a review",
    ),
    "desk.task_vote": (
        (),
        "Houd de stemming (5 werkdagen), of bereid hem voor op de dag zelf",
        "Hold the vote (5 working days), or prepare it for the day itself",
    ),
    "desk.task_programme": (
        (),
        "Maak shortlist en programma; meng afdelingen aan tafel",
        "Make shortlist and programme; assign tables mixed by department",
    ),
    "desk.task_brief": (
        (),
        "Instrueer sponsors: openen, vragen, beslissen, bedanken; geen toespraak boven 10 minuten",
        "Brief sponsors: open, ask, decide, thank; no speeches over 10 minutes",
    ),
    "desk.task_rehearse": (
        (),
        "Zet programma vast, print QR-aanmelding, oefen pitchtijd en stemming",
        "Lock programme, print QR sign-in, rehearse pitch timing and vote",
    ),
    "desk.task_day": (
        (),
        "Draai de dag; elke pitch krijgt antwoord bij de check; elk project een eerste stap",
        "Run the day; every pitch gets gate answers; every project a first step",
    ),
    "desk.task_thanks": (
        (),
        "Bedank binnen 1 werkdag met cijfers; verstuur de evaluatie",
        "Send thanks with numbers within 1 working day; send the evaluation",
    ),
    "desk.task_outcomes": (
        (),
        "Geef elk idee een uitkomst; team kijkt terug (4 vragen)",
        "Give every idea its outcome; team looks back (4 questions)",
    ),
    "desk.task_lessons": (
        (),
        'Vraag "wat deed je anders?"; deel de eerste lessen',
        'Ask "what did you do differently?"; share the first lessons',
    ),
    "desk.task_first_steps": (
        (),
        "Controleer: heeft elk project een eerste experiment af? Bel wie nog niet zover is",
        "Check: has every project finished a first experiment? Call the owners who have not",
    ),
    "desk.task_midterm": (
        (),
        "Tussenbijeenkomst, 1 uur, projecten vertellen wat verraste",
        "Mid-term gathering, 1 hour, projects tell what surprised them",
    ),
    "desk.task_results": (
        (),
        "Kwartaalbericht met resultaten (ook +26, +38)",
        "Quarterly results message (also +26, +38)",
    ),
    "desk.task_second": (
        (),
        "Tweede bijeenkomst; slapende projecten wekken, overdragen of stoppen",
        "Second gathering; wake, hand over or stop sleeping projects",
    ),
    "desk.task_next_date": (
        (),
        "Kies de volgende datum en de organisatoren van volgend jaar",
        "Choose the next date and next year's organisers",
    ),
    "desk.task_review": (
        (),
        "Beoordeel afgeronde projecten; borg resultaten met HR en ICT",
        "Review finished projects; secure results with HR and ICT",
    ),
    "desk.task_report": ((), "Publiceer jaarverslag en exports", "Publish the yearly report and exports"),
    "desk.task_close": (
        (),
        "Sluit de cyclus; geparkeerde ideeën komen terug; archiveer",
        "Close the cycle; parked ideas return; archive",
    ),
    "desk.card": (
        (),
        (
            "Een tafel op de dag\n"
            "Tafel van 6-8, gemengd. Rondes:\n"
            "1 iedereen schrijft 3 minuten in stilte\n"
            "2 per idee 2 minuten, alleen verhelderende vragen\n"
            '3 eerst voortbouwen, dan twijfels ("wat moet er waar zijn?")\n'
            "4 één prestatiedoel, één leerdoel, één kleinste proef\n"
            "5 wie is eigenaar, wie helpt, eerste stap vóór vrijdag"
        ),
        (
            "A table on the day\n"
            "Table of 6-8, mixed. Rounds:\n"
            "1 everyone writes 3 minutes in silence (ideas first alone, then together)\n"
            "2 each idea 2 minutes, only clarifying questions\n"
            '3 build on, then doubts ("what would have to be true?")\n'
            "4 one performance goal, one learning goal, one smallest test\n"
            "5 who is owner, who helps, first step before Friday"
        ),
    ),
    "digest.weekly": (
        ("open",),
        (
            "Week {w}, {phase}. Te doen: {tasks_due}. Ideeën zonder reactie: {n1}. Hulp open > 3 dagen: {n2}. "
            "Experimenten die deze week aflopen: {n3}. Slaapt: {n4}. Nieuwe resultaten: {n5}. "
            "Eerst doen: {top_task}. [Openen]"
        ),
        (
            "Week {w}, {phase}. To do: {tasks_due}. Ideas without reaction: {n1}. Help open > 3 days: {n2}. "
            "Experiments ending this week: {n3}. Asleep: {n4}. New results: {n5}. "
            "One thing to do first: {top_task}. [Open]"
        ),
    ),
    "digest.quiet": ((), "Rustige week: er is niets dat op je wacht.", "A quiet week: nothing needs you."),
}


@pytest.mark.parametrize("key", AGREED)
@pytest.mark.parametrize(("language", "place"), [("nl", 1), ("en", 2)])
def test_the_bot_says_it_as_agreed(language, place, key):
    words, buttons = TEXTS.words(language), AGREED[key][0]
    values = {**VALUES, **DAYS, **OWN.get(key, {})}
    labels = [f" [{words.line(f'{key}.{name}', **values)}]" for name in buttons]
    assert words.line(key, **values) + "".join(labels) == AGREED[key][place]


@pytest.mark.parametrize(
    ("language", "said", "buttons"),
    [
        (
            "nl",
            (
                'Op 9 november 2026 nam je je voor: "{ifthen_or_action}". Is dat gelukt?\n'
                "Een stap van 10 minuten telt ook."
            ),
            ["Ja", "Deels", "Nog niet"],
        ),
        (
            "en",
            (
                'On 9 November 2026 you planned: "{ifthen_or_action}". Did that happen?\n'
                "A step of 10 minutes also counts."
            ),
            ["Yes", "Partly", "Not yet"],
        ),
    ],
)
def test_the_second_reminder_is_said_as_agreed(language, said, buttons):
    words = TEXTS.words(language)
    assert words.line("nudge.n2", **VALUES, **DAYS) == said
    assert [words.line(f"nudge.n2.{name}") for name in ("yes", "partly", "not_yet")] == buttons


def test_the_third_reminder_offers_ways_out_as_agreed():
    shown = [
        words.line("nudge.n3")
        + "".join(f" [{words.line(f'nudge.n3.{name}')}]" for name in ("help", "pause", "owner", "stop"))
        for words in (TEXTS.words("nl"), TEXTS.words("en"))
    ]
    assert shown == [
        (
            "Drukke tijd? Wat helpt:\nAlle vier is prima. "
            "[Iemand helpt mij] [4 weken pauze] [Nieuwe eigenaar] [Project stoppen]"
        ),
        "Busy times? What helps:\nAll four are fine. [Someone helps me] [Pause 4 weeks] [New owner] [Stop project]",
    ]


def test_the_title_stands_out_in_the_last_look():
    bold = [run.text for run in TEXTS.words("nl").text("idea.confirm", **VALUES) if run.bold]
    assert bold == ["{title}"]


@pytest.mark.parametrize(
    ("n", "nl", "en"),
    [
        (1, 'Eén nieuwe reactie op "{title}".', 'One new reaction to "{title}".'),
        (12, '12 nieuwe reacties op "{title}".', '12 new reactions to "{title}".'),
    ],
)
def test_new_reactions_are_told_as_agreed(n, nl, en):
    said = [TEXTS.words(language).line("idea.commented", **{**VALUES, "n": n}) for language in ("nl", "en")]
    assert said == [nl, en]
    labels = [TEXTS.words("nl").line(f"idea.commented.{name}", **{**VALUES, "n": n}) for name in ("read", "reply")]
    assert labels == ["Lezen", "Reageren"]
