"""What is exported opens in Transformers and computes the same; nobody's files are overwritten."""

from __future__ import annotations

import hashlib
import json

import pytest
import torch
import transformers

from engine.errors import LangwrightError, UsageError
from engine.generation import load_for_generation
from engine.project import Paths
from engine.project.atomic import write_json
from engine.sharing import export_huggingface, read_huggingface
from engine.sharing import huggingface as huggingface_module
from engine.sharing import job as job_module

TEXT = "The fox doesn't jump; it's lazy, isn't it?\n\nGröße über alles, 世界 🙂👍🏽  and  more."

FILES = {
    "config.json",
    "model.safetensors",
    "tokenizer.json",
    "tokenizer_config.json",
    "generation_config.json",
    "README.md",
    "langwright.json",
    "SHA256SUMS",
}

VARIANTS = {
    "llama": {"model.architecture.qk_norm": False},
    "llama-grouped-untied": {
        "model.architecture.qk_norm": False,
        "model.architecture.num_key_value_heads": 2,
        "model.architecture.tie_word_embeddings": False,
    },
    "qwen3": {"model.architecture.rope_theta": 50_000.0},
    "gpt2": {"model.architecture.kind": "gpt2"},
    "gpt2-untied": {"model.architecture.kind": "gpt2", "model.architecture.tie_word_embeddings": False},
}


@torch.no_grad()
def logits_of_transformers(target, ids):
    model = transformers.AutoModelForCausalLM.from_pretrained(target, attn_implementation="sdpa").eval()
    assert model.dtype == torch.float32
    return model(ids).logits


@pytest.mark.parametrize("variant", VARIANTS)
def test_transformers_computes_the_same(make_run, tmp_path, variant):
    run = make_run(VARIANTS[variant])
    done = export_huggingface(run, "best", tmp_path / "out")
    assert {path.name for path in done.target.iterdir()} == FILES
    assert done.step == 2
    assert done.difference == 0
    speaker = load_for_generation(run.folder, "best", device="cpu")
    tokenizer = transformers.AutoTokenizer.from_pretrained(done.target)
    assert tokenizer(TEXT)["input_ids"] == speaker.tokenizer.encode(TEXT)
    assert tokenizer.eos_token_id == tokenizer.bos_token_id == speaker.tokenizer.end_of_text
    ids = torch.tensor([speaker.tokenizer.encode(TEXT)[:32]])
    with torch.no_grad():
        expected = speaker.model.logits(speaker.model(ids))
    assert expected.std() > 0.1
    theirs = logits_of_transformers(done.target, ids)
    assert theirs.shape[-1] == speaker.tokenizer.vocab_size
    torch.testing.assert_close(theirs, expected, rtol=0, atol=1e-5)


@pytest.mark.parametrize("kind", ["wordpiece", "unigram", "characters"])
def test_every_type_of_tokenizer_is_read_the_same(make_run, tmp_path, kind):
    run = make_run(tokenizer_type=kind)
    done = export_huggingface(run, "last", tmp_path / "out")
    tokenizer = transformers.AutoTokenizer.from_pretrained(done.target)
    ids = done.speaker.tokenizer.encode(TEXT)
    assert tokenizer(TEXT)["input_ids"] == ids
    assert tokenizer.decode(ids) == done.speaker.tokenizer.decode(ids)


def test_greedy_text_is_that_of_transformers(make_run, tmp_path):
    run = make_run({"generation.temperature": 0.0, "generation.max_new_tokens": 12})
    done = export_huggingface(run, "best", tmp_path / "out")
    ours = done.speaker.generate("The fox")
    model = transformers.AutoModelForCausalLM.from_pretrained(done.target)
    tokenizer = transformers.AutoTokenizer.from_pretrained(done.target)
    prompt = tokenizer("The fox", return_tensors="pt")
    theirs = model.generate(prompt["input_ids"], attention_mask=prompt["attention_mask"])[0].tolist()
    assert theirs[prompt["input_ids"].shape[1] :][: len(ours.tokens)] == list(ours.tokens)


def test_sums_are_right_and_our_own_reader_reads_it(make_run, tmp_path):
    done = export_huggingface(make_run(), "best", tmp_path / "out")
    lines = (done.target / "SHA256SUMS").read_text().splitlines()
    assert {line.split("  ")[1] for line in lines} == FILES - {"SHA256SUMS"}
    for line in lines:
        digest, name = line.split("  ")
        assert hashlib.sha256((done.target / name).read_bytes()).hexdigest() == digest
    model, tokenizer = read_huggingface(done.target)
    assert model.parameter_count() == done.parameters
    assert tokenizer.json() == done.speaker.tokenizer.json()


def test_the_card_tells_the_figures_and_no_path(make_run, tmp_path):
    run = make_run({"training.seed": 77, "name": "My | *little* model"})
    sha256 = run.checkpoint("best").sha256
    report = {"sha256": sha256, "split": "test", "loss": 2.25, "bits_per_byte": 1.5}
    write_json(run.folder / "evaluations" / "2-test.json", report)
    done = export_huggingface(run, "best", tmp_path / "out", author="Ada", licence="cc-by-4.0")
    card = (done.target / "README.md").read_text(encoding="utf-8")
    for words in (
        'license: "cc-by-4.0"',
        "by Ada",
        "| Seed | 77 |",
        "2.0000 nats",
        "2.2500 nats",
        "1.5000 bits per byte",
    ):
        assert words in card
    assert "sources are not named" in card
    assert "# My \\| \\*little\\* model" in card
    for path in done.target.iterdir():
        assert str(tmp_path).encode() not in path.read_bytes()


