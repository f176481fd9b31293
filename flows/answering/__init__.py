"""The promise that every idea gets an answer: who waits, reacting, parking, not picking up, and what comes back."""
