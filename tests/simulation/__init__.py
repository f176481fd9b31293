"""An organisation that lives for years in a minute: its people act by chance, the bot is the real one.

`people` are the cast, `habits` what they tend to press and `answers` what they fill in; `seat` is somebody in front
of their app; `house` is the bot without its platforms, `replicas` two of it; `year` lets time go by, from one thing
that is due to the next (`coming`). What was said to whom goes into `history`. `judge` knows the rules for itself,
with a `calendar` of its own, and looks for what breaks them; `ledger` looks into the database for what was forgotten;
`summary` counts.
"""
