"""Who is there: people an import names, departments and teams, invitations, roles, and what platforms tell."""
