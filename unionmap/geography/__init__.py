"""Boundary vintages as outlines to draw, and the classes by which a map is coloured."""
