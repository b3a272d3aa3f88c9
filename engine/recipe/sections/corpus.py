"""Station 1, Import: how files are read."""

from __future__ import annotations

from typing import Literal

from engine.recipe.declare import Section, setting


class CorpusSettings(Section):
    """How text gets from the user's files into the project."""

    encoding: str = setting(
        "auto",
        "Encoding",
        "How bytes become letters; found for each file by itself unless you name one, such as cp1252.",
        depth="advanced",
    )
    text_column: str = setting(
        "auto",
        "Text column",
        "Which column of a table or JSON file holds the text; by itself the first that looks like prose.",
        depth="advanced",
    )
    template: str = setting(
        "",
        "Text of several columns",
        "How columns of a table make a text, such as {title}\\n\\n{body}; it takes the place of the text column.",
        depth="advanced",
        later=True,
    )
    group_column: str = setting(
        "",
        "Group column",
        "Which column tells what a document belongs to, such as its author or site; splits can keep groups together.",
        depth="advanced",
        later=True,
    )
    date_column: str = setting(
        "",
        "Date column",
        "Which column tells when a document was written: a date, a year, or seconds since 1970.",
        depth="advanced",
        later=True,
    )
    licence_column: str = setting(
        "",
        "Licence column",
        "Which column tells a document's own licence, where they differ.",
        depth="advanced",
        later=True,
    )
    address_column: str = setting(
        "",
        "Address column",
        "Which column tells where a document is from, such as a web address.",
        depth="advanced",
        later=True,
    )
    bad_rows: Literal["skip", "stop"] = setting(
        "skip",
        "Broken rows",
        "What to do with rows that cannot be read; they are always counted and listed.",
        depth="advanced",
        choices={
            "skip": ("Skip and list", "The rest of the file is imported; broken rows are listed by file and line."),
            "stop": ("Stop", "The import stops at the first broken row and nothing of that file is kept."),
        },
    )
    licence: str = setting(
        "", "Licence", "Under which licence the text may be used; kept with every document and shown in the data card."
    )
    source_code: bool = setting(
        True,
        "Source code",
        "Whether files of program code are read as text; they are never run.",
        depth="advanced",
        later=True,
    )
    books: Literal["whole", "parts"] = setting(
        "whole",
        "Books and PDFs",
        "Whether a book or PDF is one document or several.",
        depth="advanced",
        choices={
            "whole": (
                "One document",
                "Chapters and pages follow each other as they do in the book.",
            ),
            "parts": ("One for each chapter or page", "Chapters of EPUB books and pages of PDFs stand by themselves."),
        },
        later=True,
    )
    notebook_outputs: bool = setting(
        False,
        "Outputs of notebooks",
        "Whether what a notebook's cells printed is kept beside their text and code.",
        depth="all",
        later=True,
    )
