"""The figures against an independent computation, and what must not change them."""

from __future__ import annotations

import itertools
import math
from types import SimpleNamespace

import pytest
import torch
import transformers
from torch.nn.functional import cross_entropy

from engine.errors import LangwrightError
from engine.evaluation import evaluate_split
from engine.jobs import Stopped
from engine.models import config_of, exported_tensors
from engine.tokens.folder import TokenFolder

CONTEXT = 16


@pytest.fixture
def folder(run):
    return TokenFolder(run.tokens_folder)


def judge(model, folder, split="validation", **changes):
    return evaluate_split(model, folder, split, **({"context": CONTEXT, "batch_size": 3} | changes))


def by_transformers(model, folder, split, *, parted=False):
    """Nats and right guesses of the whole stream: window by window, in float64, by Transformers' model on our weights.

    Each document of a window by itself too where they are parted, from the end-of-text token that opens it.
    """
    theirs = transformers.AutoModelForCausalLM.from_config(
        transformers.AutoConfig.for_model(**config_of(model.shape, model.vocab_size, end_of_text=0))
    )
    theirs.load_state_dict(exported_tensors(model), strict=False)
    theirs.tie_weights()
    theirs.double().eval()
    tokens = folder.split(split).window(0, len(folder.split(split))).tolist()
    total, right, count = 0.0, 0, 0
    for start in range(0, len(tokens), CONTEXT):
        targets = tokens[start : start + CONTEXT]
        inputs = ([0, *tokens])[start : start + len(targets)]
        cuts = [number for number, token in enumerate(inputs) if number and token == 0] if parted else []
        for begin, end in itertools.pairwise([0, *cuts, len(inputs)]):
            with torch.no_grad():
                logits = theirs(torch.tensor([inputs[begin:end]])).logits[0]
            total += cross_entropy(logits, torch.tensor(targets[begin:end]), reduction="sum").item()
            right += sum(int(row.argmax()) == target for row, target in zip(logits, targets[begin:end], strict=True))
        count += len(targets)
    return total, right, count


@pytest.mark.parametrize("split", ["validation", "test"])
def test_the_figures_are_those_of_transformers(model, folder, split):
    total, right, count = by_transformers(model, folder, split)
    result = judge(model, folder, split)
    assert result.tokens == count == len(folder.split(split))
    assert result.loss == pytest.approx(total / count, rel=1e-5)
    assert result.perplexity == pytest.approx(math.exp(total / count), rel=1e-4)
    assert result.bits_per_byte == pytest.approx(total / math.log(2) / folder.facts["bytes"][split], rel=1e-5)
    assert result.accuracy == right / count
    assert result.bytes == folder.facts["bytes"][split]
    assert result.loss > 0.5
    assert result.seconds > 0


def test_documents_are_kept_apart_for_a_model_that_was_trained_so(model, folder):
    total, right, count = by_transformers(model, folder, "validation", parted=True)
    result = judge(model, folder, end_of_text=0)
    assert result.loss == pytest.approx(total / count, rel=1e-5)
    assert result.accuracy == right / count
    assert result.loss != pytest.approx(judge(model, folder).loss, rel=1e-5)


@pytest.mark.parametrize("batch_size", [1, 2, 7, 1000])
def test_the_batch_size_changes_nothing(model, folder, batch_size):
    expected, found = judge(model, folder), judge(model, folder, batch_size=batch_size)
    assert found.tokens == expected.tokens
    assert found.loss == pytest.approx(expected.loss, rel=1e-6)
    assert found.accuracy == expected.accuracy


def test_every_token_counts_once(folder):
    seen = []

    class Counting(torch.nn.Module):
        def judged_sums(self, input_ids, labels, end_of_text=None):
            seen.extend(labels[labels != -100].tolist())
            return torch.stack(((labels != -100).sum(), (labels[:, ::2] != -100).sum())).float()

    split = folder.split("validation")
    result = judge(Counting(), folder)
    assert result.loss == 1.0
    assert result.accuracy == 0.5
    assert seen == split.window(0, len(split)).tolist()


def test_dropout_is_off_and_comes_back(model, folder):
    model.train()
    assert judge(model, folder).loss == judge(model, folder).loss
    assert model.training
    model.eval()
    judge(model, folder)
    assert not model.training


def test_progress_reaches_the_whole(model, folder):
    told = []
    result = judge(model, folder, on_progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (result.tokens, result.tokens)
    assert told == sorted(told)
    assert len(told) == math.ceil(math.ceil(result.tokens / CONTEXT) / 3)


def test_stopping(model, folder):
    answers = iter([False, True])
    with pytest.raises(Stopped):
        judge(model, folder, batch_size=1, should_stop=lambda: next(answers))


def test_a_sample_of_everything_is_everything(model, folder):
    whole = judge(model, folder)
    sample = evaluate_split(model, folder, "validation", context=CONTEXT, batch_size=3, max_tokens=10**9)
    assert sample.loss == whole.loss
    part = evaluate_split(model, folder, "validation", context=CONTEXT, batch_size=3, max_tokens=2 * CONTEXT)
    assert part.tokens == 2 * CONTEXT < whole.tokens
    assert part.bytes == whole.bytes
    again = evaluate_split(model, folder, "validation", context=CONTEXT, batch_size=1, max_tokens=2 * CONTEXT)
    assert again.loss == pytest.approx(part.loss, rel=1e-6)


def test_bf16_is_near(model, folder):
    assert judge(model, folder, autocast=torch.bfloat16).loss == pytest.approx(judge(model, folder).loss, rel=0.03)


def test_what_loses_text_is_not_comparable(model, folder):
    assert judge(model, folder).comparable
    assert not judge(model, folder, lossless=False).comparable


def test_a_hopeless_model_has_an_infinite_perplexity(folder):
    class Hopeless(torch.nn.Module):
        def judged_sums(self, input_ids, labels, end_of_text=None):
            return torch.stack((1000.0 * (labels != -100).sum(), torch.tensor(0.0)))

    assert judge(Hopeless(), folder).perplexity == math.inf


def test_an_empty_split_is_told(model):
    empty = SimpleNamespace(split=lambda name: [], facts={})
    with pytest.raises(LangwrightError, match="test split is empty"):
        judge(model, empty, "test")


def test_memory_is_tried_with_smaller_batches(folder):
    sizes = []

    class Big(torch.nn.Module):
        limit = 2

        def judged_sums(self, input_ids, labels, end_of_text=None):
            sizes.append(len(labels))
            if len(labels) > self.limit:
                raise torch.OutOfMemoryError("no room")
            return (labels != -100).sum().float().repeat(2)

    big = Big()
    result = judge(big, folder, batch_size=5)
    assert result.loss == 1.0
    assert sizes[:2] == [5, 2]
    big.limit = 0
    with pytest.raises(LangwrightError, match="one passage of 16 tokens"):
        judge(big, folder, batch_size=5)
