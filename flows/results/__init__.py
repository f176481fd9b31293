"""What people see of the scan: its results, computed once and frozen, in chat, in pictures and as a file."""
