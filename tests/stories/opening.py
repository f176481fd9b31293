"""How stories open: somebody joins, or says no."""

JOINS = {
    "nl": """
        noor: start
        bot: Hoi Noor, ik ben de Learnathon-bot van Voorbeeld. [Ja, vertel]
        noor: [Ja, vertel]
        bot: Wat je kunt doen [Ik doe mee]
        noor: [Ik doe mee]
        bot: Fijn dat je meedoet.
    """,
    "en": """
        noor: start
        bot: Hi Noor, I am the Learnathon bot of Voorbeeld. [Yes, tell me]
        noor: [Yes, tell me]
        bot: What you can do [Join]
        noor: [Join]
        bot: Good to have you.
    """,
}

SAYS_NO = {
    "nl": """
        noor: start
        bot: Hoi Noor
        noor: [Nee, bedankt]
        bot: Helemaal goed. Ik stuur je dit jaar niets meer. Van gedachten veranderd? Stuur /start.
    """,
    "en": """
        noor: start
        bot: Hi Noor
        noor: [No thanks]
        bot: Fine. I will not write to you again this year. Changed your mind? Send /start.
    """,
}
