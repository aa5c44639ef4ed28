"""A file on its way to a release: received, mended, previewed, published; and who still has to send."""
