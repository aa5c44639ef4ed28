"""The same figures and the same store from the command line."""
