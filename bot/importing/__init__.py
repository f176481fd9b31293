"""Lists of people as organisations have them: a file that some program wrote, read into what it tells of each."""
