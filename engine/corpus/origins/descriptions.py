"""What a person can ask for: a description of each kind of origin, told apart by ``kind``.

A description is written into the job and into ``sources.json``, so none holds a secret: keys and passwords are named,
and looked up in the environment or the keyring when they are needed.
"""

from __future__ import annotations

import importlib.util
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from engine.errors import UsageError


def _web_address(value: str) -> str:
    """An http or https address without user and password."""
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise ValueError(f"is no address: {error}") from error
    if parts.scheme.lower() not in ("http", "https") or not host:
        raise ValueError("is no http or https address")
    if parts.username or parts.password:
        raise ValueError("holds a user name or password, which would be written down; name a key instead")
    return value


def _without_password(value: str) -> str:
    """A line of a list of addresses; whether it is one at all is told when it is fetched."""
    if re.search(r"//[^/?#]*@", value):
        raise ValueError("holds a user name or password, which would be written down")
    return value


def _database_address(value: str) -> str:
    """A database's address without a password."""
    if "://" not in value:
        raise ValueError("is no database's address, such as sqlite:///notes.db")
    if re.search(r"://[^/@]*:[^/@]+@", value) or re.search(r"[?&](password|passwd|pwd)=", value, re.IGNORECASE):
        raise ValueError("holds a password, which would be written down; give password_name instead")
    return value


WebAddress = Annotated[str, AfterValidator(_web_address)]
_KEY = "The name of the environment variable, or of the keyring's entry, that holds it; never the secret itself."


class Origin(BaseModel):
    """What all kinds have in common."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    name: str = Field("", title="Name", description="What the source is called in tables; by itself what it is.")
    licence: str = Field("", title="Licence", description="Under which licence the text may be used, if you know.")
    limit: int = Field(0, title="At most", description="So many documents at most; 0 for all.", ge=0)


class Table(Origin):
    """An origin of rows with columns."""

    text_column: str = Field("", title="Text column", description="Which column holds the text; found by itself.")
    template: str = Field("", title="Template", description="A text of several columns, such as {title}\\n\\n{body}.")
    group_column: str = Field("", title="Group column", description="Which column tells the author, site or the like.")
    date_column: str = Field("", title="Date column", description="Which column tells when a text was written.")
    licence_column: str = Field("", title="Licence column", description="Which column tells a text's own licence.")
    address_column: str = Field("", title="Address column", description="Which column tells where a text is from.")


class HubOrigin(Table):
    """A data set of the Hugging Face hub, streamed."""

    kind: Literal["hub"] = "hub"
    dataset: str = Field(
        title="Data set", description="Such as Salesforce/wikitext.", pattern=r"^\w[\w.-]*(/\w[\w.-]*)?$"
    )
    subset: str = Field("", title="Subset", description="Also called configuration; needed where there are several.")
    split: str = Field("train", title="Split", description="Which part of it, such as train.", min_length=1)
    revision: str = Field("main", title="Revision", description="A branch, tag or commit; the commit is recorded.")
    key_name: str = Field("HF_TOKEN", title="Token", description=f"For private and gated data sets. {_KEY}")


class Crawl(Origin):
    """Pages of the web, fetched politely: robots.txt is respected, one page of a host at a time."""

    seconds_per_host: float = Field(
        1.0, title="Pause", description="Seconds between two pages of a host; its robots.txt may ask for more.", ge=0.2
    )
    max_page_bytes: int = Field(10 << 20, title="Largest page", description="In bytes.", ge=1, le=32 << 20)
    max_total_bytes: int = Field(1 << 30, title="Largest sum", description="Of all pages, in bytes.", ge=1)
    private_addresses: bool = Field(
        False, title="Also private addresses", description="Fetch from this machine and the local network too."
    )


class AddressesOrigin(Crawl):
    """A list of web addresses."""

    kind: Literal["addresses"] = "addresses"
    addresses: tuple[Annotated[str, AfterValidator(_without_password)], ...] = Field(
        (), title="Addresses", description="One by one."
    )
    file: str = Field("", title="File", description="A text file with one address a line; # begins a remark.")

    @model_validator(mode="after")
    def _has_some(self) -> Self:
        if not self.addresses and not self.file:
            raise ValueError("neither addresses nor a file with them is given")
        return self


class SitemapOrigin(Crawl):
    """The pages that a site's sitemap lists."""

    kind: Literal["sitemap"] = "sitemap"
    url: WebAddress = Field(title="Sitemap", description="Such as https://example.org/sitemap.xml.")


