"""Figures as sentences and worksheets."""
