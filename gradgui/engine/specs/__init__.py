"""The parts an experiment file is made of, one module for each family; none of them needs torch."""
