"""Slack's side of the page: its conversations, messages, modals and the app's home, drawn from their blocks."""
