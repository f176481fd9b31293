# Learning projects: their goals, their cards, and how they stand.

command-project = project
    .description = My projects, or a project by its number
    .usage = [number]

project-mine_title = { $n ->
    [one] *Yours: one project*
   *[other] *Yours: { $n } projects*
 }
project-none_of_mine = You have no project yet. A project begins with an idea that is picked up.
    .see = See the ideas
project-my_entry = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    { $part ->
        [owner] You are the owner.
        [sponsor] You are the sponsor.
       *[co_owner] You are co-owner.
    } { $state }.
    .look = Project { NUMBER($number, useGrouping: 0) }
project-all_of_mine = All my projects
project-no_such = There is no project with number { NUMBER($number, useGrouping: 0) }.
    .mine = My projects

project-card = *{ NUMBER($number, useGrouping: 0) }. { $title }* (project)
    Perform: { $perform }
    Learn: { $n ->
        [0] no learning goal yet
       *[other] { $learn }
    }
    Owner: { $owner }{ $helpers ->
        [0] { "" }
       *[other] , with { $others }
    }. Sponsor: { $sponsor }. { $state }.
    .back = My projects
project-performance = { $metric } from { $baseline } to { $target } { $unit }, by { DATETIME($due, dateStyle: "long") }{ $now ->
    [none] { "" }
   *[other] ; now { $now }
 }
project-no_goal_yet = no goal yet
project-not_known = what is measured first
project-nobody = nobody yet
project-state_draft = Draft
project-state_ready = Ready to start
project-state_active = Active
project-state_paused = Paused
project-state_needs_owner = Looking for a new owner
project-state_parked = Parked
project-state_in_review = Being looked back upon
project-state_finished = Finished
project-state_stopped = Stopped
project-state_secured = Part of normal work
project-asleep = Asleep
project-not_allowed = This cannot be done now; the project stands at: { $state }.
project-gone = This project is no longer there.

access-project_owner_only = Only the owner of the project can do that.
access-project_carriers_only = Only the owner and the co-owners of the project can do that.
access-project_sponsor_only = Only the sponsor of the project can do that.
access-project_involved_only = Only who carries the project, its sponsor and the organisers can see that.
