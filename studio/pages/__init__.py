"""The pages: one question, one answer, one primary button each."""

from studio.pages.cleaning import CleanPage
from studio.pages.evaluate_page import EvaluatePage
from studio.pages.home import HomePage
from studio.pages.importing import ImportPage
from studio.pages.model_page import ModelPage
from studio.pages.notes import Note, note_of
from studio.pages.page import Page
from studio.pages.playing import PlayPage
from studio.pages.services import Services
from studio.pages.settings_page import SettingsPage
from studio.pages.share_page import SharePage
from studio.pages.tokenizing import TokenizerPage
from studio.pages.training import TrainPage

__all__ = [
    "CleanPage",
    "EvaluatePage",
    "HomePage",
    "ImportPage",
    "ModelPage",
    "Note",
    "Page",
    "PlayPage",
    "Services",
    "SettingsPage",
    "SharePage",
    "TokenizerPage",
    "TrainPage",
    "note_of",
]
