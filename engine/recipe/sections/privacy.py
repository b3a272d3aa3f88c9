"""Station 2, Clean: personal data, found by kind, and what becomes of each."""

from __future__ import annotations

from typing import Any, Literal

from engine.recipe.declare import Section, setting

Action = Literal["off", "keep", "mask", "replace", "drop"]

ACTIONS = {
    "off": ("Not looked for", "Leaves it alone and does not count it."),
    "keep": ("Count", "Counts it and leaves it in the text."),
    "mask": ("Mask", "Puts its kind in its place, such as [EMAIL]."),
    "replace": ("Invent", "Puts an invented one in its place: the same for the same, and one that leads nowhere."),
    "drop": ("Drop the document", "Takes out every document that holds any."),
}


def _kind(default: Action, title: str, words: str) -> Any:
    return setting(default, title, words, choices=ACTIONS, depth="advanced", later=True)


class PrivacySettings(Section):
    """What is done with personal data. By itself it is found and counted, and the text stays as it is."""

    find: bool = setting(
        True, "Look for personal data", "Finds and counts e-mail addresses, telephone numbers and the like.", later=True
    )
    email: Action = _kind("keep", "E-mail addresses", "Addresses with an @; those reserved for examples do not count.")
    phone: Action = _kind("keep", "Telephone numbers", "Numbers that exist in a country's plan.")
    card: Action = _kind("keep", "Payment cards", "Card numbers whose check digit fits.")
    iban: Action = _kind("keep", "Bank accounts", "IBANs whose check digits fit.")
    ip_address: Action = _kind("keep", "Internet addresses", "Addresses of machines, IPv4 and IPv6.")
    national_id: Action = _kind(
        "keep", "National numbers", "Numbers states give to persons, such as social security or tax numbers."
    )
    secret: Action = _kind("keep", "Keys and tokens", "Passwords of programs: keys of known services, private keys.")
    name: Action = _kind("off", "Names", "Names of persons, guessed by a language model; needs the extra “pii”.")
    place: Action = _kind("off", "Places", "Names of places, guessed by a language model; needs the extra “pii”.")
    names_model: str = setting(
        "",
        "Model for names",
        "The language model of spaCy that finds names and places: its name or its folder.",
        depth="all",
        later=True,
    )
    phone_regions: tuple[str, ...] = setting(
        ("US",),
        "Telephone regions",
        "Countries whose numbers are known without their + in front, as two letters; those with a + always are.",
        depth="advanced",
        later=True,
    )
    private_addresses: bool = setting(
        False,
        "Private internet addresses too",
        "Also takes addresses such as 192.168.0.1, which lead to nobody.",
        depth="all",
        later=True,
    )
    allow: tuple[str, ...] = setting(
        (),
        "Allowed",
        "What only looks like personal data, one a line; * stands for anything, as in *@my-company.com.",
        depth="advanced",
        later=True,
    )
    key: str = setting(
        "",
        "Key of invention",
        "What invented values are worked out from; by itself a secret that is kept in the project.",
        depth="all",
        execution=True,
        later=True,
    )
