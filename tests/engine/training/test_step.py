"""One step: accumulation, clipping, what is not finite, and memory that runs short."""

from __future__ import annotations

import copy
import itertools
import json
import math

import pytest
import torch

from engine.errors import LangwrightError
from engine.models import IGNORED, Terms, build_model
from engine.recipe import Recipe, resolve, with_values
from engine.training import Schedule, Trainer, build_optimizer
from engine.training.step import short_of_memory

VOCABULARY = 70


def recipe_of(**values):
    shape = {
        "num_hidden_layers": 2,
        "hidden_size": 32,
        "num_attention_heads": 2,
        "max_position_embeddings": 16,
        "initializer_range": 0.1,
        "initialization": "scaled",
    }
    architecture = {f"model.architecture.{k}": v for k, v in (shape | values).items()}
    return resolve(
        with_values(
            Recipe(),
            architecture | {"training.max_steps": 100, "training.learning_rate": 0.01, "training.optimizer": "adamw"},
        ),
        vocab_size=VOCABULARY,
    )


def batches(rows=8, ignored=False, seed=0):
    random = torch.Generator().manual_seed(seed)
    while True:
        ids = torch.randint(VOCABULARY, (rows, 17), generator=random)
        labels = ids[:, 1:].clone()
        if ignored:  # another number of valid tokens in every passage
            for row in range(rows):
                labels[row, : 2 * row] = IGNORED
        yield ids[:, :-1].contiguous(), labels


def trainer_of(recipe=None, data=None, **arguments):
    recipe = recipe or recipe_of()
    model = build_model(recipe.model, VOCABULARY, seed=1)
    return Trainer(
        model, build_optimizer(model, recipe.training), data or batches(), Schedule.of(recipe.training), **arguments
    )


def gradients_of(trainer, batch):
    inputs, labels = batch
    trainer._gradients(inputs, labels, int((labels != IGNORED).sum()))
    return {name: p.grad.clone() for name, p in trainer.model.named_parameters()}


@pytest.mark.parametrize("micro_batch_size", [1, 2, 3, 8])
@pytest.mark.parametrize("ignored", [False, True])
@pytest.mark.parametrize("terms", [None, Terms(0.1, 0.001)])
def test_accumulation_gives_the_same_gradients(micro_batch_size, ignored, terms):
    batch = next(batches(ignored=ignored))
    whole = gradients_of(trainer_of(terms=terms), batch)
    parts = gradients_of(trainer_of(micro_batch_size=micro_batch_size, terms=terms), batch)
    for name, gradient in whole.items():
        assert (parts[name] - gradient).abs().max() <= 2e-6 * gradient.abs().max() + 1e-9, name


def test_the_loss_is_the_mean_over_valid_tokens_of_the_whole_batch():
    batch = next(batches(ignored=True))
    trainer = trainer_of(data=itertools.repeat(batch), micro_batch_size=1)
    with torch.no_grad():
        expected = trainer.model.loss_sum(*batch) / (batch[1] != IGNORED).sum()
    result = trainer.step()
    assert result.read().loss == pytest.approx(expected.item(), rel=1e-5)
    assert (result.step, result.tokens) == (1, int((batch[1] != IGNORED).sum()))


def test_what_is_told_is_the_plain_cross_entropy():
    batch = next(batches(ignored=True))
    plain, smoothed = (trainer_of(data=itertools.repeat(batch), terms=t) for t in (None, Terms(0.3, 0.1)))
    told = smoothed.step().read()
    expected = plain.step().read()
    assert told.loss == pytest.approx(expected.loss, rel=1e-5)
    assert told.grad_norm != pytest.approx(expected.grad_norm, rel=1e-2)


@pytest.mark.parametrize("limit", [0.05, 1000.0, 0.0])
def test_a_step_is_that_of_plain_adamw_with_clipping(limit):
    """The kernel that divides by ``grad_scale`` gives what ``clip_grad_norm_`` and the plain optimizer give."""
    batch = next(batches())
    trainer = trainer_of(data=itertools.repeat(batch), max_grad_norm=limit)
    model = copy.deepcopy(trainer.model)
    plain = torch.optim.AdamW(
        [{**group, "params": [dict(model.named_parameters())[n] for n in names]} for group, names in named(trainer)],
        betas=(0.9, 0.99),
        fused=False,
    )
    for done in range(3):
        (model.loss_sum(*batch) / batch[1].numel()).backward()
        norm = torch.nn.utils.clip_grad_norm_(model.parameters(), limit or math.inf)
        for group in plain.param_groups:
            group["lr"] = trainer.schedule(done)
        plain.step()
        plain.zero_grad()
        result = trainer.step()
        assert result.read().grad_norm == pytest.approx(norm.item(), rel=1e-4)
        assert result.learning_rate == trainer.schedule(done)
    for name, parameter in model.named_parameters():
        assert torch.allclose(parameter, dict(trainer.model.named_parameters())[name], rtol=1e-4, atol=2e-6), name


