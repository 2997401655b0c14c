"""GradGUI shows live how gradients vanish or explode in a neural network that is being trained."""
