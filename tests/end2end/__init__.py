"""Tests of the real program on a virtual screen: they click, type and look at the picture."""
