"""Behind the scenes: time, what a message is made of, what can be made to fail, and whether the bot lives."""
