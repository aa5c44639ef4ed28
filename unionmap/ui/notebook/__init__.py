"""The notebook on the page: cells that are live views, and what can be done with them."""
