"""The lens: what happens to the gradient in the selected layer."""
