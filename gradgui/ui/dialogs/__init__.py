"""Dialogs of the window: commands, shortcuts, preferences."""
