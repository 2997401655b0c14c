"""The names of the benchmark's parts, without what they need."""

NAMES = ("steps", "child", "explain", "denormal", "engine", "depth", "threads", "startup", "long")
