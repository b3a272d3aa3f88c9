"""How a setting is declared: once, with everything the form, the validation, the file and the help page need."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

Auto = Literal["auto"]
Depth = Literal["simple", "advanced", "all"]
Kind = Literal["int", "float", "bool", "choice", "text", "list"]
ChoiceTexts = Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Choice:
    """One value of a choice: what is stored, what is shown, and a sentence on when to take it."""

    value: str
    title: str
    help: str


@dataclass(frozen=True)
class Setting:
    """One declared setting, ready for a form, a help page or an error message.

    Attributes:
        path: dotted name in the recipe, such as ``training.learning_rate``.
        auto: whether the word ``"auto"`` is allowed; the value then follows the rest of the recipe.
        execution: says *how* work runs, not *what* comes out; never part of a fingerprint.
        later: came after projects were made without it: part of a fingerprint only where it differs from its default,
            which stands for what was done before.
    """

    path: str
    kind: Kind
    default: Any
    title: str
    help: str
    unit: str = ""
    depth: Depth = "simple"
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[Choice, ...] = ()
    auto: bool = False
    execution: bool = False
    later: bool = False

    @property
    def expects(self) -> str:
        """What the setting takes, in words: ``a whole number from 1 to 512, or "auto"``."""
        words = {
            "int": "a whole number",
            "float": "a number",
            "bool": "true or false",
            "text": "a text in quotes",
            "list": "a list of texts",
            "choice": "one of " + ", ".join(f'"{choice.value}"' for choice in self.choices),
        }[self.kind]
        if self.minimum is not None and self.maximum is not None:
            words += f" from {_figure(self.minimum)} to {_figure(self.maximum)}"
        elif self.minimum is not None:
            words += f", at least {_figure(self.minimum)}"
        return words + (', or "auto"' if self.auto else "")


def setting(
    default: Any,
    title: str,
    help: str,  # noqa: A002 - the word the forms and help pages use
    *,
    unit: str = "",
    depth: Depth = "simple",
    minimum: float | None = None,
    maximum: float | None = None,
    choices: ChoiceTexts | None = None,
    execution: bool = False,
    later: bool = False,
) -> Any:
    """Declare one setting of a section. ``help`` is one sentence a beginner understands."""
    extra = {
        "unit": unit,
        "depth": depth,
        "minimum": minimum,
        "maximum": maximum,
        "choices": {value: list(texts) for value, texts in (choices or {}).items()},
        "execution": execution,
        "later": later,
    }
    return Field(default=default, title=title, description=help, json_schema_extra=extra)


class Section(BaseModel):
    """One station's settings. Immutable; unknown names are errors; numbers are checked against their declared range."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)

    @field_validator("*", mode="after")
    @classmethod
    def _within_range(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return value
        extra = _extra(cls.model_fields[info.field_name or ""])
        low, high = extra.get("minimum"), extra.get("maximum")
        if (low is not None and value < low) or (high is not None and value > high):
            raise PydanticCustomError("out_of_range", "out of range")
        return value


class Variant(Section):
    """One member of a discriminated union, told apart by ``kind``; a bare ``"llama"`` means ``{kind = "llama"}``."""

    kind: str


def kind_or(default: str) -> Callable[[Any], Any]:
    """A validator that accepts ``"llama"`` for ``{"kind": "llama"}`` and a table without a kind for the default one."""

    def complete(value: Any) -> Any:
        if isinstance(value, str):
            return {"kind": value}
        return {"kind": default, **value} if isinstance(value, Mapping) else value

    return complete


def describe(section: type[BaseModel], prefix: str = "") -> tuple[Setting, ...]:
    """Every setting of a section in declaration order; unions list the settings of all their variants."""
    return tuple(_describe(section, prefix))


def variants(annotation: Any) -> tuple[type[Variant], ...]:
    """The variant classes of a discriminated union's annotation; empty for anything else."""
    candidates = get_args(annotation) if get_origin(annotation) in (Union, types.UnionType) else (annotation,)
    return tuple(c for c in candidates if isinstance(c, type) and issubclass(c, Variant))


def _describe(section: type[BaseModel], prefix: str) -> Iterator[Setting]:
    for name, field in section.model_fields.items():
        path = f"{prefix}{name}"
        kinds = variants(field.annotation)
        if kinds:
            yield _union_choice(path, field, kinds)
            seen: set[str] = set()
            for variant in kinds:
                for inner in _describe(variant, f"{path}."):
                    if inner.path not in seen and inner.path != f"{path}.kind":
                        seen.add(inner.path)
                        yield inner
        elif name == "kind" and issubclass(section, Variant):
            continue
        elif isinstance(field.annotation, type) and issubclass(field.annotation, Section):
            yield from _describe(field.annotation, f"{path}.")
        else:
            yield _plain(path, field)


def _union_choice(path: str, field: Any, kinds: tuple[type[Variant], ...]) -> Setting:
    extra = _extra(field)
    choices = tuple(
        Choice(kind.model_fields["kind"].default, kind.model_config.get("title") or kind.__name__, _first_line(kind))
        for kind in kinds
    )
    default = field.get_default(call_default_factory=True).kind
    return Setting(
        f"{path}.kind",
        "choice",
        default,
        field.title or path,
        field.description or "",
        depth=extra.get("depth", "simple"),
        choices=choices,
    )


def _plain(path: str, field: Any) -> Setting:
    extra = _extra(field)
    kind, auto = _kind(field.annotation, bool(extra.get("choices")))
    choices = tuple(Choice(value, *texts) for value, texts in extra.get("choices", {}).items())
    return Setting(
        path=path,
        kind=kind,
        default=field.default,
        title=field.title or path,
        help=field.description or "",
        unit=extra.get("unit", ""),
        depth=extra.get("depth", "simple"),
        minimum=extra.get("minimum"),
        maximum=extra.get("maximum"),
        choices=choices,
        auto=auto,
        execution=extra.get("execution", False),
        later=extra.get("later", False),
    )


def _kind(annotation: Any, has_choices: bool) -> tuple[Kind, bool]:
    members = get_args(annotation) if get_origin(annotation) in (Union, types.UnionType) else (annotation,)
    auto = len(members) > 1 and Auto in members
    rest = [m for m in members if m is not Auto and m != Auto] if auto else list(members)
    if has_choices:
        return "choice", auto
    origin = get_origin(rest[0])
    if origin is tuple:
        return "list", auto
    kinds: dict[Any, Kind] = {int: "int", float: "float", bool: "bool", str: "text"}
    return kinds[rest[0]], auto


def _figure(number: float) -> str:
    """A limit as people write it: ``1,000,000``, ``0.5``, ``1e-16``."""
    return f"{int(number):,}" if number == int(number) else f"{number:g}"


def _extra(field: Any) -> dict[str, Any]:
    extra = field.json_schema_extra
    return typing.cast("dict[str, Any]", extra) if isinstance(extra, dict) else {}


def _first_line(kind: type) -> str:
    return (kind.__doc__ or "").strip().splitlines()[0]
