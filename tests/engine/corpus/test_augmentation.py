from __future__ import annotations

import json
import random
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus.augmentation import easy
from engine.corpus.augmentation.wordnet import WordNet
from engine.errors import LangwrightError, UsageError

SYNONYMS = {"quick": ["fast", "speedy"], "dog": ["hound"], "tea": ["cuppa"]}
EASY = [easy.synonym_replacement, easy.random_insertion, easy.random_swap, easy.random_deletion]


def change(kind, text, share=0.3, seed=1):
    return easy.changed(text, kind, share, random.Random(seed), lambda word: SYNONYMS.get(word, []))


@pytest.fixture
def wordnet(tmp_path):
    """A WordNet of four sets of synonyms in the files' own form."""
    folder = tmp_path / "dict"
    folder.mkdir()
    for part in ("noun", "verb", "adj", "adv"):
        (folder / f"data.{part}").write_text("  1 the licence\n")
        (folder / f"index.{part}").write_text("  1 the licence\n")
    _add(folder, "adj", ["quick", "fast", "speedy(a)"])
    _add(folder, "noun", ["dog", "hound", "domestic_dog"])
    _add(folder, "noun", ["tea", "cuppa"])
    return folder


def _add(folder, part, words):
    data, index = folder / f"data.{part}", folder / f"index.{part}"
    offset = data.stat().st_size
    listed = " ".join(f"{word} 0" for word in words)
    data.write_text(data.read_text() + f"{offset:08} 00 n {len(words):02x} {listed} 000 | a gloss\n")
    entries = "".join(f"{word.partition('(')[0]} n 1 1 @ 1 0 {offset:08}\n" for word in words)
    index.write_text(index.read_text() + entries)


def test_synonyms_come_from_the_files(wordnet):
    with WordNet(str(wordnet)) as found:
        assert found.synonyms("Quick") == ["fast", "speedy"]
        assert found.synonyms("hound") == ["dog", "domestic dog"]
        assert found.synonyms("unheard-of") == []


def test_files_that_are_not_wordnets_are_named(wordnet, tmp_path):
    for folder in ("", str(tmp_path / "none"), str(tmp_path)):
        with pytest.raises(UsageError, match=r"augmentation\.wordnet"):
            WordNet(folder)
    (wordnet / "index.noun").write_text("dog n x y\n")
    with pytest.raises(UsageError, match=r"index\.noun"):
        WordNet(str(wordnet))
    (wordnet / "index.noun").write_text("dog n 1 1 @ 1 0 00000009\n")
    with WordNet(str(wordnet)) as found, pytest.raises(UsageError, match=r"data\.noun"):
        found.synonyms("dog")


def test_synonyms_keep_marks_and_capitals():
    text = "Quick, said the “dog”:\n  TEA is quick."
    assert change(easy.synonym_replacement, text, share=0.9) in {
        f"{fast.capitalize()}, said the “hound”:\n  CUPPA is {other}."
        for fast in SYNONYMS["quick"]
        for other in SYNONYMS["quick"]
    }


@given(st.text("ab .\n", max_size=60), st.sampled_from(EASY), st.floats(0.01, 0.5), st.integers(0, 5))
@settings(deadline=None)
def test_copies_repeat_with_their_seed_and_keep_their_lines(text, kind, share, seed):
    one = change(kind, text, share, seed)
    assert one == change(kind, text, share, seed)
    assert one.count("\n") == text.count("\n")
    if kind is easy.random_swap:
        assert sorted(one) == sorted(text)
    if kind is easy.random_deletion:
        assert len(one) <= len(text)
        assert bool(one.strip()) == bool(text.strip())


def test_insertions_put_synonyms_in():
    found = change(easy.random_insertion, "the quick dog runs far away today", share=0.3).split()
    assert len(found) == 9
    assert len(set(found) & {"fast", "speedy", "hound"}) >= 1


