"""Streamlit: the view in the address, filters, and what every page has in common."""
