"""What organisers have to do: the playbook as tasks, the weekly overview, and who holds which role how long."""