class ApiOrigin(Table):
    """An interface on the web that gives JSON, page by page."""

    kind: Literal["api"] = "api"
    url: WebAddress = Field(title="Address", description="Of the first page.")
    query: dict[str, str] = Field({}, title="Query", description="Parameters of the address; no secrets here.")
    items: str = Field("", title="Items", description="Where the list is, such as data.items; empty: the whole answer.")
    paging: Literal["none", "number", "cursor", "link", "header"] = Field(
        "none",
        title="Paging",
        description="The next page by a counted parameter, by a cursor or a link in the answer, or by the Link header.",
    )
    next_field: str = Field("next", title="Next field", description="Where the answer has the cursor or the link.")
    parameter: str = Field("page", title="Parameter", description="Which parameter takes the number or the cursor.")
    first_number: int = Field(1, title="First number", description="Of the first page.", ge=0)
    max_pages: int = Field(1000, title="Pages at most", description="So many requests at most.", ge=1)
    seconds_between: float = Field(1.0, title="Pause", description="Seconds between two requests.", ge=0)
    key_name: str = Field("", title="Key", description=_KEY)
    key_header: str = Field("Authorization", title="Key's header", description="Which header carries the key.")
    key_prefix: str = Field("Bearer ", title="Key's prefix", description="What stands before the key there.")


class SqlOrigin(Table):
    """The rows of a database that one SELECT gives."""

    kind: Literal["sql"] = "sql"
    url: Annotated[str, AfterValidator(_database_address)] = Field(
        title="Database", description="Such as postgresql+psycopg://reader@host/wiki; no password."
    )
    query: str = Field(title="Query", description="One SELECT; ordered, so that it can be resumed.", min_length=1)
    password_name: str = Field("", title="Password", description=_KEY)


class DeepLakeOrigin(Table):
    """A Deep Lake data set."""

    kind: Literal["deeplake"] = "deeplake"
    url: str = Field(title="Data set", description="A folder, or an address such as al://org/name.", min_length=1)
    key_name: str = Field("", title="Token", description=_KEY)


class SyntheticOrigin(Origin):
    """Texts that a language model writes, behind any OpenAI-compatible endpoint."""

    kind: Literal["synthetic"] = "synthetic"
    endpoint: WebAddress = Field(title="Endpoint", description="Such as http://127.0.0.1:8080/v1.")
    model: str = Field(title="Model", description="As the endpoint calls it.", min_length=1)
    prompts: tuple[str, ...] = Field(
        title="Prompts", description="Templates; {topic} stands for a value of the variable topic.", min_length=1
    )
    variables: dict[str, tuple[str, ...]] = Field(
        {}, title="Variables", description="The values that the prompts' variables take in turn, all combinations."
    )
    system: str = Field("", title="System prompt", description="Said to the model before each prompt.")
    count: int = Field(100, title="Texts", description="How many are wanted.", ge=1)
    seed: int = Field(1, title="Seed", description="Orders the combinations, and is passed on to the model.")
    temperature: float = Field(1.0, title="Temperature", description="Higher is more varied.", ge=0, le=5)
    top_p: float = Field(1.0, title="Top-p", description="The likeliest words of this share alone.", gt=0, le=1)
    max_tokens: int = Field(800, title="Tokens a text", description="Where a text is cut off.", ge=1)
    parameters: dict[str, str | int | float | bool] = Field(
        {}, title="More parameters", description="Passed on as they are, such as max_completion_tokens = 800."
    )
    min_characters: int = Field(1, title="Shortest text", description="Shorter ones are rejected.", ge=0)
    max_requests: int = Field(1000, title="Requests at most", description="Rejected texts count too.", ge=1)
    max_total_tokens: int = Field(
        2_000_000, title="Tokens at most", description="Of prompts and texts, all requests together.", ge=1
    )
    price_in: float = Field(0.0, title="Price of prompts", description="For a million tokens.", ge=0)
    price_out: float = Field(0.0, title="Price of texts", description="For a million tokens.", ge=0)
    currency: str = Field("USD", title="Currency", description="Of the prices.", max_length=8)
    seconds_between: float = Field(0.0, title="Pause", description="Seconds between two requests.", ge=0)
    seconds_to_answer: float = Field(
        300.0, title="Patience", description="Seconds for a text, before the endpoint is given up.", gt=0, le=3600
    )
    key_name: str = Field("", title="Key", description=_KEY)


