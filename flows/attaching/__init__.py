"""Photos and voice notes with ideas: put with one by whoever sent it, shown again, and taken away. No file is kept."""
