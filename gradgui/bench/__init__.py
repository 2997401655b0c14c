"""The benchmark: what the program costs beside what a user would write without it."""
