"""Exporters: what an experiment or a run is turned into for other programs."""
