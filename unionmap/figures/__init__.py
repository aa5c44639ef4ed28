"""The arithmetic: slices of a cube, figures with their basis, targets, changes."""
