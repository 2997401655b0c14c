"""What plots are drawn with: mapping, axes, columns of steps, the picture that keeps what is drawn."""
