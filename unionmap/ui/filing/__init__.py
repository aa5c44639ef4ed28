"""The staff's way from a file to a release, as chapters of one page."""
