"""What if: the present gradient beside that under each remedy, before any is tried."""
