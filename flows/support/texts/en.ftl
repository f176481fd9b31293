# Help with what is in the way of a project.

access-helpers_only = Only who was asked for help can answer that, or an organiser.
access-askers_only = Only who asked for help, or carries the project, can do that.

support-ask = Ask for help
support-look = See the project
support-again = Another name

support-page_title = Ask for help
support-q_kind = What is in the way most?
    .time = Time
    .decision = A decision
    .money = Money
    .people = People or skills
    .access = Access or IT
    .other = Something else
support-q_text = What would help you on? Two sentences are enough. (10 to 400 characters)
support-q_whom = Whom shall I ask?
    Your sponsor answers within { SETTING("support_escalate_wd") } working days. Your colleagues see your question below the project's card.
    .sponsor = My sponsor
    .all = All colleagues
support-confirm =
    .post = Ask

support-to_sponsor = { $owner } asks for help with "{ $title }": { $kind }. "{ $text }" Can you do something?
    .take = I take it
    .pass = Pass on
    .impossible = Not possible
    .call = Call { $first }
support-to_organisers = { $owner } asks for help with "{ $title }": { $kind }. "{ $text }" There is no sponsor who can be asked now. Can you do something, or do you know who can?
    .take = { support-to_sponsor.take }
    .pass = { support-to_sponsor.pass }
    .impossible = { support-to_sponsor.impossible }
    .call = Call { $first }
support-remind = { $owner } still waits for help with "{ $title }": { $kind }. "{ $text }" Can you do something?
    .take = { support-to_sponsor.take }
    .pass = { support-to_sponsor.pass }
    .impossible = { support-to_sponsor.impossible }
    .call = Call { $first }
support-escalated = The request of { $owner } ("{ $title }", { $kind }) has been open for { SETTING("support_escalate_wd") } working days with { $sponsor }. A phone call helps more than another message.
support-passed_by = { $name } thinks of you for this.
support-kind_time = time
support-kind_decision = a decision
support-kind_money = money
support-kind_people = people or skills
support-kind_access = access or IT
support-kind_other = something else

support-asked = I ask { $sponsor } for help with "{ $title }". You hear from me when there is an answer.
    .withdraw = Take it back
support-asked_all = Your question about "{ $title }" stands below its card now, for all colleagues. Whoever can help is brought to you.
    .withdraw = Take it back
support-asked_already = That is asked already for "{ $title }", in the same words.
support-no_sponsor = "{ $title }" has no sponsor who can be asked now, so I ask the organisers.
support-sponsor_away = { $sponsor } cannot be reached now, so I ask the organisers for help with "{ $title }".
support-nobody = There is nobody I can ask now for help with "{ $title }". Shall I ask all colleagues?
    .colleagues = Ask colleagues
support-project_over = This project is over, so there is nothing to ask help for.

support-acknowledged = { $sponsor } has your question and takes it up.
support-calls = { $sponsor } has your question about "{ $title }" and will call you.
support-taken = You help { $owner } with "{ $title }": { $kind }. "{ $text }" { $owner } knows. Once it is settled, say so here.
    .done = It is settled
    .impossible = { support-to_sponsor.impossible }
support-calling = { $owner } hears that you will call about "{ $title }": { $kind }. "{ $text }" I cannot call myself; you do that as you always do. Once it is settled, say so here.
    .done = { support-taken.done }
    .impossible = { support-to_sponsor.impossible }
passon-page_title = Pass on
passon-q_name = Who could help better? Type a (part of a) name.
passon-confirm =
    .post = Search
support-passed_on = { $sponsor } passes your question about "{ $title }" on to { $name }.
support-you_passed = { $name } is asked to help with "{ $title }" now.
support-found = { $n ->
    [0] I find nobody else with that name who takes part. Try a part of it.
    [one] This colleague takes part:
   *[other] These colleagues take part:
 }
support-match = { $name }
    .pass_to = Ask { $first }
support-cannot_be_asked = { $name } cannot be asked now. Choose somebody else.

impossible-page_title = Not possible
impossible-q_text = Why can it not be solved now? (10 to 400 characters)
    It is read by whoever asked, under your name. What could be tried instead?
impossible-confirm =
    .post = Send
support-not_possible = { $sponsor } cannot solve this now and explains why: "{ $text }" What do you want?
    .adapt = Adapt experiment
    .colleagues = Ask colleagues
    .pause = Pause
support-explained = Thank you for explaining. Who asked for help with "{ $title }" reads it now.

solved-page_title = It is settled
solved-q_text = What came of it? One line. (3 to 200 characters)
solved-confirm =
    .post = Close it
support-resolved = { $name } says that the question about "{ $title }" is settled: "{ $text }"
support-closed = Good to hear. The question about "{ $title }" is closed.

support-withdrawn = Taken back: nobody is asked about "{ $title }" any more.
support-no_longer = { $owner } needs no help with "{ $title }" any more. Thank you for taking it up.
support-settled = That question is taken up, settled or taken back already.

support-to_all = Who knows more about this? { $owner } is looking for help with "{ $title }": { $text }
    .help = I can help
support-to_all_over = { $owner } was looking for help with "{ $title }": { $text }
    This question is closed.
support-your_own = This is your own question.
support-helper = { $name } can help with "{ $title }". A message or a call is all it takes.
support-you_help = Thank you. { $owner } hears that you can help with "{ $title }": "{ $text }" A message or a call is all it takes.

support-waits = You asked { $who } for help with "{ $title }": "{ $text }"
    .withdraw = Help no longer needed
support-helped = { $who } helps you with "{ $title }": "{ $text }"
    .done = Help is settled
    .withdraw = { support-waits.withdraw }
support-all_colleagues = all colleagues
support-the_organisers = the organisers
