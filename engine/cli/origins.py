"""Where text comes from beyond files, on the command line: options of ``import``, and the command ``origins``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from engine.cli.options import AsJson
from engine.cli.streams import result, result_json, result_table
from engine.errors import UsageError

Hub = Annotated[
    str,
    typer.Option(
        "--hub",
        metavar="NAME",
        help="A data set of the Hugging Face hub; a token comes from HF_TOKEN or the keyring.",
        show_default=False,
    ),
]
Urls = Annotated[
    Path | None,
    typer.Option("--urls", metavar="FILE", help="Fetch the pages whose addresses a file lists.", show_default=False),
]
Sitemap = Annotated[
    str, typer.Option("--sitemap", metavar="URL", help="Fetch the pages that a sitemap lists.", show_default=False)
]
From = Annotated[
    list[Path] | None,
    typer.Option(
        "--from",
        metavar="TOML",
        help="A file that describes an origin: hub, addresses, sitemap, api, sql, deeplake or synthetic. Repeatable.",
        show_default=False,
    ),
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("origins")(origins)


def origins(
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help="Such as api; by itself all kinds.", show_default=False)
    ] = "",
    as_json: AsJson = False,
) -> None:
    """List what text can come from beyond files, or what the description of one kind holds, for import --from."""
    from engine.corpus.origins.descriptions import KINDS, kinds_for_forms

    if kind and kind not in KINDS:
        raise UsageError(
            f"There is no origin of kind {kind!r}.", remedy=f"There are: {', '.join(KINDS)}.", code="origin.no-kind"
        )
    forms = [form for form in kinds_for_forms() if kind in ("", form["kind"])]
    if as_json:
        result_json({"kinds": forms})
    elif not kind:
        result_table(("kind", "what it is"), [(form["kind"], form["help"]) for form in forms])
    else:
        result(f"{forms[0]['help']} In a TOML file, for: langwright import DIR --from FILE")
        result()
        result_table(("field", "by itself", "what it is"), [_row(*field) for field in _fields(forms[0]["schema"])])


def _fields(schema: dict[str, Any]) -> list[tuple[str, dict[str, Any], bool]]:
    """Name, schema and whether it is needed, what is needed first."""
    needed = schema.get("required", ())
    fields = [(name, field, name in needed) for name, field in schema["properties"].items() if name != "kind"]
    return [("kind", schema["properties"]["kind"], True), *sorted(fields, key=lambda field: not field[2])]


def _row(name: str, field: dict[str, Any], needed: bool) -> tuple[str, str, str]:
    if name == "kind":
        return name, f'"{field["const"]}"', "Needed."
    choices = f" One of {', '.join(field['enum'])}." if "enum" in field else ""
    default = "(needed)" if needed else _toml(field.get("default"))
    return name, default, f"{field['description']}{choices}"


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def origins_of(wished: list[dict[str, Any]], files: list[Path]) -> list[dict[str, Any]]:
    """The descriptions of what is wished beyond files, checked before a job is made of them."""
    if not wished and not files:
        return []
    from engine.corpus.origins.descriptions import origin_from, origins_from_file

    found = [*map(origin_from, wished), *(origin for file in files for origin in origins_from_file(file))]
    return [origin.model_dump(mode="json") for origin in found]
