"""What people can do: the words of chat, and one folder per capability with its conversation, rules and texts."""
