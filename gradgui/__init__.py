"""GradGUI shows live how gradients vanish or explode in a neural network that is being trained."""

__version__ = "0.1.0"
