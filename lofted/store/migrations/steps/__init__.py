"""One step to a module, in the order of their names."""
