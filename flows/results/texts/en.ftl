# Results of the scan: what people see of them.

results-none = There are no results of a scan yet. Once a scan has closed and is published, they are here, for everyone at the same moment.
results-not_there = These results are not there to see.
results-list = *Results of the scan*
results-entry = { $when }: overall { $overall }, { $level ->
        [none] no level
       *[other] level { $level } ({ $name })
    }.
    .look = See
results-way_back = Back
results-overview = *Scan of { $when }*{ $state ->
        [computed] {" "}(for organisers; not published yet)
       *[published] { "" }
    }
    { $people } of { $invited } colleagues took part: { $rate }%, { $label }.
    { "" }*Overall: { $overall }.* { $level ->
        [none] There is no level this time.
       *[other] Level { $level } of 5: *{ $name }*{ $tag ->
            [none] { "" }
            [indicative] {" "}(indicative)
            [edge] {" "}(on the edge)
           *[both] {" "}(indicative, on the edge)
         }. { $described }
     }
    A conversation starter, not a measurement of persons or teams.
results-overview_below = { $empowered ->
        [none] There is no empowerment index in this scan.
       *[other] *Empowered: { $empowered }.* Reference: { $reference }%.
    }
results-to_themes = Themes
results-to_years = Over the years
results-to_groups = By group
results-to_locations = By location
results-to_empowerment = Empowerment
results-to_radar = Radar
results-to_statements = Statements
results-to_print = For print
results-to_all = All scans
results-overall = Overall
results-scores_title = Scores, 0 to 100
results-agreement_title = Agree or strongly agree
results-reliability_title = Reliability (alpha), 0 to 1
results-overall_title = Overall, 0 to 100
results-themes_title = Themes
results-empowerment_title = Empowered colleagues, in %
results-years_named = Years
results-month = { $month } { $year }
results-line = { $name }: { $value }
results-not_shown = not shown
results-score_low = 0-5
results-score_high = 95-100
results-share = { $n }%
results-share_low = max 10%
results-share_high = min 90%
results-mean_low = at most 1.2
results-mean_high = at least 4.8
results-of_ten = { $n } of 10
results-of_ten_low = at most 1 of 10
results-of_ten_high = at least 9 of 10
results-empowered = { $of_ten } ({ $share })
results-reference = Dashed: { $reference }%, the reference from the Learnathon concept; original study not traced.
results-rate_good = good
results-rate_sufficient = sufficient
results-rate_with_care = read with care
results-rate_not_representative = not representative
results-level_1 = Sparks
results-described_1 = Learning depends on a few people. Ideas get stuck on the way. Start with safety and one visible small success.
results-level_2 = Getting going
results-described_2 = There are try-outs, often thanks to one team or manager. What is learned stays local. Agree on goals and looking back.
results-level_3 = In rhythm
results-described_3 = There is a yearly cycle; experiments have a start, an end and a lesson. Sharing between teams and support still differ.
results-level_4 = Embedded
results-described_4 = Learning is part of normal work; managers set the example; results are secured and found again.
results-level_5 = Learning culture
results-described_5 = Nearly everyone improves their own work and learns with others; direction lies with the staff. Keep it alive, help others.

results-change = { $delta }, { $sure ->
        [real] probably real
       *[noise] within the noise
    }{ $basis ->
        [common] {" "}(on common statements)
       *[same] { "" }
    }
results-new_baseline = new baseline: the statements changed
results-themes = *Themes*, scan of { $when }{ $since ->
        [none] { "" }
       *[other] , beside { $since }
    }
results-to_reliability = Reliability
results-theme = { $name }: { $favourable } agree{ $change ->
        [none] { "" }
       *[other] ; { $change }
    }
results-years = *Over the years*, up to { $when }
results-changed = Since { $since }: { $change }.
results-empowerment = *Empowerment*, scan of { $when }
results-who_is_empowered = Empowered is who agrees, on average, with the statements about meaning, competence, choice and impact, and disagrees with none of them.
results-radar = *Themes around a centre*, scan of { $when }
results-reliability = *Reliability*, for organisers. Scan of { $when }. Alpha tells how far the statements of a theme move together; it rises with their number.
results-alpha_overlap = statements overlap
results-alpha_good = good
results-alpha_sufficient = sufficient
results-alpha_moderate = moderate, read with care
results-alpha_not_one = do not read as one theme, look at the statements
results-alpha_none = too few answers to judge reliability
results-groups = *{ $group }, by group*, scan of { $when }
results-locations = *{ $group }, by location*, scan of { $when }
results-no_location_shown = By location: not shown.
results-group = *{ $group }*, scan of { $when }. { $n } took part.
results-group_empowered = Empowered: { $index }.
results-group_not_shown = This group is not shown.
results-to_teams = Its teams
results-since = Since { $since }:
results-statements = *{ $theme }*, statement by statement, scan of { $when }. Means go from 1 to 5.
results-numbered = Statement { $number }
results-statement = { $number }. { $text } { $agree } agree, mean { $mean }.
results-statement_not_shown = { $number }. { $text } Not shown.

