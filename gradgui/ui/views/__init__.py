"""The ways in which a metric of every layer is drawn: curves, a heat map, against depth."""
