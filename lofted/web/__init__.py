"""The desk in a browser: server-made pages, and the same as JSON."""
