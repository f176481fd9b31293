"""An attacker of the scan's results, who knows all there is to know but the answers.

`organisations` come about by chance and answer every year; `published` is what the program shows of that, as equations
about people; `attacker` solves them, with mathematics of its own that knows nothing of how groups are suppressed.
`make attack` tries a thousand organisations; the usual tests some of them.
"""