def named(trainer):
    names = {p: n for n, p in trainer.model.named_parameters()}
    for group in trainer.optimizer.param_groups:
        yield {"weight_decay": group["weight_decay"], "lr": 0.0}, [names[p] for p in group["params"]]


@pytest.mark.parametrize("fused", [True, False])
@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_what_is_not_finite_never_reaches_the_weights(bad, fused):
    trainer = trainer_of()
    if not fused:
        trainer.optimizer._step_supports_amp_scaling = False
        for group in trainer.optimizer.param_groups:
            group["fused"] = False
    trainer.step()
    before = copy.deepcopy(trainer.model.state_dict())
    memory = copy.deepcopy(trainer.optimizer.state_dict()["state"])
    hook = trainer.model.model.norm.weight.register_hook(lambda gradient: gradient * bad)
    result = trainer.step()
    hook.remove()
    assert not result.read().finite
    assert trainer.done == 2
    assert all(torch.equal(before[name], tensor) for name, tensor in trainer.model.state_dict().items())
    after = trainer.optimizer.state_dict()["state"]
    assert all(torch.equal(memory[i][part], after[i][part]) for i in memory for part in memory[i])
    assert trainer.step().read().finite
    assert not torch.equal(before["model.norm.weight"], trainer.model.state_dict()["model.norm.weight"])


def test_bf16_learns_the_same_with_weights_in_fp32():
    fp32, bf16 = trainer_of(), trainer_of(precision="bf16")
    losses = [(fp32.step().read().loss, bf16.step().read().loss) for _ in range(10)]
    assert all(p.dtype == p.grad_dtype == torch.float32 for p in bf16.model.parameters())
    assert all(a == pytest.approx(b, rel=0.02) for a, b in losses)
    assert any(a != b for a, b in losses)


def test_documents_are_kept_apart_when_asked():
    batch = next(batches())
    batch[0][:, 5] = 0
    apart = trainer_of(data=itertools.repeat(batch), micro_batch_size=3, end_of_text=0)
    with torch.no_grad():
        expected = apart.model.loss_sum(*batch, end_of_text=0) / batch[1].numel()
    loss = apart.step().read().loss
    assert loss == pytest.approx(expected.item(), rel=1e-5)
    assert loss != trainer_of(data=itertools.repeat(batch)).step().read().loss


class Scarce:
    """Stands in for ``loss_sum``: memory for so many passages at once, and no more."""

    def __init__(self, model, room, message="DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."):
        self.model, self.room, self.message, self.asked = model, room, message, []
        self.real = model.loss_sum

    def __call__(self, inputs, labels, **options):
        self.asked.append(len(inputs))
        if len(inputs) > self.room:
            raise RuntimeError(self.message)
        return self.real(inputs, labels, **options)


def test_short_memory_halves_the_micro_batch_and_learns_the_same():
    told = []
    plenty = trainer_of(recipe_of(dropout=0.0))
    scarce = trainer_of(recipe_of(dropout=0.0), on_override=told.append)
    scarce.model.loss_sum = Scarce(scarce.model, room=2)
    for _ in range(3):
        assert scarce.step().read().loss == pytest.approx(plenty.step().read().loss, rel=1e-5)
    assert scarce.model.loss_sum.asked == [8, 4, *[2] * 12]
    assert [(one.setting, one.old, one.new) for one in told] == [
        ("training.micro_batch_size", 8, 4),
        ("training.micro_batch_size", 4, 2),
    ]
    assert scarce.micro_batch_size == 2


def test_an_attempt_that_failed_half_way_leaves_nothing_behind():
    """Short memory in the second of two pieces: the first one's gradients must not count twice, nor its dropout."""
    batch = next(batches())
    plain, scarce = (trainer_of(recipe_of(dropout=0.2), itertools.repeat(batch)) for _ in range(2))
    plain.micro_batch_size, scarce.micro_batch_size = 2, 4
    real, calls = scarce.model.loss_sum, []

    def second_fails(inputs, labels, **options):
        calls.append(len(inputs))
        if len(calls) == 2:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return real(inputs, labels, **options)

    scarce.model.loss_sum = second_fails
    torch.manual_seed(5)
    expected = plain.step().read()
    torch.manual_seed(5)
    found = scarce.step().read()
    assert calls == [4, 4, 2, 2, 2, 2]
    assert found == expected