results-to_worded = In own words
results-worded = *In own words*, scan of { $when }: what the organisers made of the answers.
results-told = *{ $question }*
    { $told ->
        [none] Nothing is written of it yet; what you write is seen by everyone with the results.
       *[other] { $told }
    }
    .words = Read the answers
    .summarise = Write a summary
results-words = *{ $question }*
    { $n ->
        [0] Not shown.
       *[other] { $n } answers, in no order. Quote them in other words only: nobody should be recognised.
    }
results-words_title = What people wrote
results-words_gone = Put away.
results-put_away = Put away
results-page_title = A summary for everyone
results-q_nl = What do the answers come to, in Dutch? Two or three themes are enough; no names, no quotes to the letter. (10 to 600 characters)
results-q_en = And the same in English?
results-confirm =
    .post = Keep
results-summary_kept = Your summary stands with the results, for everyone who may see those.
    .see = See it

results-to_privacy = The scan and my privacy
results-privacy = *The scan and your privacy*
    The scan shows whether we learn as an organisation. It is no measurement of a person or a team, and counts in no appraisal. Taking part is voluntary. This is all that is stored of it:
results-table = · { $told }
results-nothing_of_you = Of you nothing is in these tables now: you were invited to no scan, or its answers have been erased.
results-of_you = Of you: that you were invited, and that your answers count for { $group }. Whether you answered, nobody can see, and neither can I in this list: if you did, there is a tag that cannot be turned back into you. That is also why I cannot find, change or delete what you sent.
results-privacy_rules = *Until when:* invitations, tags, answers and words are erased { SETTING("scan_retention_days") } days after the results are published, or should have been. The results stay; they are about groups.
    { "" }*Who sees what:* nobody sees an answer to the statements. Organisers read the answers to open questions, in no order, and sum them up. Everyone sees the same results: the whole, and groups of { SETTING("scan_k") } or more, unless another group could be calculated from them.
    { "" }*Where it ends:* who has the server's memory, its key, its logs and its backups together could try to link answers to people.
    Questions: { $contact }.
results-to_stored = Column by column
results-stored = *{ $table }*: { $told }.
results-column = { $column }: { $told }
results-table_scan_round = the scan itself: when it is open, what it asks, and its results
results-column_scan_round_id = a number for the scan
results-column_scan_round_organisation_id = whose scan it is
results-column_scan_round_state = where it stands, such as open or published
results-column_scan_round_state_since = since when
results-column_scan_round_created_at = when an organiser began it
results-column_scan_round_created_by = which organiser that was
results-column_scan_round_event_id = the Learnathon it belongs to
results-column_scan_round_k = how many answers a group needs to be shown
results-column_scan_round_window_wd = for how many working days it is open
results-column_scan_round_scope = which departments are invited
results-column_scan_round_intro = a sentence of the organisers' own in the invitation
results-column_scan_round_opens_at = when it opens
results-column_scan_round_closes_at = when it closes
results-column_scan_round_extended_at = when it was given more time
results-column_scan_round_due_at = when it goes on by itself next
results-column_scan_round_reminded = how many reminders everyone was sent
results-column_scan_round_questionnaire = what is asked
results-column_scan_round_tree = the groups, and how many were invited to each
results-column_scan_round_second = the locations, where it is shown by location as well, and how many were invited to each
results-column_scan_round_confirmed_at = when an organiser confirmed what you are told about privacy
results-column_scan_round_results = what may be shown, computed once
results-column_scan_round_summaries = what organisers wrote of the answers to open questions
results-column_scan_round_published_at = when the results were published
results-table_scan_invitation = who was invited, and for which group their answers count; not who answered
results-column_scan_invitation_round_id = the scan
results-column_scan_invitation_member_id = your number as a member
results-column_scan_invitation_leaf = the group you were in when it opened
results-column_scan_invitation_second = the location that they count for too, where the scan is shown by location
results-table_scan_tag = a row of letters for each step somebody took, such as sending; nobody can turn it back into a person without a key that is not in the database
results-column_scan_tag_tag = the letters; they say neither who nor what, and there is no time and no order
results-column_scan_tag_round_id = the scan
results-table_scan_answer = the answers to the statements, without name, time, device or order
results-column_scan_answer_id = a number drawn by chance
results-column_scan_answer_round_id = the scan
results-column_scan_answer_leaf = the group it counts for
results-column_scan_answer_points = 1 to 5 for each statement, or don't know
results-column_scan_answer_second = the location it counts for too, where the scan is shown by location
results-table_scan_words = the answers to open questions, each apart from all the rest
results-column_scan_words_id = a number drawn by chance, another one for each answer
results-column_scan_words_round_id = the scan
results-column_scan_words_question = which question
results-column_scan_words_text = what was written