AnyOrigin = Annotated[
    HubOrigin | AddressesOrigin | SitemapOrigin | ApiOrigin | SqlOrigin | DeepLakeOrigin | SyntheticOrigin,
    Field(discriminator="kind"),
]
KINDS: Mapping[str, type[Origin]] = {
    kind.model_fields["kind"].default: kind
    for kind in (HubOrigin, AddressesOrigin, SitemapOrigin, ApiOrigin, SqlOrigin, DeepLakeOrigin, SyntheticOrigin)
}
_ADAPTER: TypeAdapter[AnyOrigin] = TypeAdapter(AnyOrigin)


def origin_from(values: Any) -> AnyOrigin:
    """A description out of JSON-able values.

    Raises:
        UsageError: something is missing, wrong or unknown; all of it is named (code ``origin.description``).
    """
    try:
        return _ADAPTER.validate_python(values)
    except ValidationError as error:
        wrong = [_problem(problem["loc"], problem["msg"]) for problem in error.errors(include_url=False)]
        raise UsageError(
            f"The origin is not described as it should be: {'; '.join(wrong[:10])}.",
            remedy=f"Its kind is one of {', '.join(KINDS)}; langwright origins KIND lists what each takes.",
            code="origin.description",
            problems=wrong,
        ) from error


def origins_from_file(path: Path) -> list[AnyOrigin]:
    """The descriptions in a TOML file: one at its top, or several as ``[[origin]]``.

    A list of addresses that it names lies beside it, unless the whole path is given.

    Raises:
        UsageError: the file cannot be read, is no TOML, or a description is wrong.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise UsageError(
            f"{path} cannot be read as a description of an origin: {why}.",
            remedy='It is a TOML file with a line such as kind = "api".',
            code="origin.file",
            path=str(path),
        ) from error
    listed = values["origin"] if set(values) == {"origin"} else values
    entries = listed if isinstance(listed, list) else [listed]
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get("file"), str) and entry["file"]:
            entry["file"] = str(path.absolute().parent / entry["file"])
    return [origin_from(entry) for entry in entries]


NEEDED: Mapping[str, tuple[str, str]] = {
    "addresses": ("protego", "import"),
    "sitemap": ("protego", "import"),
    "sql": ("sqlalchemy", "sql"),
    "deeplake": ("deeplake", "deeplake"),
}
"""Kinds that need a library, and the extra that brings it."""


def kinds_for_forms() -> list[dict[str, Any]]:
    """Every kind: what it is, the extra that it needs and whether it is there, and the JSON schema of its fields."""
    found = []
    for kind, model in KINDS.items():
        module, extra = NEEDED.get(kind, ("", ""))
        installed = not module or importlib.util.find_spec(module) is not None
        help_text = (model.__doc__ or "").strip()
        schema = model.model_json_schema()
        found.append({"kind": kind, "help": help_text, "extra": extra, "installed": installed, "schema": schema})
    return found


def _problem(place: tuple[int | str, ...], message: str) -> str:
    name = ".".join(str(part) for part in place if part not in KINDS)
    message = message.removeprefix("Value error, ")
    return f"{name}: {message}" if name else message
