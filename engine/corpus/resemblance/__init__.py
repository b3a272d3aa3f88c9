"""Documents that resemble each other: sets of word runs, their MinHash signatures, and an index of bands."""
