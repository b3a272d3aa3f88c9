"""The tokenizer station's job, from clean text to shards."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import engine.tokens.training as module
from engine.errors import LangwrightError, UsageError
from engine.jobs import EventWriter, JobContext, JobSpec, Stopped
from engine.project import Project, create_run, read_manifest, write_manifest
from engine.project.atomic import write_json
from engine.project.fingerprint import file_sha256
from engine.project.sources import read_token_sources
from engine.recipe import with_settings
from engine.tokens.encode import entropy
from engine.tokens.encoders import Encoder
from engine.tokens.encoders.encoder import joined
from engine.tokens.folder import TokenFolder
from engine.tokens.tokenizer import TextTokenizer
from engine.tokens.training import train_tokenizer

SPLITS = {
    "train": [
        "The river is near the wood, Near River and wood.\n",
        "",
        "Zoë crosses the river 🎉\n\n",
        *["The wood is near the river. "] * 40,
    ],
    "validation": ["The wood, the river.\n", "Near."],
    "test": ["River and wood."],
}


def write_clean(project: Project, splits=SPLITS) -> None:
    folder = project.paths.clean
    for split, texts in splits.items():
        (folder / split).mkdir(parents=True, exist_ok=True)
        sources = [f"{text[:3]}.txt" for text in texts]
        table = pa.table({"text": pa.array(texts, pa.string()), "source": pa.array(sources, pa.string())})
        pq.write_table(table, folder / split / "part-00000.parquet")
    facts = {"bytes": {split: sum(len(t.encode()) for t in texts) for split, texts in splits.items()}}
    names = [f"{split}/part-00000.parquet" for split in splits]
    write_manifest(folder, station="clean", made_from="x", inputs={}, names=names, facts=facts)


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "project") as project:
        write_clean(project)
        yield project


@pytest.fixture
def context(project):
    folder = project.paths.job("tokenizer")
    folder.mkdir(parents=True)
    with EventWriter(folder, 1) as events:
        yield JobContext(folder, JobSpec(kind="tokenizer", project="../..", attempt=1), events)


def choose(project, *assignments):
    project.save_recipe(with_settings(project.recipe, assignments))


def messages(context):
    with sqlite3.connect(context.folder / "events.db") as database:
        rows = database.execute("select \"values\" from events where kind = 'message'").fetchall()
    database.close()
    return " ".join(row[0] for row in rows)


@pytest.mark.parametrize("kind", ["byte-level-bpe", "bpe", "wordpiece", "unigram", "word-level", "characters", "bytes"])
def test_the_station_leaves_a_tokenizer_and_its_tokens(project, context, kind):
    choose(project, f"tokenizer.type={kind}", "tokenizer.vocab_size=300")
    facts = train_tokenizer(context)
    tokenizer = TextTokenizer.load(project.paths.tokenizer / "tokenizer.json")
    assert facts["vocab_size"] == tokenizer.vocab_size
    assert project.states()["tokenizer"].state == "ready"
    folder = TokenFolder(project.paths.tokens / facts["tokens"])
    assert project.manifest("tokens") == folder.manifest
    for split, texts in SPLITS.items():
        expected = [i for text in texts for i in [*tokenizer.encode(text), 0]]
        tokens = folder.split(split)
        assert tokens.window(0, len(tokens)).tolist() == expected
        assert folder.facts["tokens"][split] == len(expected)
        assert folder.facts["documents"][split] == tokens.documents == len(texts)
        assert folder.facts["bytes"][split] == tokens.utf8_bytes == len("".join(texts).encode())
        assert folder.facts["characters"][split] == len("".join(texts))
    counts = np.bincount(folder.split("train").window(0, len(folder.split("train"))))
    assert folder.unigram_entropy == pytest.approx(entropy(counts))
    judged = "".join(SPLITS["validation"])
    pieces = folder.facts["tokens"]["validation"] - 2
    assert facts["bytes_per_token"] == pytest.approx(len(judged.encode()) / pieces)
    assert facts["trained_on_bytes"] == (0 if kind == "bytes" else len("".join(SPLITS["train"]).encode()))
    assert not project.paths.tokenizer_draft.exists()


def test_lossless_is_measured(project, context):
    choose(project, "tokenizer.type=characters")
    assert train_tokenizer(context)["lossless"] is True
    choose(project, "tokenizer.lowercase=true")
    assert train_tokenizer(context)["lossless"] is False
    choose(project, "tokenizer.lowercase=false")
    write_clean(project, {**SPLITS, "test": ["The river Ω."]})
    facts = train_tokenizer(context)
    assert facts["lossless"] is False
    assert project.manifest("tokens").facts["unknown"] == {"train": 0, "validation": 0, "test": 1}


def test_a_text_too_small_for_the_vocabulary_is_told(project, context):
    choose(project, "tokenizer.vocab_size=20000")
    facts = train_tokenizer(context)
    assert facts["vocab_size"] < 20_000
    assert "tokenizer.small-text" in messages(context)


def test_a_vocabulary_too_small_for_the_type_is_told(project, context):
    choose(project, "tokenizer.vocab_size=20")
    assert train_tokenizer(context)["vocab_size"] == 257
    assert "tokenizer.vocabulary-raised" in messages(context)


def test_the_same_again_keeps_the_shards(project, context):
    facts = train_tokenizer(context)
    shard = project.paths.tokens / facts["tokens"] / "train-00000.tokens"
    before, sha256 = shard.stat().st_mtime_ns, file_sha256(project.paths.tokenizer / "tokenizer.json")
    assert train_tokenizer(context) == facts
    assert shard.stat().st_mtime_ns == before
    assert file_sha256(project.paths.tokenizer / "tokenizer.json") == sha256
    shard.write_bytes(b"damaged")
    assert train_tokenizer(context) == facts
    assert len(TokenFolder(shard.parent).split("train")) == TokenFolder(shard.parent).facts["tokens"]["train"]


def test_tokens_of_an_older_version_are_kept_and_get_their_sources(project, context):
    facts = train_tokenizer(context)
    folder = project.paths.tokens / facts["tokens"]
    manifest = read_manifest(folder)
    recorded = (folder / "sources.json").read_text()
    assert manifest.facts["sources"][0] == {"source": "The.txt", "tokens": read_token_sources(folder).sizes("train")[0]}
    files = tuple(entry for entry in manifest.files if entry.name != "sources.json")
    older = {k: v for k, v in manifest.facts.items() if not k.startswith("source")}
    write_json(folder / "manifest.json", manifest.model_copy(update={"files": files, "facts": older}).model_dump())
    (folder / "sources.json").unlink()
    before = (folder / "train-00000.tokens").stat().st_mtime_ns
    assert train_tokenizer(context) == facts
    assert (folder / "sources.json").read_text() == recorded
    assert read_manifest(folder) == manifest
    assert (folder / "train-00000.tokens").stat().st_mtime_ns == before


def test_other_settings_leave_the_former_tokens_alone(project, context):
    first = train_tokenizer(context)["tokens"]
    choose(project, "tokenizer.type=characters")
    assert train_tokenizer(context)["tokens"] != first
    assert len(TokenFolder(project.paths.tokens / first).split("train")) > 0


def test_a_run_can_start_from_what_is_left(project, context):
    facts = train_tokenizer(context)
    run = create_run(project.paths, project.recipe)
    assert run.tokens_folder == project.paths.tokens / facts["tokens"]
    assert run.inputs.lossless is True
    assert run.inputs.unigram_entropy > 0


def test_a_run_with_weights_that_do_not_fit_is_not_made(project, context):
    train_tokenizer(context)
    choose(project, "training.source_weights=['Zo*=3']")
    assert create_run(project.paths, project.recipe, "fits", ["model.architecture.max_position_embeddings=8"])
    with pytest.raises(UsageError, match="'nowhere' stands for nothing"):
        create_run(project.paths, project.recipe, "not", ["training.source_weights=['nowhere=3']"])
    assert not (project.paths.runs / "not").exists()


def test_stopping_changes_nothing(project, context):
    facts = train_tokenizer(context)
    manifest = read_manifest(project.paths.tokenizer)
    choose(project, "tokenizer.type=unigram")
    context.request_stop()
    with pytest.raises(Stopped):
        train_tokenizer(context)
    assert read_manifest(project.paths.tokenizer) == manifest
    assert [path.name for path in project.paths.tokens.iterdir()] == [facts["tokens"]]


def test_no_text_is_told(tmp_path, context, project):
    write_clean(project, {"train": [], "validation": [], "test": []})
    with pytest.raises(LangwrightError, match="no training text"):
        train_tokenizer(context)
    (project.paths.clean / "manifest.json").unlink()
    with pytest.raises(UsageError, match="not cleaned"):
        train_tokenizer(context)


def test_the_report_tells_of_held_out_text(project, context):
    choose(project, "tokenizer.vocab_size=300", "tokenizer.special_tokens=['<|never|>']")
    facts = train_tokenizer(context)
    tokenizer = TextTokenizer.load(project.paths.tokenizer / "tokenizer.json")
    texts = SPLITS["validation"]
    tokens = sum(len(tokenizer.encode(text)) for text in texts)
    assert facts["fertility"] == pytest.approx(tokens / len(" ".join(texts).split()))
    assert [(g["name"], g["documents"]) for g in facts["by_source"]] == [("The.txt", 1), ("Nea.txt", 1)]
    assert sum(group["tokens"] for group in facts["by_source"]) == tokens
    assert facts["by_language"] == []  # no document's language is known here
    assert facts["round_trip"]["failures"] == 0
    assert facts["round_trip"]["characters"] == len("".join([*texts, *SPLITS["train"]]))
    assert facts["encoder"]["name"] == "tiktoken"
    assert facts["encoder"]["checked_characters"] == sum(len(text) for texts in SPLITS.values() for text in texts)
    assert len(facts["unused_listed"]) == min(100, facts["unused_tokens"])
    assert all(0 < count < 10 for _, count in facts["rare_listed"])


def test_what_is_not_read_back_is_counted_and_shown(project, context):
    choose(project, "tokenizer.lowercase=true", "tokenizer.vocab_size=300")
    trip = train_tokenizer(context)["round_trip"]
    assert trip["failures"] > 2
    assert trip["examples"][0] == ["The wood, the river.", "the wood, the river."]


def test_a_stopped_encoding_goes_on_with_the_tokenizer_it_has(project, context, monkeypatch):
    choose(project, "tokenizer.vocab_size=300")
    with monkeypatch.context() as patch:
        patch.setattr(module, "encode_split", stopping(module.encode_split, "validation"))
        with pytest.raises(Stopped):
            train_tokenizer(context)
    assert not project.paths.tokenizer.exists()
    assert list(project.paths.root.glob("tokens/*")) == []
    draft = project.paths.tokenizer_draft
    kept = (draft / "shards" / "train-00000.tokens").stat().st_mtime_ns
    monkeypatch.setattr(module, "learn", lambda *_: pytest.fail("it is learnt already"))
    facts = train_tokenizer(context)
    shard = project.paths.tokens / facts["tokens"] / "train-00000.tokens"
    assert shard.stat().st_mtime_ns == kept
    assert not draft.exists()


def test_the_draft_of_other_settings_is_thrown_away(project, context, monkeypatch):
    choose(project, "tokenizer.vocab_size=300")
    with monkeypatch.context() as patch:
        patch.setattr(module, "encode_split", stopping(module.encode_split, "train"))
        with pytest.raises(Stopped):
            train_tokenizer(context)
    choose(project, "tokenizer.vocab_size=270")
    assert train_tokenizer(context)["vocab_size"] == 270


def stopping(encode, split):
    def stopped(tokenizer, read, folder, name, **others):
        if name == split:
            raise Stopped
        return encode(tokenizer, read, folder, name, **others)

    return stopped


def test_an_encoder_that_differs_is_replaced_and_told(project, context, monkeypatch):
    choose(project, "tokenizer.vocab_size=300")
    expected = train_tokenizer(context)
    shards = {p.name: p.read_bytes() for p in (project.paths.tokens / expected["tokens"]).glob("*.tokens")}
    shutil.rmtree(project.paths.tokens)

    def wrong(tokenizer):
        return Encoder("wrong", lambda pieces: joined([[1] * len(piece) for piece in pieces]), threads=True)

    monkeypatch.setattr(module, "fastest", wrong)
    facts = train_tokenizer(context)
    assert facts["encoder"]["name"] == "tokenizers"
    assert facts["encoder"]["fell_back"] is True
    assert "tokenizer.encoder-differs" in messages(context)
    assert {p.name: p.read_bytes() for p in (project.paths.tokens / facts["tokens"]).glob("*.tokens")} == shards


def test_the_sample_is_smaller_where_memory_would_not_do(project, context):
    texts = [" ".join(f"w{n * 1000 + i:x}" for i in range(1000)) + "\n" for n in range(100)]
    write_clean(project, {"train": texts, "validation": ["w1"], "test": ["w2"]})
    choose(project, "tokenizer.type=word-level", "tokenizer.training_memory=50000000", "tokenizer.vocab_size=300")
    facts = train_tokenizer(context)
    assert facts["memory_limited"] is True
    assert 0.3 < facts["trained_on_bytes"] / sum(map(len, texts)) < 0.8
    assert "tokenizer.memory-limited" in messages(context)
    assert train_tokenizer(context) == facts
