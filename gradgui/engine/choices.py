"""The choices of an experiment file that are no kinds: what each is called, and what it means."""

from typing import Any

from gradgui.engine.phrase import Phrase

CHOICES: dict[str, tuple[str, str]] = {
    "before": (Phrase("Before φ"), Phrase("before the activation")),
    "after": (Phrase("After φ"), Phrase("after the activation")),
    "cross_entropy": (Phrase("Cross-entropy"), Phrase("softmax and log-likelihood, mean over the batch")),
    "mse": (Phrase("Squared error"), Phrase("mean squared error over batch and outputs")),
    "float32": ("float32", Phrase("7 digits, down to 1e-38")),
    "float64": ("float64", Phrase("16 digits, down to 1e-308: tells underflow from zero")),
    "none": (Phrase("None"), ""),
    "value": (Phrase("By value"), Phrase("each entry of the gradient is cut to [−t, t]")),
    "norm": (Phrase("By norm"), Phrase("the whole gradient is scaled down to norm t")),
    "norm_per_layer": (Phrase("By layer"), Phrase("each layer's own gradient is scaled down to norm t")),
}
"""Label and meaning, by the key in the file."""


def choice_label(key: Any) -> str:
    """Return what a choice is called; a key that is none stays as it is."""
    return CHOICES[key][0] if key in CHOICES else str(key)
