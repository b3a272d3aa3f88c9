"""The session worker: one warm process for interactive work, spoken to by JSON lines over its own pipes."""
