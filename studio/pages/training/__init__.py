"""The Train page and its parts."""

from studio.pages.training.train_page import TrainPage

__all__ = ["TrainPage"]
