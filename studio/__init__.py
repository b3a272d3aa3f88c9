"""The Langwright studio: the window. It never imports torch, transformers or datasets."""
