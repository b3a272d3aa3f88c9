"""Stations 1 and 2: from the user's files to clean, split text. Torch-free.

``readers`` turn files into documents, one module a format. ``importing`` writes them to ``corpus/``. ``cleaning``
holds the rules, one module a rule. ``splitting`` decides what is trained on and what is judged by; ``cleaning_job``
runs rules and split and leaves ``clean/`` and its ledger.
"""
