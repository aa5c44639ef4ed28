"""Figures to pictures: Altair charts and maps. Pure functions; nothing here reads, stores or shows."""
