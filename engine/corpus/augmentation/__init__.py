"""New training text made from what is there: always marked, never in validation or test, off by default."""
