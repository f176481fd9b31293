"""The terminal's own words, in the language of whoever is being played; the greeting is in both."""

from collections.abc import Mapping
from types import MappingProxyType

WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "greeting": (
                "You are {name}, on {platform}: a made-up colleague. Nothing leaves this machine.\n"
                "To send an idea: 1 and Enter (Start), join by the numbers, then type /idea.\n"
                "To be someone else: :who (on Slack, /idea opens a form). Also :help and :quit."
            ),
            "hint": "text, /idea or a number",
            "help": (
                "text         is sent as you type it, and /idea as a command\n"
                "1            presses the button with that number\n"
                ":who         be someone else; also :who 3 or :who emma\n"
                ":chat        the chat with the bot\n"
                ":home        the bot's home page (Slack)\n"
                ":pool        where everybody sees the ideas; what you type is then said there\n"
                ":say 3       sends what would otherwise press a button or steer this terminal\n"
                ":close       closes the form that is open (Slack)\n"
                ":quit        stops the sandbox and forgets everything; Ctrl-C and Ctrl-D do the same"
            ),
            "empty": "Nothing here yet.",
            "edited": "edited",
            "only_you": "only visible to you",
            "who": "Who do you want to be?",
            "nobody": "There is nobody called {typed}. Choose a number from 1 to {most}, or a name.",
            "no_button": "There is no button {typed}; see the numbers above. To send it as text: :say {typed}",
            "no_buttons": "There is no button here to press. To send {typed} as text: :say {typed}",
            "no_home": "{platform} has no home page for a bot; Slack has.",
            "no_form": "No form is open.",
            "form_open": "A form is open: :close closes it, :who leaves it as it is.",
            "unknown": "I do not know {typed}; :help shows what there is.",
            "now": "Now: {value}. Enter keeps it.",
            "skip": "Enter skips it.",
            "many_lines": "Several lines are fine; end with an empty line.",
            "no_choice": "Choose a number from 1 to {most}.",
            "no_date": "Type a date such as 2026-11-12.",
            "several": "Choose one or more numbers, with spaces between them.",
            "ends": "A number and Enter; Enter alone is 1.",
        },
        "nl": {
            "greeting": (
                "Je bent {name}, op {platform}: een verzonnen collega. Niets verlaat deze computer.\n"
                "Een idee insturen: 1 en Enter (Start), doe mee met de nummers, typ dan /idee.\n"
                "Iemand anders zijn: :who (op Slack opent /idee een formulier). Ook :help, :quit."
            ),
            "hint": "tekst, /idee of een nummer",
            "help": (
                "tekst        wordt verstuurd zoals je het typt, en /idee als commando\n"
                "1            drukt op de knop met dat nummer\n"
                ":who         wees iemand anders; ook :who 3 of :who emma\n"
                ":chat        de chat met de bot\n"
                ":home        het startscherm van de bot (Slack)\n"
                ":pool        waar iedereen de ideeën ziet; wat je typt zeg je dan daar\n"
                ":say 3       verstuurt wat anders op een knop drukt of deze terminal bestuurt\n"
                ":close       sluit het formulier dat openstaat (Slack)\n"
                ":quit        stopt de zandbak en vergeet alles; Ctrl-C en Ctrl-D doen hetzelfde"
            ),
            "empty": "Hier staat nog niets.",
            "edited": "bewerkt",
            "only_you": "alleen voor jou te zien",
            "who": "Wie wil je zijn?",
            "nobody": "Er is niemand die {typed} heet. Kies een nummer van 1 tot {most}, of een naam.",
            "no_button": "Er is geen knop {typed}; zie de nummers hierboven. Als tekst versturen: :say {typed}",
            "no_buttons": "Er is hier geen knop om op te drukken. {typed} als tekst versturen: :say {typed}",
            "no_home": "{platform} heeft geen startscherm voor een bot; Slack wel.",
            "no_form": "Er staat geen formulier open.",
            "form_open": "Er staat een formulier open: :close sluit het, :who laat het staan.",
            "unknown": "Ik ken {typed} niet; :help laat zien wat er is.",
            "now": "Nu: {value}. Enter laat het zo.",
            "skip": "Enter slaat het over.",
            "many_lines": "Meer regels mag; eindig met een lege regel.",
            "no_choice": "Kies een nummer van 1 tot {most}.",
            "no_date": "Typ een datum zoals 2026-11-12.",
            "several": "Kies een of meer nummers, met spaties ertussen.",
            "ends": "Een nummer en Enter; alleen Enter is 1.",
        },
    }
)


def word(language: str, key: str, **values: object) -> str:
    """The words under this key, with these values in them."""
    return WORDS[language][key].format(**values)