def leave(folder, content, inputs):
    folder.mkdir(parents=True, exist_ok=True)
    manifest = {"station": folder.name, "fingerprint": "", "content": content, "inputs": inputs}
    write_json(folder / "manifest.json", manifest)


def test_the_card_names_sources_only_if_they_are_the_runs(make_run, tmp_path):
    run = make_run()
    paths = Paths(run.folder.parents[1])
    source = {"name": "poems/a|b.txt", "path": "/home/someone/poems", "licence": "", "documents": 3, "bytes": 1500}
    empty = source | {"name": "nothing.txt", "documents": 0}
    leave(run.tokens_folder, "t", {"clean": "c"})
    leave(paths.clean, "c", {"corpus": "k"})
    leave(paths.corpus, "k", {})
    write_json(paths.corpus / "sources.json", {"sources": [source, empty]})
    card = (export_huggingface(run, "best", tmp_path / "out").target / "README.md").read_text(encoding="utf-8")
    assert "| poems/a\\|b.txt | not stated | 3 | 1.5 kB |" in card
    assert "nothing.txt" not in card
    assert "/home/someone" not in card
    leave(paths.corpus, "other", {})
    card = (export_huggingface(run, "best", tmp_path / "out").target / "README.md").read_text(encoding="utf-8")
    assert "poems" not in card


def test_the_data_card_of_the_runs_text_goes_along(make_run, tmp_path):
    run = make_run()
    paths = Paths(run.folder.parents[1])
    leave(run.tokens_folder, "t", {"clean": "c"})
    leave(paths.clean, "c", {"corpus": "k"})
    (paths.clean / "data_card.md").write_text("# Data card: first\n", encoding="utf-8")
    target = export_huggingface(run, "best", tmp_path / "out").target
    assert (target / "DATA_CARD.md").read_text(encoding="utf-8") == "# Data card: first\n"
    assert "[DATA_CARD.md](DATA_CARD.md)" in (target / "README.md").read_text(encoding="utf-8")
    assert "DATA_CARD.md" in (target / "SHA256SUMS").read_text(encoding="utf-8")
    leave(paths.clean, "other", {"corpus": "k"})
    export_huggingface(run, "best", target)
    assert not (target / "DATA_CARD.md").exists()
    assert "DATA_CARD" not in (target / "README.md").read_text(encoding="utf-8")


def test_an_earlier_export_is_replaced_and_other_files_never(make_run, tmp_path):
    run, target = make_run(), tmp_path / "out"
    target.mkdir()
    export_huggingface(run, "best", target)
    export_huggingface(run, "last", target)
    assert json.loads((target / "langwright.json").read_text())["step"] == 3
    (target / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match=r"notes\.txt") as caught:
        export_huggingface(run, "best", target)
    assert caught.value.code == "share.occupied"
    assert (target / "notes.txt").read_text() == "mine"
    other = tmp_path / "other"
    other.mkdir()
    (other / "config.json").write_text("{}")
    file = tmp_path / "file"
    file.write_text("mine")
    for occupied in (other, file):
        with pytest.raises(UsageError, match="new or empty"):
            export_huggingface(run, "best", occupied)
    assert [path.name for path in other.iterdir()] == ["config.json"]


def test_a_model_that_computes_something_else_is_not_kept(make_run, tmp_path, monkeypatch):
    run = make_run()
    real = huggingface_module.exported_tensors

    def wrong(model):
        return {name: tensor + 0.01 for name, tensor in real(model).items()}

    monkeypatch.setattr(huggingface_module, "exported_tensors", wrong)
    with pytest.raises(LangwrightError, match="does not compute") as caught:
        export_huggingface(run, "best", tmp_path / "out")
    assert caught.value.code == "share.differs"
    assert not (tmp_path / "out").exists()
    assert not list(tmp_path.glob(".out*"))


class Context:
    """A job's context as far as the export uses it."""

    def __init__(self, project, params):
        self.project, self.params, self.told = project, params, []

    def phase(self, code, text):
        self.told.append(code)

    def message(self, level, code, text, **values):
        self.told.append(code)

    def check(self):
        pass


def test_the_job_exports_and_tells_of_a_damaged_checkpoint(make_run):
    run = make_run()
    project = run.folder.parents[1]
    (run.checkpoints_folder / "step-00000002" / "model.safetensors").write_bytes(b"")
    context = Context(project, {"run": "first", "checkpoint": "last", "licence": "mit"})
    result = job_module.export(context)
    assert result["to"] == str(Paths(project).exports / "first-huggingface")
    assert result["step"] == 3
    assert result["max_abs_difference"] == 0
    with pytest.raises(LangwrightError) as caught:
        job_module.export(Context(project, {"checkpoint": "2"}))
    assert caught.value.code == "checkpoint.damaged"
    (run.checkpoints_folder / "step-00000003" / "model.safetensors").write_bytes(b"")
    context = Context(project, {"checkpoint": "last"})
    assert job_module.export(context)["step"] == 1
    assert context.told.count("checkpoint.skipped") == 2
    with pytest.raises(UsageError, match="no checkpoint"):
        job_module.export(Context(project, {"checkpoint": "newest"}))
    with pytest.raises(UsageError, match="format"):
        job_module.export(Context(project, {"format": "onnx"}))
