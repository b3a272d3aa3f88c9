from __future__ import annotations

import bz2
import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.corpus.document import BadRow, Source, SourceError
from engine.corpus.readers import wiki_dump, wikitext
from engine.corpus.readers.formats import kind_of, read
from engine.corpus.readers.wikitext import MarkupError, to_text, without_comments
from engine.recipe import CorpusSettings

HEAD = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="de">
  <siteinfo><sitename>Wikipedia</sitename><base>https://de.wikipedia.org/wiki/Wikipedia:Hauptseite</base>
    <namespaces><namespace key="0" case="first-letter" /><namespace key="6" case="first-letter">Datei</namespace>
    <namespace key="14" case="first-letter">Kategorie</namespace></namespaces></siteinfo>
"""
DROPPED = frozenset({"file", "image", "category", "datei", "kategorie"})


def page(title: str, *texts: str, namespace: int = 0, redirect: str = "", model: str = "wikitext") -> str:
    revisions = "".join(
        f"<revision><timestamp>2024-03-05T06:07:08Z</timestamp><model>{model}</model><text>{text}</text></revision>"
        for text in texts
    )
    moved = f'<redirect title="{redirect}" />' if redirect else ""
    return f"<page><title>{title}</title><ns>{namespace}</ns><id>1</id>{moved}{revisions}</page>\n"


def opened(tmp_path, text: str | bytes, name: str = "wiki.xml") -> Source:
    data = text.encode() if isinstance(text, str) else text
    (tmp_path / name).write_bytes(data)
    kind, compression = kind_of(name)
    return Source(tmp_path / name, name, kind, compression, size=len(data))


def found(tmp_path, *pages: str, name: str = "wiki.xml"):
    data = (HEAD + "".join(pages) + "</mediawiki>").encode()
    return list(read(opened(tmp_path, bz2.compress(data) if name.endswith("bz2") else data, name), CorpusSettings()))


@pytest.mark.parametrize("name", ["wiki.xml", "dewiki-latest-pages-articles.xml.bz2"])
def test_articles_come_with_their_titles_and_all_else_is_left_out(tmp_path, name):
    documents = found(
        tmp_path,
        page("Fuchs", "Der '''Fuchs''' ist ein [[Tiere|Tier]].[[Datei:F.jpg|mini|Ein [[Fuchs]]]] [[Kategorie:Tiere]]"),
        page("Diskussion:Fuchs", "Unsinn", namespace=1),
        page("Rotfuchs", "#WEITERLEITUNG [[Fuchs]]", redirect="Fuchs"),
        page("Code", "local x", model="Scribunto"),
        page("Wolf &amp; Bär", "alt", "Wolf &amp;amp; Bär, &lt;ref&gt;Brehm&lt;/ref&gt; neu."),
        page("Leer", "{{Vorlage}}"),
        name=name,
    )
    assert [(d.member, d.text) for d in documents] == [
        ("Fuchs", "Fuchs\n\nDer Fuchs ist ein Tier.\n"),
        ("Wolf & Bär", "Wolf & Bär\n\nWolf & Bär,  neu.\n"),
        ("Leer", ""),
    ]
    assert {d.written for d in documents} == {"2024-03-05"}


def test_the_licence_of_the_wikipedias_is_known_and_that_of_other_wikis_is_not(workshop, tmp_path):
    own = HEAD.replace("de.wikipedia.org", "wiki.example.org")
    opened(tmp_path, HEAD + page("A", "Ein Text.") + "</mediawiki>", "wikipedia.xml")
    opened(tmp_path, own + page("B", "Noch einer.") + "</mediawiki>", "own.xml")
    workshop.bring(tmp_path / "wikipedia.xml", tmp_path / "own.xml")
    assert {row["source"]: row["licence"] for row in workshop.corpus()} == {
        "wikipedia.xml": "CC BY-SA 4.0",
        "own.xml": "",
    }


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("''a'' '''b''' '''''c'''''", "a b c"),
        ("[[London]], [[London|the city]], [[:Category:Cities]]", "London, the city, Category:Cities"),
        ("[[File:x.jpg|thumb|A [[cap]]tion]]x[[ category : Bars ]]", "x"),
        ("x<ref name=a>y {{cite}}</ref>z<ref name=a />!", "xz!"),
        ("a\n{| class=w\n| b || c\n|}\nd", "a\n\nd"),
        ("{{Infobox|a={{b|c}}}}text{{{arg|x}}}", "text"),
        ("== Head ==\ntext", "Head\n\ntext"),
        ("* one\n** two\n# three\n:: four\n; five", "- one\n- two\n- three\nfour\nfive"),
        ("a&nbsp;b &lt; c &#228;", "a\xa0b < c ä"),
        ("[http://x.org the site] [http://y.org] http://z.org", "the site  http://z.org"),
        ("<math>E=mc^2</math> <nowiki>[[raw]]</nowiki> a<br>b", "E=mc^2 [[raw]] a\nb"),
        ("a<!-- b -->c<!-- d", "ac"),
    ],
)
def test_markup_becomes_text(markup, text):
    assert to_text(markup, DROPPED) == text


PIECES = st.sampled_from(
    [
        "[[London]]",
        "[[London|the city]]",
        "[[ A ]]",
        "[[a|]]",
        "[[|b]]",
        "[[]]",
        "[[[a]]]",
        "[[a|b|c]]",
        "[[a\nb]]",
        "[[File:x|y [[z]]]]",
        "{{t|[[a]]}}",
        "{{t}}",
        "<ref>[[a]]</ref>",
        "<b>[[a|b]]</b>",
        "== [[a]] ==\n",
        "* [[a]]\n",
        "text",
        "''i''",
        "[[a]]s",
        "{{{x|[[a]]}}}",
        "[http://a [[b]]]",
        "<nowiki>[[a]]</nowiki>\n",
    ]
)


@given(st.lists(PIECES, max_size=12))
def test_plain_links_are_the_same_with_and_without_the_parser(pieces):
    """Of markup that is whole; of broken one neither makes sense."""
    markup = "".join(pieces)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wikitext, "without_simple_links", lambda markup: markup)
        expected = to_text(markup, DROPPED)
    assert to_text(markup, DROPPED) == expected


def test_comments_that_are_never_closed_take_no_time():
    started = time.process_time()
    assert without_comments("<!--" * 500_000) == ""
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "piece",
    [
        "{{",
        "[[",
        "[http://a ",
        "<ref>",
        "{|\n",
        "<b>",
        "<b a='",
        "{{a|[[b|",
        "<pre>",
        "''a'''b",
        "&amp",
        "* x\n",
        "== a\n",
    ],
)
def test_no_markup_takes_long(piece):
    """Without the count of what is not closed, 100 kB of some of these take minutes."""
    started = time.process_time()
    with contextlib.suppress(MarkupError):
        to_text(piece * (100_000 // len(piece)), DROPPED)
    assert time.process_time() - started < 5


def test_an_article_that_cannot_be_parsed_is_a_bad_row_with_its_title(tmp_path):
    first, second = found(tmp_path, page("Broken", "[[" * 20_000), page("Fine", "Text."))
    assert isinstance(first, BadRow)
    assert (first.line, first.code) == (1, "row.markup")
    assert "Broken" in first.reason
    assert second.text == "Fine\n\nText.\n"


ENTITIES = '<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENTITIES + HEAD + page("A", "&b;") + "</mediawiki>", "import.xml-entities"),
        ('<!DOCTYPE m SYSTEM "file:///etc/passwd">' + HEAD + "</mediawiki>", "import.xml-entities"),
        ("<rss><channel/></rss>", "import.xml"),
        ("no xml at all", "import.damaged"),
        (HEAD + page("A", "Text.") + "<page><title>B", "import.damaged"),
        (HEAD + "<page>" + "<a>" * 100_000, "import.xml"),
        ('<?xml version="1.0" encoding="klingon"?><mediawiki/>', "import.damaged"),
        (b"\x00\xff\xfe garbage", "import.damaged"),
    ],
)
def test_bad_dumps_are_refused_in_words(tmp_path, text, code):
    with pytest.raises(SourceError) as caught:
        list(read(opened(tmp_path, text), CorpusSettings()))
    assert caught.value.code == code


def test_what_never_ends_is_not_held(tmp_path, monkeypatch):
    monkeypatch.setattr(wiki_dump, "MAX_REVISION_BYTES", 100_000)
    pages = [page(f"Page {n}", "word " * 2000) for n in range(30)]
    assert len(found(tmp_path, *pages)) == 30
    with pytest.raises(SourceError, match="without the end of an article"):
        found(tmp_path, page("Endless", "word " * 200_000))
