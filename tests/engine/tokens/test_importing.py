"""Tokenizers made elsewhere: those that are sound are taken and renumbered, the others refused in words."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import PreTrainedTokenizerFast

from engine.errors import LangwrightError, UsageError
from engine.project.paths import Paths
from engine.recipe import Recipe, with_values
from engine.tokens import foreign
from engine.tokens.encoders import fastest
from engine.tokens.importing import PROBE, bring_in, foreign_tokenizer, read_imported

TEXT = [f"The river {n} is near the wood, isn't it? café 世界 {n}\n" for n in range(300)] + [PROBE] * 3
EOT = "<|endoftext|>"


def gpt2_like() -> Tokenizer:
    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    made.post_processor = processors.ByteLevel(trim_offsets=False)
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    made.train_from_iterator(TEXT, trainers.BpeTrainer(vocab_size=400, initial_alphabet=alphabet, show_progress=False))
    made.add_special_tokens([EOT])  # the last id, as in GPT-2
    return made


def bert_like() -> Tokenizer:
    made = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.decoder = decoders.WordPiece()
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    made.train_from_iterator(TEXT, trainers.WordPieceTrainer(vocab_size=300, special_tokens=special))
    made.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    return made


def t5_like() -> Tokenizer:
    made = Tokenizer(models.Unigram())
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    made.decoder = decoders.Metaspace()
    special = ["<pad>", "</s>", "<unk>"]
    trainer = trainers.UnigramTrainer(vocab_size=300, special_tokens=special, unk_token="<unk>", show_progress=False)
    made.train_from_iterator(TEXT, trainer)
    return made


def saved(tmp_path, tokenizer, name="tokenizer.json"):
    path = tmp_path / name
    PreTrainedTokenizerFast(tokenizer_object=tokenizer).save_pretrained(tmp_path / "theirs")
    path.write_bytes((tmp_path / "theirs" / "tokenizer.json").read_bytes())
    return path


def test_gpt2s_is_taken_and_ends_documents_with_the_first_id(tmp_path):
    path = saved(tmp_path, gpt2_like())
    ours, theirs = foreign_tokenizer(path), Tokenizer.from_file(str(path))
    assert ours.end_of_text == 0
    assert theirs.token_to_id(EOT) == 400
    assert [ours.token(i) for i in range(ours.vocab_size)] == [EOT, *(theirs.id_to_token(i) for i in range(400))]
    for text in TEXT[:20]:
        assert ours.encode(text) == [i + 1 for i in theirs.encode(text).ids]
        assert ours.decode(ours.encode(text)) == text
    assert ours.encode(EOT)[0] != 0
    assert fastest(ours).name == "tiktoken"


@pytest.mark.parametrize(("make", "end"), [(bert_like, "[SEP]"), (t5_like, "</s>")])
def test_others_name_the_token_that_ends_a_document(tmp_path, make, end):
    path = saved(tmp_path, make())
    with pytest.raises(UsageError, match="no special token") as caught:
        foreign_tokenizer(path)
    assert end in caught.value.remedy
    ours, theirs = foreign_tokenizer(path, end), Tokenizer.from_file(str(path))
    assert ours.token(0) == EOT
    assert ours.id_of(end) is None
    assert ours.unknown == ours.id_of(theirs.model.unk_token if make is bert_like else "<unk>")
    plain = theirs.encode(TEXT[0], add_special_tokens=False).tokens
    assert [ours.token(i) for i in ours.encode(TEXT[0])] == plain
    added = foreign_tokenizer(path, EOT)
    assert added.vocab_size == ours.vocab_size + 1


@pytest.mark.parametrize(("make", "end"), [(gpt2_like, ""), (bert_like, "[SEP]"), (t5_like, "</s>")])
def test_no_text_becomes_a_special_token(tmp_path, make, end):
    ours = foreign_tokenizer(saved(tmp_path, make()), end)
    for token in map(ours.token, ours.special_ids):
        for text in (token, f"a{token}b", f"a {token} b"):
            assert not set(ours.encode(text)) & (ours.special_ids - {ours.unknown})


def test_a_copy_lies_in_the_project_under_its_hash(tmp_path):
    paths = Paths(tmp_path / "project")
    found = bring_in(paths, saved(tmp_path, gpt2_like()))
    assert found["vocab_size"] == 401
    assert found["reads_probe_back"] is True
    values = {"tokenizer.type": "imported", "tokenizer.imported_sha256": found["sha256"]}
    chosen = with_values(Recipe(), values).tokenizer
    assert read_imported(paths, chosen).sha256 == found["sha256"]
    copy = paths.imported / f"{found['sha256']}.json"
    copy.write_text(copy.read_text() + "\n")
    with pytest.raises(LangwrightError, match="was changed"):
        read_imported(paths, chosen)
    for wrong in ("", "../../tokenizer", "0" * 64):
        with pytest.raises(UsageError, match="the project has none such"):
            read_imported(paths, chosen.model_copy(update={"imported_sha256": wrong}))


def content():
    return json.loads(gpt2_like().to_str())


def duplicate_ids(c):
    c["model"]["vocab"]["a"] = c["model"]["vocab"]["b"]


BROKEN = {
    "no model": (lambda c: c.pop("model"), "has no model"),
    "a model of another kind": (lambda c: c["model"].update(type="Torch"), "unknown type"),
    "a model that is a list": (lambda c: c.update(model=[1]), "has no model"),
    "no vocabulary": (lambda c: c["model"].pop("vocab"), "no vocabulary"),
    "ids twice": (duplicate_ids, "the same id"),
    "an id below 0": (lambda c: c["model"]["vocab"].update(a=-1), "not a whole number"),
    "an id that is a text": (lambda c: c["model"]["vocab"].update(a="1"), "not a whole number"),
    "an id that is true": (lambda c: c["model"]["vocab"].update(a=True), "not a whole number"),
    "an added token without text": (lambda c: c["added_tokens"].append({"id": 900}), "no text or no id"),
    "an added token of another id": (lambda c: c["added_tokens"][0].update(content="a"), "two ids"),
    "merges of nothing": (lambda c: c["model"]["merges"].append(["qqq", "zzz"]), "cannot be used"),
    "a huge pattern": (
        lambda c: c.update(pre_tokenizer={"type": "Split", "pattern": {"Regex": "a" * 3000}, "behavior": "Isolated"}),
        "longer than 2,000",
    ),
    "a broken pattern": (
        lambda c: c.update(
            pre_tokenizer={"type": "Split", "pattern": {"Regex": "("}, "behavior": "Isolated", "invert": False}
        ),
        "cannot be used",
    ),
    "a long token": (lambda c: c["model"]["vocab"].update({"x" * 2000: 400}), "longer than 1,000|same id"),
    "an unknown normaliser": (lambda c: c.update(normalizer={"type": "Exec", "code": "1"}), "cannot be used"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_with_a_file_is_said(tmp_path, name):
    change, words = BROKEN[name]
    held = content()
    change(held)
    path = tmp_path / "tokenizer.json"
    path.write_text(json.dumps(held))
    with pytest.raises(UsageError, match=words) as caught:
        foreign_tokenizer(path)
    assert str(path) in caught.value.message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not JSON"),
        (b"\xff\xfe{}", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b'{"a":' * 100_000, "not JSON"),
        (b"[1, 2]", "no object"),
        (b'{"model": {}, "model": {}}', "twice"),
        (
            json.dumps({"model": {"type": "Unigram", "unk_id": 9, "vocab": [["a", 0.0], ["b", 0.0]]}}).encode(),
            "cannot be",
        ),
        (json.dumps({"model": {"type": "Unigram", "vocab": [["a", 0.0], ["a", 0.0]]}}).encode(), "stands twice"),
        (json.dumps({"model": {"type": "Unigram", "vocab": [["a"], 3]}}).encode(), "no list of pieces"),
        (json.dumps({"model": {"type": "BPE", "vocab": {"\ud800": 0, "b": 1}, "merges": []}}).encode(), "cannot be"),
    ],
)
def test_what_is_no_tokenizer_is_refused(tmp_path, data, words):
    path = tmp_path / "tokenizer.json"
    path.write_bytes(data)
    with pytest.raises(UsageError, match=words):
        foreign_tokenizer(path, EOT)


def test_a_missing_folder_like_or_huge_file_is_refused(tmp_path, monkeypatch):
    for path in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(UsageError, match="no such file"):
            foreign_tokenizer(path)
    path = saved(tmp_path, gpt2_like())
    monkeypatch.setattr(foreign, "MOST_BYTES", 100)
    with pytest.raises(UsageError, match="larger than"):
        foreign_tokenizer(path)


@pytest.fixture(scope="module")
def whole():
    return gpt2_like().to_str()


flips = st.lists(st.tuples(st.floats(0, 0.999), st.binary(min_size=1, max_size=3)), max_size=3)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.floats(0, 1), flips=flips)
def test_a_damaged_file_is_taken_whole_or_refused(whole, tmp_path_factory, cut, flips):
    data = bytearray(whole.encode())
    for place, change in flips:
        at = int(place * len(data))
        data[at : at + len(change)] = change
    if not flips:
        data = data[: int(cut * len(data))]
    path = tmp_path_factory.mktemp("damaged") / "tokenizer.json"
    path.write_bytes(bytes(data))
    with contextlib.suppress(LangwrightError):  # anything else is a failure
        found = foreign_tokenizer(path)
        assert found.end_of_text == 0
        assert sorted(found.raw.get_vocab().values()) == list(range(found.vocab_size))
