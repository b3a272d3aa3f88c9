"""Stations 6 to 8 on the command line: ``evaluate generate export``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli.options import AsJson, Checkpoint, ProjectFolder, RunName, ThisTime, look, this_time, which
from engine.cli.streams import result, result_json, say

if TYPE_CHECKING:
    from engine.generation import Speaker
    from engine.project import Project, Run
    from engine.recipe import GenerationSettings, Recipe

ALTERNATIVES = 5
"""So many of the likeliest tokens are told with each in JSON."""

_JUDGED = ("evaluation.checkpoint", "evaluation.split")


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("evaluate")(evaluate)
    app.command("generate")(generate)
    app.command("export")(export)


def evaluate(
    folder: ProjectFolder,
    name: RunName,
    checkpoint: Checkpoint = None,
    split: Annotated[
        str | None,
        typer.Option("--split", metavar="validation|test", help="Which part of the text.", show_default=False),
    ] = None,
    assignments: ThisTime = None,
    as_json: AsJson = False,
) -> None:
    """Station 6: judge a checkpoint by a whole split: loss, perplexity, bits per byte."""
    project = look(folder)
    recipe = this_time(project.recipe, [*(assignments or ()), *([f"evaluation.split={split}"] if split else [])])
    # What is judged goes by name; what is left says how the run is computed.
    left = [a for a in assignments or () if a.partition("=")[0].strip() not in _JUDGED]
    chosen = which(checkpoint or recipe.evaluation.checkpoint)
    figures = judge(project, project.run(name), recipe, chosen, left)
    if as_json:
        result_json(figures)
    else:
        result(evaluation_words(figures))


def generate(
    folder: ProjectFolder,
    name: RunName,
    prompt: Annotated[str, typer.Option("--prompt", metavar="TEXT", help="What the model goes on from.")] = "",
    tokens: Annotated[
        int | None, typer.Option("--tokens", metavar="N", min=1, help="How much is written.", show_default=False)
    ] = None,
    temperature: Annotated[
        float | None,
        typer.Option("--temperature", metavar="T", min=0.0, help="0 takes the likeliest.", show_default=False),
    ] = None,
    top_k: Annotated[
        int | None, typer.Option("--top-k", metavar="K", min=0, help="0 means all.", show_default=False)
    ] = None,
    top_p: Annotated[
        float | None, typer.Option("--top-p", metavar="P", help="1 means all.", show_default=False)
    ] = None,
    min_p: Annotated[
        float | None, typer.Option("--min-p", metavar="P", help="0 means all.", show_default=False)
    ] = None,
    repetition_penalty: Annotated[
        float | None,
        typer.Option("--repetition-penalty", metavar="R", help="1 changes nothing.", show_default=False),
    ] = None,
    stop: Annotated[
        list[str] | None,
        typer.Option("--stop", metavar="TEXT", help="End where this would come. Repeatable.", show_default=False),
    ] = None,
    number: Annotated[int, typer.Option("--number", metavar="N", min=1, max=1000, help="So many texts.")] = 1,
    seed: Annotated[
        int | None, typer.Option("--seed", help="The same seed writes the same text.", show_default=False)
    ] = None,
    checkpoint: Checkpoint = None,
    assignments: ThisTime = None,
    as_json: AsJson = False,
) -> None:
    """Station 7: let the model write; one text comes to stdout as it is made, several when all are done."""
    from engine.recipe import with_values

    project = look(folder)
    given = {
        "max_new_tokens": tokens, "temperature": temperature, "top_k": top_k, "top_p": top_p, "min_p": min_p,
        "repetition_penalty": repetition_penalty, "seed": seed,
    }  # fmt: skip
    wishes = [f"generation.{field}={value}" for field, value in given.items() if value is not None]
    recipe = this_time(project.recipe, [*(assignments or ()), *wishes])
    if stop:
        recipe = with_values(recipe, {"generation.stop_strings": tuple(stop)})
    run, chosen = project.run(name), which(checkpoint or "best")
    if as_json or number > 1:
        write_texts(run, recipe, prompt, chosen, number, as_json=as_json)
    else:
        write_text(run, recipe, prompt, chosen)


def export(
    folder: ProjectFolder,
    name: RunName,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="OUT", help="A new folder; by itself in exports/.", show_default=False),
    ] = None,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="huggingface", help="In which form.", show_default=False)
    ] = None,
    checkpoint: Checkpoint = None,
    assignments: ThisTime = None,
    as_json: AsJson = False,
) -> None:
    """Station 8: write the model in a standard format that other programs open."""
    from engine.cli.following import follow_to_end
    from engine.jobs import start_export

    project = look(folder)
    run = project.run(name)
    recipe = this_time(project.recipe, [*(assignments or ()), *([f"sharing.format={format_}"] if format_ else [])])
    chosen = which(checkpoint or recipe.sharing.checkpoint)
    started = start_export(project.paths, run, recipe, checkpoint=chosen, to=to)
    found = follow_to_end(started.folder, "Export", process=started.process)
    where = (
        found.get("to") or found.get("folder") or to or project.paths.exports / f"{run.name}-{recipe.sharing.format}"
    )
    if as_json:
        result_json({**found, "to": str(where)})
    else:
        result(f"Exported run {run.name} to {where}.")


def judge(
    project: Project, run: Run, recipe: Recipe, checkpoint: str | int, assignments: Sequence[str] = ()
) -> dict[str, Any]:
    """Evaluate a checkpoint, if wished with other execution settings; returns the figures."""
    from engine.cli.following import follow_to_end
    from engine.jobs import start_evaluation

    run.checkpoint(checkpoint)  # type: ignore[arg-type]  # says at once when there is none such
    started = start_evaluation(
        project.paths, run, checkpoint=checkpoint, split=recipe.evaluation.split, assignments=assignments
    )
    return follow_to_end(started.folder, "Evaluate", process=started.process)


def evaluation_words(figures: dict[str, Any]) -> str:
    """The figures in a line."""
    from engine.advice import count

    perplexity = "too large to write down" if figures["perplexity"] is None else f"{figures['perplexity']:,.2f}"
    words = (
        f"Run {figures['run']}, {figures['checkpoint']}, {figures['split']} text, {count(figures['tokens'])} tokens: "
        f"loss {figures['loss']:.4f}, perplexity {perplexity}"
    )
    bits = figures["bits_per_byte"]
    return f"{words}." if bits is None else f"{words}, {bits:.4f} bits per byte."


def write_text(run: Run, recipe: Recipe, prompt: str, checkpoint: str | int) -> str:
    """Write the prompt and its continuation to stdout, piece by piece as it comes; returns the continuation."""
    import sys

    from engine.generation import NewToken

    speaker, settings = _speaker(run, recipe, prompt, checkpoint)
    shown: list[str] = []

    def put(text: str) -> None:
        shown.append(text)
        sys.stdout.write(text)
        sys.stdout.flush()

    def put_token(token: NewToken) -> None:
        put(token.text)

    put(prompt)
    made = speaker.generate(prompt, settings, on_token=put_token)
    put(made.text[len("".join(shown[1:])) :])
    result()
    _say_cut(made.prompt_cut)
    return made.text


def write_texts(
    run: Run, recipe: Recipe, prompt: str, checkpoint: str | int, number: int, *, as_json: bool = False
) -> None:
    """Write several continuations of one prompt, with a line between them; or one object of everything there is."""
    speaker, settings = _speaker(run, recipe, prompt, checkpoint)
    made = speaker.generate_batch([prompt] * number, settings, alternatives=ALTERNATIVES if as_json else 0)
    _say_cut(made[0].prompt_cut)
    if not as_json:
        result("\n---\n".join(prompt + each.text for each in made))
        return
    texts = [
        {
            "text": each.text,
            "seed": each.seed,
            "finish_reason": each.ended,
            "tokens": [
                {
                    "id": token.token,
                    "text": token.text,
                    "log_probability": token.log_probability,
                    "alternatives": [
                        {"id": other.token, "text": other.text, "log_probability": other.log_probability}
                        for other in token.alternatives
                    ],
                }
                for token in each.new_tokens
            ],
        }
        for each in made
    ]
    result_json({"run": run.name, "step": speaker.step, "prompt": prompt, "texts": texts})


def _speaker(run: Run, recipe: Recipe, prompt: str, checkpoint: str | int) -> tuple[Speaker, GenerationSettings]:
    """The model, and the settings with a seed; says on stderr what is worth knowing."""
    import os
    import secrets

    from engine.jobs.launch import ENVIRONMENT

    os.environ.update({**ENVIRONMENT, **os.environ})  # before PyTorch and NumPy read it
    from engine.generation import load_for_generation
    from engine.recipe import with_values

    if recipe.generation.seed == "auto":
        recipe = with_values(recipe, {"generation.seed": secrets.randbelow(2**31)})
    speaker = load_for_generation(run.folder, checkpoint, device=recipe.training.device)  # type: ignore[arg-type]
    for skipped in speaker.skipped:
        say(f"Warning: {skipped.name} was passed over: {skipped.why}.")
    say(f"Run {run.name}, step {speaker.step}, seed {recipe.generation.seed}.")
    if unknown := speaker.tokenizer.unknown_in(prompt):
        say(f"Note: the model cannot read {unknown} tokens of the prompt: they are not in its training text.")
    return speaker, recipe.generation


def _say_cut(tokens: int) -> None:
    if tokens:
        say(f"The first {tokens} tokens of the prompt did not fit into the context.")
