# Help with what is in the way of a project.

support-to_sponsor = { $owner } asks for help with "{ $title }": { $kind }. "{ $text }" Can you do something?
support-kind_time = time
support-kind_decision = a decision
support-kind_money = money
support-kind_people = people or skills
support-kind_access = access or IT
support-kind_other = something else
