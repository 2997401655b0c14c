"""Runs presets, each once for all tests that ask for the same run."""

from functools import lru_cache

from gradgui.engine.trial import Trial, preset, train


@lru_cache(maxsize=4)
def run_preset(name: str, steps: int, seed: int | None = None) -> Trial:
    """Run a preset from its own seed or another."""
    return train(preset(name, {} if seed is None else {"seed": seed}), steps)
