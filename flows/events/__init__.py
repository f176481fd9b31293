"""The Learnathon itself: its day, its phases, what may happen in which, and what organisers are asked about it."""
