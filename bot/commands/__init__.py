"""What each command of the program does. They are imported when called, so that every command starts fast."""
