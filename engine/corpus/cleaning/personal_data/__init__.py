"""Personal data in a text: one module for each kind that finds it, and what stands in its place when it is hidden."""
