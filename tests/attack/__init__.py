"""An attacker of the scan, who knows all there is to know but the answers.

Of its results: `organisations` come about by chance and answer every year; `published` is what the program shows of
that, as equations about people; `attacker` solves them, with mathematics of its own that knows nothing of how groups
are suppressed. Of everything else: `failures` are what can go wrong while people answer, `marks` what they answer and
who they are, looked for in every place that may not hold it. `make test-attack` tries a thousand organisations and all
failures; the usual tests some of them.
"""
