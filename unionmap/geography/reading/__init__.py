"""Boundary files of others: what they hold, where on earth it lies, and what had to be mended."""
