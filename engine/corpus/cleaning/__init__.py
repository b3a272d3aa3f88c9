"""The cleaning rules: one module a rule, each a function on a batch of texts that says what becomes of each."""
