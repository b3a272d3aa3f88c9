"""What the field and its wikis hand out, in containers: The Pile's shards, Notion's and Confluence's exports."""

from __future__ import annotations

import json
import zipfile

import zstandard


def test_the_piles_shards_keep_which_set_and_licence_a_text_is_of(workshop, tmp_path):
    rows = [
        {"text": "Prose from a book.", "meta": {"pile_set_name": "Books3", "licence": "unknown"}},
        {"text": "A question and its answer.", "meta": {"pile_set_name": "StackExchange", "licence": "CC BY-SA 3.0"}},
        {"text": "Nothing known of it.", "meta": None},
    ]
    data = "".join(json.dumps(row) + "\n" for row in rows).encode()
    (tmp_path / "00.jsonl.zst").write_bytes(zstandard.compress(data))
    workshop.set('corpus.group_column="meta.pile_set_name"', 'corpus.licence_column="meta.licence"')
    workshop.bring(tmp_path / "00.jsonl.zst")
    assert [(row["text"], row["group"], row["licence"]) for row in workshop.corpus()] == [
        ("Prose from a book.", "Books3", "unknown"),
        ("A question and its answer.", "StackExchange", "CC BY-SA 3.0"),
        ("Nothing known of it.", "", ""),
    ]


def test_exports_of_wikis_that_are_archives_of_pages(workshop, tmp_path):
    pages = {
        "Export-1/Notes 0a1b.md": "# Notes\n\nFirst page.\n",
        "Export-1/Notes 0a1b/Sub page.md": "# Sub page\n",
        "space/index.html": "<html><body><p>Confluence.</p></body></html>",
        "space/attachments/picture.png": "\x89PNG",
    }
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        for name, text in pages.items():
            archive.writestr(name, text.encode("latin-1"))
    workshop.bring(tmp_path / "export.zip")
    assert sorted(row["source"] for row in workshop.corpus()) == [
        "export.zip/Export-1/Notes 0a1b.md",
        "export.zip/Export-1/Notes 0a1b/Sub page.md",
        "export.zip/space/index.html",
    ]
