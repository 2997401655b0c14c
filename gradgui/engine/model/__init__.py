"""The network as a flat list of operations with explicit forward and backward passes."""
