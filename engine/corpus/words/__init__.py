"""Words and sentences of English text, cut as spaCy's blank English pipeline cuts them, without spaCy."""
