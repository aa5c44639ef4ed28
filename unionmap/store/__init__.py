"""Uploads, releases, and the one query that turns union rows into a cube."""