@pytest.fixture
def corpus(workshop, tmp_path):
    rows = [{"text": f"The quick dog number {n} drinks tea with a dog and another quick dog."} for n in range(60)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    workshop.bring(tmp_path / "a.jsonl", licence="CC0-1.0")
    workshop.clean()
    return workshop


def test_copies_are_marked_and_only_in_the_training_text(corpus, wordnet):
    before = {part: corpus.part(part) for part in ("train", "validation", "test")}
    corpus.set(
        f"augmentation.wordnet={wordnet}", "augmentation.synonym_replacement=0.3", "augmentation.random_deletion=0.2",
        "augmentation.copies=2",
    )  # fmt: skip
    assert corpus.project.states()["clean"].code == "clean.settings-changed"
    corpus.clean()
    after = {part: corpus.part(part) for part in before}
    assert after["validation"] == before["validation"]
    assert after["test"] == before["test"]
    count = len(before["train"])
    assert after["train"][:count] == before["train"]
    copies = after["train"][count:]
    kinds = [row["source"] for row in copies]
    assert set(kinds) == {"augmented:synonym_replacement", "augmented:random_deletion"}
    assert kinds == sorted(kinds, reverse=True)  # kind after kind
    texts = {row["document"]: row["text"] for row in before["train"]}
    for row in copies:
        assert row["text"] != texts[row["document"]]
        assert row["licence"] == "CC0-1.0"
        assert row["member"].startswith("a.jsonl ")
    facts = corpus.project.facts("clean")
    assert sum(of["documents"] for of in facts["augmented"].values()) == len(copies)
    assert facts["documents"]["train"] == count + len(copies)
    assert facts["unique_bytes"]["train"] == sum(row["bytes"] for row in before["train"])
    first = corpus.project.manifest("clean").content
    corpus.clean()
    assert corpus.project.manifest("clean").content == first
    corpus.set("augmentation.seed=1")
    corpus.clean()
    assert corpus.project.manifest("clean").content != first


def test_a_share_of_the_documents_gets_copies(corpus):
    corpus.set("augmentation.random_swap=0.2", "augmentation.share=0.5")
    corpus.clean()
    found = corpus.project.facts("clean")["augmented"]["random_swap"]["documents"]
    assert 15 <= found <= 40


def test_without_wordnet_the_job_says_so_before_it_begins(corpus):
    corpus.set("augmentation.random_insertion=0.1")
    with pytest.raises(UsageError, match=r"augmentation\.wordnet"):
        corpus.clean()


@pytest.fixture
def endpoint():
    """A server that translates by turning words round."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            asked.append((self.path, body))
            if self.path == "/broken":
                answer = {"nothing": 1}
            elif self.path == "/plain":
                answer = {"text": f"{body['text']} [{body['target']}]"}
            else:
                text = body["messages"][0]["content"].partition("\n\n")[2]
                answer = {"choices": [{"message": {"content": f"{text}!"}}]}
            data = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def test_back_translation_asks_the_endpoint_there_and_back(corpus, endpoint):
    address, asked = endpoint
    corpus.set(
        "augmentation.back_translation=true", f"augmentation.endpoint={address}/v1", "augmentation.endpoint_model=m",
        "augmentation.most_translations=3",
    )  # fmt: skip
    corpus.clean()
    copies = [row for row in corpus.part("train") if row["source"] == "augmented:back_translation"]
    assert len(copies) == 3
    assert all(row["text"].endswith("dog.!!") for row in copies)
    assert [path for path, _ in asked] == ["/v1/chat/completions"] * 6
    assert "from English to German" in asked[0][1]["messages"][0]["content"]
    corpus.set(f"augmentation.endpoint={address}/plain", "augmentation.endpoint_kind=plain")
    corpus.clean()
    copies = [row for row in corpus.part("train") if row["source"] == "augmented:back_translation"]
    assert copies[0]["text"].endswith("dog. [German] [English]")


def test_an_endpoint_that_is_missing_or_wrong_is_named(corpus, endpoint):
    corpus.set("augmentation.back_translation=true")
    with pytest.raises(UsageError, match=r"needs an endpoint"):
        corpus.clean()
    corpus.set(f"augmentation.endpoint={endpoint[0]}/broken", "augmentation.endpoint_kind=plain")
    with pytest.raises(LangwrightError, match="without a translation"):
        corpus.clean()
