"""The engine: experiments, data, networks, training and measuring, without any window."""
