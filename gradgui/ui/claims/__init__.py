"""The page of claims: what is said of gradients, measured in a process of its own."""
