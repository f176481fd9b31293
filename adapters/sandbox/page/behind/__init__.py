"""What stands behind the two panes: time and what happened in it."""
