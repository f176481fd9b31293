"""Who comes to a Learnathon: coming, maybe, not; the waiting list, the calendar file, the programme."""
