"""What the window explains: the help pages, the page of every setting, the words of the field. Knows no widgets."""

from studio.help.library import LANGUAGES_FOLDER, Article, Library, slug
from studio.help.recipe_pages import recipe_key, section_title
from studio.help.search import Hit, search
from studio.help.terms import TERMS, Term, term_topic

__all__ = [
    "LANGUAGES_FOLDER",
    "TERMS",
    "Article",
    "Hit",
    "Library",
    "Term",
    "recipe_key",
    "search",
    "section_title",
    "slug",
    "term_topic",
]
