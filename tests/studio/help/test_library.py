"""The help: every link leads somewhere, every setting and every word of the field is explained."""

from __future__ import annotations

import pytest

from engine.project import STATIONS
from engine.recipe import SECTIONS, SETTINGS
from studio.help import TERMS, Article, Library, recipe_key, search, section_title, slug, term_topic
from studio.help.library import ORDER
from studio.settings import PREFERENCES
from studio.theme.resources import resource


@pytest.fixture(scope="module")
def library():
    return Library(made={"keyboard": lambda: "# Keyboard\n"})


def test_every_page_of_the_window_has_its_help(library):
    for key in ("home", *STATIONS, "runs", "settings"):
        article = library.article(key)
        assert len(article.text.split()) > 80, key
        assert any("wrong" in heading.words.casefold() for heading in article.headings) or key == "settings"


def test_every_link_leads_somewhere(library):
    for article in library.articles():
        for target in article.links():
            scheme, _, rest = target.partition(":")
            if rest:
                assert scheme in ("do", "page"), f"{article.key}: {target}"
                continue
            full = f"{article.key}{target}" if target.startswith("#") else target
            assert library.has(full), f"{article.key}: {target}"


def test_every_file_is_reached_from_the_contents(library):
    files = {file.stem for file in resource("help", "en").glob("*.md")}
    assert files == set(ORDER)
    reached = {target.partition("#")[0] for target in library.article("index").links()}
    assert files - {"index"} <= reached


def test_every_setting_is_on_its_page_with_all_that_is_declared(library):
    for path, setting in SETTINGS.items():
        target = recipe_key(path)
        assert library.has(target), path
        page = library.article(target.partition("#")[0])
        heading, text = next(part for part in page.parts if part[0].anchor == path)
        assert heading.words == " ".join(setting.title.split())
        for piece in (setting.help, *(choice.title for choice in setting.choices)):
            assert _letters(piece) in _letters(text), path
        if setting.unit:
            assert setting.unit in text
        if setting.maximum is not None and not setting.choices:
            assert "from" in text or "at least" in text


def test_the_studios_own_settings_are_explained_too(library):
    page = library.article("preferences")
    for setting in PREFERENCES:
        assert library.has(recipe_key(setting.path)), setting.path
        assert _letters(setting.help) in _letters(page.text)


def test_every_section_has_a_title_of_its_own():
    titles = [section_title(section) for section in SECTIONS]
    assert len(set(titles)) == len(titles)


def test_every_word_of_the_field_is_in_the_glossary(library):
    assert [term.key for term in TERMS if not library.has(term.topic)] == []
    for word in ("token", "loss", "perplexity", "bits-per-byte", "learning-rate", "overfitting", "checkpoint", "epoch",
                 "validation-text", "context", "vocabulary", "parameter", "gradient", "temperature"):  # fmt: skip
        assert library.has(f"glossary#{word}"), word


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Validation loss", "glossary#loss"),
        ("Perplexity", "glossary#perplexity"),
        ("Bits per byte", "glossary#bits-per-byte"),
        ("AdamW's learning rate under Muon", "glossary#learning-rate"),
        ("Top k", "glossary#top-k"),
        ("Glossy", ""),
        ("", ""),
    ],
)
def test_a_word_is_found_in_what_stands_on_the_screen(text, topic):
    assert term_topic(text) == topic


def test_search_finds_the_explanation_first(library):
    hits = search(library.articles(), "perplexity")
    assert hits[0].target == "glossary#perplexity"
    assert search(library.articles(), "learning_rate") != []
    assert "recipe/training#training.max_steps" in [hit.target for hit in search(library.articles(), "max_steps")]
    assert search(library.articles(), "   ") == []
    assert search(library.articles(), "xyzzyq") == []


def test_a_language_that_is_not_there_shows_english():
    assert Library("tlh").article("train").title == "Train"
    with pytest.raises(KeyError):
        Library().article("no-such-page")
    assert not Library().has("train#no-such-place")


def test_a_setting_is_reached_by_its_path():
    article = Article("x", "X", "# X\n\n### Learning rate `training.learning_rate`\n\nhow far\n")
    assert [heading.anchor for heading in article.headings] == ["x", "training.learning_rate"]
    assert slug("Bits per byte") == "bits-per-byte"


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


@pytest.mark.parametrize("key", ORDER)
def test_a_translated_page_has_the_same_headings_and_links(library, key):
    german = Library("de", {"keyboard": lambda: "# Tastatur\n"}).article(key)
    english = library.article(key)
    assert german.text != english.text
    assert [heading.anchor for heading in german.headings] == [heading.anchor for heading in english.headings]
    assert [heading.level for heading in german.headings] == [heading.level for heading in english.headings]
    assert sorted(german.links()) == sorted(english.links())


@pytest.mark.parametrize(
    ("text", "topic"),
    [("Validierungsverlust", "glossary#loss"), ("Perplexität", "glossary#perplexity"), ("Schichten", "glossary#layer")],
)
def test_a_word_is_found_in_german_too(language, text, topic):
    language("de")
    assert term_topic(text) == topic
