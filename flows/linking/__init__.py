"""One person on two platforms: a code from one app, typed in the other, makes two accounts one member."""
