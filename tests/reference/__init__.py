"""Independent versions of what the engine computes, written from the contract alone with autograd."""
