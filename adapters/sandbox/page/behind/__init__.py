"""Behind the scenes: time, the crowd, what a message is made of, what can fail, and whether the bot lives."""
