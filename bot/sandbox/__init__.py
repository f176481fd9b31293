"""The sandbox: the real bot between two simulated platforms, with people, time and faults to play with."""
