"""The yearly scan: its questionnaire, its rules, and figures that show nobody (domain.md 4)."""
