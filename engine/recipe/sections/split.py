"""Station 2, Clean: the split into the text that is learnt from and the text that judges."""

from __future__ import annotations

from typing import Literal

from engine.recipe.declare import Section, setting


class SplitSettings(Section):
    """Which text the model learns from and which it is judged by."""

    unit: Literal["auto", "document", "section", "group", "time"] = setting(
        "auto",
        "Split by",
        "What is put into one part as a whole.",
        depth="advanced",
        choices={
            "auto": ("Automatic", "By document; by section where there are few documents or one is most of the text."),
            "document": ("Document", "A document is never cut."),
            "section": ("Section", "Long documents are cut at paragraph ends into sections of about 16 kB."),
            "group": ("Group", "All documents of an author, site or archive; of a file where none is known."),
            "time": (
                "Time",
                "The newest text is the test, so that nothing is learnt that came later.",
            ),
        },
    )
    method: Literal["hash", "tail"] = setting(
        "hash",
        "Method",
        "How the parts are chosen.",
        depth="advanced",
        choices={
            "hash": ("Scattered", "By a keyed hash of the text: the same text always lands in the same part."),
            "tail": ("Last part", "The end of the text, as nanoGPT does; comparable with published figures."),
        },
    )
    validation_fraction: float = setting(
        0.05,
        "Validation",
        "The share of text that the model is judged by while it trains.",
        minimum=0.001,
        maximum=0.5,
        depth="advanced",
    )
    test_fraction: float = setting(
        0.05, "Test", "The share of text kept aside for the last judgement.", minimum=0.0, maximum=0.4, depth="advanced"
    )
    seed: int = setting(
        0, "Seed", "Another number scatters the text in another way.", depth="all", minimum=0, maximum=2**31 - 1
    )
    chunk_characters: int = setting(
        0,
        "Longest piece",
        "Longer documents are cut into pieces at the ends of paragraphs and sentences; 0 leaves them whole.",
        unit="characters",
        minimum=0,
        maximum=1_000_000_000,
        depth="all",
        later=True,
    )
    sentence_splitter: Literal["sentencex", "spacy", "nltk"] = setting(
        "sentencex",
        "Sentences",
        "What finds the ends of sentences where documents are cut into pieces.",
        choices={
            "sentencex": ("sentencex", "Rules for some 240 languages; comes with Langwright."),
            "spacy": ("spaCy", "Its rules for the language; needs spaCy installed."),
            "nltk": ("NLTK", "Punkt; needs NLTK and its tables installed."),
        },
        depth="all",
        later=True,
    )
    near_leaks: bool = setting(
        True,
        "Look for near leaks",
        "Counts pieces of validation and test of which the training text holds half or more, 13 words at a time.",
        depth="all",
        later=True,
    )
    evaluation_sets: tuple[str, ...] = setting(
        (),
        "Evaluation sets",
        "Files with the questions that the model will be judged by, whole paths, one a line; looked for in the text.",
        depth="advanced",
        later=True,
    )
    evaluation_action: Literal["report", "drop"] = setting(
        "report",
        "Text with evaluation sets in it",
        "What is done with documents that share 13 words in a row with an evaluation set.",
        choices={
            "report": ("Count", "Counts them and leaves them."),
            "drop": ("Drop", "Takes them out, as was done for GPT-3."),
        },
        depth="advanced",
        later=True,
    )
