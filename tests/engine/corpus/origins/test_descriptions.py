from __future__ import annotations

import json
import sys

import pytest

from engine.corpus.origins import secrets
from engine.corpus.origins.descriptions import KINDS, kinds_for_forms, origin_from, origins_from_file
from engine.corpus.origins.look import preview_origin
from engine.corpus.origins.running import MODULES
from engine.errors import LangwrightError, UsageError
from engine.recipe import CorpusSettings
from engine.session import methods
from engine.session.call import Call, Cancelled


def call(method, **params):
    return methods.METHODS[method](Call(1, method, params, lambda *event: None))


def test_every_kind_has_its_module_and_a_form():
    assert set(MODULES) == set(KINDS)
    forms = call("origin_kinds")["kinds"]
    assert forms == json.loads(json.dumps(kinds_for_forms()))
    assert [form["kind"] for form in forms] == list(KINDS)
    for form in forms:
        assert form["help"].endswith(".")
        for name, field in form["schema"]["properties"].items():
            assert name == "kind" or (field["title"] and field["description"]), f"{form['kind']}.{name}"


def test_all_mistakes_of_a_description_are_named():
    with pytest.raises(UsageError) as caught:
        origin_from({"kind": "api", "url": "ftp://a", "max_pages": 0, "wrong": 1})
    assert sorted(problem.partition(":")[0] for problem in caught.value.values["problems"]) == [
        "max_pages",
        "url",
        "wrong",
    ]
    for values in ({}, {"kind": "klingon"}, {"kind": "addresses"}, [], "hub", None):
        with pytest.raises(UsageError):
            origin_from(values)


@pytest.mark.parametrize("url", ["https://user:pw@a.org/", "https:///x", "http://a:99999/", "javascript:x"])
def test_addresses_with_passwords_or_of_other_kinds_are_refused(url):
    with pytest.raises(UsageError) as caught:
        origin_from({"kind": "sitemap", "url": url})
    assert "pw" not in str(caught.value)
    with pytest.raises(UsageError) as caught:
        origin_from({"kind": "addresses", "addresses": ["no address", "https://user:pw@a.org/"]})
    assert "pw" not in str(caught.value)


def test_descriptions_from_a_file(tmp_path):
    one, several = tmp_path / "one.toml", tmp_path / "several.toml"
    one.write_text('kind = "hub"\ndataset = "a/b"\n')
    several.write_text('[[origin]]\nkind = "addresses"\nfile = "list.txt"\n[[origin]]\nkind = "hub"\ndataset = "c"\n')
    assert [origin.dataset for origin in origins_from_file(one)] == ["a/b"]
    first, second = origins_from_file(several)
    assert (first.file, second.dataset) == (str(tmp_path / "list.txt"), "c")
    for text in (b"kind = ", b"\xff\xfe", b"", b'origin = "x"'):
        one.write_bytes(text)
        with pytest.raises(UsageError):
            origins_from_file(one)
    with pytest.raises(UsageError, match="cannot be read"):
        origins_from_file(tmp_path / "missing.toml")


def test_a_preview_asks_only_for_what_it_shows(site):
    site.pages["/items"] = [{"text": f"Item {n}."} for n in range(5)]
    origin = {"kind": "api", "url": f"{site.url}/items", "licence": "CC0-1.0"}
    shown = call("origin_preview", origin=origin, rows=2)
    assert [(row["text"], row["licence"]) for row in shown["documents"]] == [
        ("Item 0.", "CC0-1.0"),
        ("Item 1.", "CC0-1.0"),
    ]
    assert (shown["name"], shown["text_column"], shown["problems"]) == ("api:127.0.0.1/items", "text", [])
    site.pages["/items"] = (404, {}, b"")
    (problem,) = call("origin_preview", origin=origin, rows=2)["problems"]
    assert (problem["code"], "is not there" in problem["reason"]) == ("network.404", True)
    with pytest.raises(UsageError):
        call("origin_preview", origin="x", rows=2)


def test_a_preview_can_be_cancelled(site):
    held = Call(
        1, "origin_preview", {"origin": {"kind": "api", "url": f"{site.url}/items"}, "rows": 1}, lambda *e: None
    )
    site.pages["/items"] = lambda request: held.cancel() or [{"text": "a"}]
    with pytest.raises(Cancelled):
        methods.origin_preview(held)


def test_a_missing_library_is_named_with_its_extra(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    shown = preview_origin({"kind": "deeplake", "url": "al://a/b"}, CorpusSettings(), 1, lambda seconds: None)
    assert "langwright[deeplake]" in shown["problems"][0]["remedy"]


STAND_IN = """
import types

class Table(list):
    schema = types.SimpleNamespace(columns=[types.SimpleNamespace(name="text")])

rows = Table({"text": f"Row {n}."} for n in range(4))

def open_read_only(url, token=None):
    return rows
"""


def test_deep_lake_rows_through_a_stand_in(workshop, monkeypatch, tmp_path):
    """The library is large and not among the tests': this shows that our side works, not that the library does."""
    (tmp_path / "deeplake.py").write_text(STAND_IN)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "deeplake", raising=False)
    origin = {"kind": "deeplake", "url": "al://me/set", "limit": 2}
    assert workshop.bring(origins=[origin])["documents"] == 2
    result = workshop.bring(origins=[origin | {"limit": 0}])
    assert (result["documents"], result["duplicates"]) == (2, 0)
    sys.modules["deeplake"].rows.append({"text": "Row 5."})
    assert workshop.bring(origins=[origin | {"limit": 0}])["documents"] == 1
    monkeypatch.delitem(sys.modules, "deeplake")


class Keyring:
    """A keyring in memory, in place of the system's."""

    def __init__(self, monkeypatch, module="keyring.backends.SecretService"):
        import keyring

        self.kept = {}
        backend = type("Backend", (), {"__module__": module})()
        monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
        monkeypatch.setattr(keyring, "get_password", lambda service, name: self.kept.get((service, name)))
        monkeypatch.setattr(
            keyring, "set_password", lambda service, name, value: self.kept.update({(service, name): value})
        )
        monkeypatch.setattr(keyring, "delete_password", lambda service, name: self.kept.pop((service, name), None))


def test_secrets_come_from_the_environment_or_the_keyring(monkeypatch):
    ring = Keyring(monkeypatch)
    monkeypatch.delenv("MY_KEY", raising=False)
    assert call("secret_place", name="MY_KEY") == {"place": ""}
    assert call("keep_secret", name="MY_KEY", value="v") == {"place": "keyring"}
    assert ring.kept == {("langwright", "MY_KEY"): "v"}
    assert secrets.needed_secret("MY_KEY") == "v"
    monkeypatch.setenv("MY_KEY", "w")
    assert (secrets.secret("MY_KEY"), call("secret_place", name="MY_KEY")) == ("w", {"place": "environment"})
    monkeypatch.delenv("MY_KEY")
    assert call("keep_secret", name="MY_KEY", value="") == {"place": ""}
    assert secrets.secret("") == ""


@pytest.mark.parametrize("module", ["keyring.backends.fail", "keyrings.alt.file"])
def test_a_keyring_that_keeps_no_secrets_is_not_used(monkeypatch, module):
    Keyring(monkeypatch, module).kept["langwright", "MY_KEY"] = "plain"
    monkeypatch.delenv("MY_KEY", raising=False)
    assert secrets.secret("MY_KEY") == ""
    with pytest.raises(LangwrightError, match="no keyring that keeps secrets"):
        secrets.keep_secret("MY_KEY", "v")
