"""A form for a kind of origin, made from the schema that the engine gives of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.widgets import Collapsible, SettingsForm

KINDS = {
    "string": "text", "integer": "int", "number": "float", "boolean": "bool", "array": "list", "object": "list",
}  # fmt: skip
SELDOM = (
    "name", "text_column", "template", "group_column", "date_column", "licence_column", "address_column",
    "seconds_per_host", "max_page_bytes", "max_total_bytes", "private_addresses", "key_name",
)  # fmt: skip
"""What every kind has, and few people change."""


@dataclass(frozen=True)
class OriginField:
    """One property of the schema, as forms know settings."""

    path: str
    kind: str
    title: str
    help: str
    default: Any
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    choices: Sequence[Any] = field(default_factory=tuple)
    auto: bool = False
    depth: str = "simple"
    mapping: str = ""
    """Of what a mapping is, typed as lines ``name = value``: ``string``, or ``array`` for values parted by ``|``."""


class OriginForm(QWidget):
    """The fields of one kind; those seldom changed are folded away."""

    def __init__(self, kind: str, schema: Mapping[str, Any], more: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._fields = {found.path: found for found in fields_of(schema)}
        often = [found for found in self._fields.values() if found.path not in SELDOM]
        seldom = [found for found in self._fields.values() if found.path in SELDOM]
        self.often, self.seldom = SettingsForm(often), SettingsForm(seldom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.often)
        fold = Collapsible(more)
        fold.body.addWidget(self.seldom)
        fold.setVisible(bool(seldom))
        column.addWidget(fold)
        column.addStretch(1)

    def description(self) -> dict[str, Any]:
        """What was filled in, as the engine takes it; what was left as it was is left out."""
        found: dict[str, Any] = {"kind": self.kind}
        for path, value in {**self.often.values(), **self.seldom.values()}.items():
            declared = self._fields[path]
            if value != declared.default:
                found[path] = (
                    _pairs(value, declared.mapping)
                    if declared.mapping
                    else list(value)
                    if declared.kind == "list"
                    else value
                )
        return found


def fields_of(schema: Mapping[str, Any]) -> list[OriginField]:
    """The properties of a schema that a form can show, required ones first."""
    required = schema.get("required", [])
    found = []
    for path, told in schema.get("properties", {}).items():
        kind = KINDS.get(told.get("type", ""))
        if kind is None or "const" in told:
            continue
        empty: Any = {"text": "", "int": 0, "float": 0.0, "bool": False, "list": ()}[kind]
        default = told.get("default", empty)
        found.append(
            OriginField(
                path=path,
                kind=kind,
                title=str(told.get("title", path)),
                help=str(told.get("description", "")),
                default=() if kind == "list" else default,
                minimum=told.get("minimum"),
                maximum=told.get("maximum"),
                mapping=_values_of(told) if told.get("type") == "object" else "",
            )
        )
    return sorted(found, key=lambda one: one.path not in required)


def _plain(value: Any, declared: OriginField) -> Any:
    if declared.mapping:
        return _pairs(value, declared.mapping)
    return list(value) if declared.kind == "list" else value


def _values_of(told: Mapping[str, Any]) -> str:
    inner = told.get("additionalProperties")
    return str(inner.get("type", "string")) if isinstance(inner, Mapping) else "string"


def _pairs(lines: Sequence[str], of: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for line in lines:
        name, _, value = str(line).partition("=")
        found[name.strip()] = [part.strip() for part in value.split("|")] if of == "array" else value.strip()
    return found
