"""The worker process: does one job in one folder, tells how it goes, and says how it ended."""
