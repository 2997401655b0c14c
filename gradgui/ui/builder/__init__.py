"""The builder: the panel in which an experiment is put together."""
