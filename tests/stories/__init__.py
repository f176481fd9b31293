"""Stories: people, what they say and see, time that passes; on both platforms and in both languages.

A story is a transcript. `noor: /idee Titel` says something, `noor: [Plaatsen]` presses a button, `bot: ...` is what she
then sees (buttons between brackets; `...` stands for anything between), `noor fills in:` answers a form, as a page on
Slack and question by question on Telegram, `(3 days later)` lets time pass.
"""