def test_a_single_passage_is_computed_in_less_memory_before_giving_up():
    """Gradient checkpointing is the last resort, and changes nothing of what is learnt."""
    told = []
    plenty = trainer_of(recipe_of(dropout=0.2), micro_batch_size=1)
    scarce = trainer_of(recipe_of(dropout=0.2), micro_batch_size=1, on_override=told.append)
    trunk, real = scarce.model.model, scarce.model.loss_sum

    def needs_checkpointing(*tokens, **border):
        if not trunk.gradient_checkpointing:
            raise RuntimeError("not enough memory")
        return real(*tokens, **border)

    scarce.model.loss_sum = needs_checkpointing
    for trainer in (plenty, scarce):
        torch.manual_seed(3)
        for _ in range(2):
            trainer.step()
    assert [one.setting for one in told] == ["training.gradient_checkpointing"]
    for mine, other in zip(plenty.model.parameters(), scarce.model.parameters(), strict=True):
        assert torch.allclose(mine, other, atol=1e-6)


def test_a_dry_run_finds_what_fits_and_changes_nothing_else():
    told = []
    trainer = trainer_of(recipe_of(dropout=0.2), on_override=told.append)
    trainer.model.loss_sum = Scarce(trainer.model, room=2)
    weights, random = copy.deepcopy(trainer.model.state_dict()), torch.get_rng_state()
    trainer.dry_run(8)
    assert trainer.model.loss_sum.asked == [8, 4, 2, 2, 2, 2]
    assert (trainer.micro_batch_size, trainer.done, trainer.tokens, len(told)) == (2, 0, 0, 2)
    assert torch.equal(random, torch.get_rng_state())
    assert all(torch.equal(weights[name], tensor) for name, tensor in trainer.model.state_dict().items())
    assert all(parameter.grad is None for parameter in trainer.model.parameters())


def test_fp16_scales_its_loss_and_leaves_out_what_overflows():
    """On a processor, where fp16 works as on an older card: the scale starts far too high and comes down."""
    fp32, fp16 = trainer_of(), trainer_of(precision="fp16")
    fp16.arithmetic.restore({**fp16.arithmetic.state(), "scale": 2.0**40})
    before = copy.deepcopy(fp16.model.state_dict())
    first = fp16.step().read()
    assert math.isfinite(first.loss)
    assert not first.finite
    assert all(torch.equal(before[name], tensor) for name, tensor in fp16.model.state_dict().items())
    assert fp16.arithmetic.state()["scale"] == 2.0**39
    fp16.arithmetic.restore({**fp16.arithmetic.state(), "scale": 2.0**10})
    fp32.step()
    for _ in range(8):
        a, b = fp32.step().read(), fp16.step().read()
        assert b.loss == pytest.approx(a.loss, rel=0.05)
        assert b.grad_norm == pytest.approx(a.grad_norm, rel=0.3)
    assert all(parameter.dtype == torch.float32 for parameter in fp16.model.parameters())


def test_the_scale_survives_a_checkpoint():
    trainer = trainer_of(precision="fp16")
    trainer.step()
    state = json.loads(json.dumps(trainer.arithmetic.state()))
    other = trainer_of(precision="fp16")
    other.arithmetic.restore(state)
    assert other.arithmetic.state() == state
    plain = trainer_of()
    plain.arithmetic.restore(state)
    assert plain.arithmetic.state() is None


def test_a_lowered_rate_multiplies_the_schedule():
    trainer = trainer_of()
    trainer.learning_rate_scale = 0.5
    assert trainer.step().learning_rate == 0.5 * trainer.schedule(0)


def test_a_single_passage_that_does_not_fit_is_told():
    trainer = trainer_of()
    trainer.model.loss_sum = Scarce(trainer.model, room=0)
    with pytest.raises(LangwrightError, match="one passage at a time") as caught:
        trainer.step()
    assert caught.value.code == "training.memory"
    assert "model.size" in caught.value.remedy


def test_other_errors_pass():
    trainer = trainer_of()
    trainer.model.loss_sum = Scarce(trainer.model, room=0, message="shapes do not match")
    with pytest.raises(RuntimeError, match="shapes"):
        trainer.step()
    assert short_of_memory(MemoryError())
    assert short_of_memory(RuntimeError("MPS backend out of memory (MPS allocated: 1 GB)"))
    assert not short_of_memory(ValueError("out of memory"))
