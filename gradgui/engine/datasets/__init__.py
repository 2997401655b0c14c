"""The datasets: one file each, registered by being imported here."""
