"""Compare with…: further experiments as lanes beside the present ones."""
