from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import iban as std_iban
from stdnum import luhn as std_luhn
from stdnum.br import cpf as std_cpf
from stdnum.de import idnr as std_idnr
from stdnum.es import dni as std_dni
from stdnum.es import nie as std_nie
from stdnum.fi import hetu as std_hetu
from stdnum.fr import nir as std_nir
from stdnum.iso7064 import mod_11_10 as std_mod_11_10
from stdnum.iso7064 import mod_97_10 as std_mod_97_10
from stdnum.it import codicefiscale as std_codice
from stdnum.pl import pesel as std_pesel

from engine.corpus.cleaning.hide_personal_data import RULE, PersonalData, without_personal_data
from engine.corpus.cleaning.personal_data import national_ids
from engine.corpus.cleaning.personal_data import search as search_module
from engine.corpus.cleaning.personal_data.allowed import allowed
from engine.corpus.cleaning.personal_data.checksums import luhn, mod_11_10, mod_97
from engine.corpus.cleaning.personal_data.replacing import MASKS
from engine.corpus.cleaning.personal_data.search import KINDS, Search
from engine.corpus.cleaning.rule import Dropped, Noted
from engine.errors import LangwrightError, UsageError
from engine.recipe import PrivacySettings, Recipe

FOUND = {
    "email": ["jane.doe@acme.co.uk", "bob+news@müller.de", "O'Neil_1@mail.travel"],
    "phone": ["415-555-2671", "+49 30 1234567", "(212) 555-7890", "+44 20 7183 8750", "212.555.7890"],
    "card": ["4111 1111 1111 1111", "5500005555555559", "3782 822463 10005", "6011-1111-1111-1117"],
    "iban": ["DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432", "NO93 8601 1117 947"],
    "ip_address": ["81.2.69.142", "2a02:8108:1:2::3", "2001:4860:4860::8888"],
    "national_id": [
        "219-09-9998",
        "AB123456C",
        "86095742719",
        "2 55 08 14 168 025 38",
        "54362315K",
        "X-2482300W",
        "RCCMNL83S18D969H",
        "44051401359",
        "390.533.447-05",
        "131052-308T",
    ],
    "secret": [
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_" + "a1B2" * 9,
        "glpat-" + "x" * 20,
        "xoxb-1234567890-abcdefghij",
        "sk_live_" + "0a" * 12,
        "SK" + "0a" * 16,
        "0123456789abcdef" * 2 + "-us12",
        "123456789:" + "a" * 35,
        "SG." + "a" * 22 + "." + "b" * 43,
        "://user:hunter2@",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----",
    ],
}
PAIRS = [(kind, value) for kind, values in FOUND.items() for value in values]

HARMLESS = """
Version 1.2.3.4 and v10.14.6.2, Chrome 115.0.5790.170, Windows 6.1.7601.17514, section 3.2.10.11, 1.2.3.4.5.6
ISBN 978-3-16-148410-0, ISBN 3-16-148410-X, ISSN 2049-3630, doi:10.1000/182, arXiv:1706.03762v5
2026-11-15 10:30:22, 15.11.2026, 11/15/2026 10:30, 1990-1995 2000-2005, 1914-1918, 12:30:45.123456
x = 3.14159265358979, 1e-12, 0xdeadbeef, 1,234,567.89, 299792458, 6.02214076e23, [1, 2, 3, 4, 5, 6, 7, 8, 9]
a[1:2:3], std::vector<int>, 10:20:30, ::before, C++::operator::new, aa:bb:cc:dd:ee:ff
@decorator def f(self): return a@b; user@localhost, me@example.org, jane@shop.example, {0:1234567890}
0123456789, 12345678901234, 2147483647, 18446744073709551615, 4111111111111112, 4222-2222-2222-2223
127.0.0.1 192.168.0.1 10.0.0.1 172.16.0.1 0.0.0.0 255.255.255.255 192.0.2.77 2001:db8::1 fe80::1
sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 commit 39990ea
uuid 123e4567-e89b-12d3-a456-426614174000 DE00 3704 0044 0532 0130 00 GB83WEST12345698765432
000-12-3456 666-12-3456 900-12-3456 123-00-4567 GB123456A 86095742710 +1 555-0199 (202) 555-0143
AKIA and ghp_ and sk- alone, https://example.org/a:b, eyJ.eyJ, BEGIN AGAIN, aws_secret = None, -us12
"""

ADVERSARIAL = [
    "1" * 1_000_000,
    "1 " * 500_000,
    "1-" * 500_000,
    "+1" * 500_000,
    "@" * 1_000_000,
    "a@" * 500_000,
    "a" * 500_000 + "@" + "a." * 250_000,
    "a.a@a.a" * 140_000,
    ":" * 1_000_000,
    "1:" * 500_000,
    "1.1." * 250_000,
    "123.123.123.123." * 60_000,
    "AKIA" * 250_000,
    "eyJ" * 330_000,
    " eyJa.eyJ" * 110_000,
    "//:_authToken=" * 70_000,
    "BEGIN RSA PRIVATE KEY" * 45_000,
    "://a:" * 200_000,
    "GB82" * 250_000,
    "GB82 " * 200_000,
    "4111 1111 1111 1111 " * 50_000,
    "aws secret '" * 80_000,
    "A1" * 500_000,
    "(212) " * 160_000,
]


def treat(text, **values):
    return PersonalData(PrivacySettings(**values)).treat(text)


def hidden(text, action, **values):
    chosen = dict.fromkeys(MASKS.keys() - {"name", "place"}, action)
    verdict = treat(text, **chosen, **values)
    return verdict if isinstance(verdict, str) else verdict.text


@pytest.mark.parametrize(("kind", "value"), PAIRS)
@pytest.mark.parametrize("frame", ["{}", "Write to {} today.", "<{}>", "a\n{}\nb", "Ünï “{}”, and"])
def test_each_kind_is_found_where_it_stands(kind, value, frame):
    text = frame.format(value)
    found = [(one.kind, text[one.start : one.end]) for one in Search(PrivacySettings()).find(text)]
    assert found == [(kind, value)]


def test_what_only_looks_like_personal_data_is_let_alone():
    text = HARMLESS
    assert [text[one.start : one.end] for one in Search(PrivacySettings()).find(text)] == []


def test_ordinary_texts_hold_none():
    from pydoc_data.topics import topics

    search = Search(PrivacySettings(phone_regions=("US", "GB", "DE", "FR")))
    found = [text[one.start : one.end] for text in topics.values() for one in search.find(text)]
    assert found == []


def test_it_is_counted_and_left_by_default():
    text = "jane@acme.com and bob@acme.com, 415-555-2671"
    assert treat(text) == Noted(text, {"email": 2, "phone": 1})
    assert treat("nothing here") == "nothing here"


def test_masks_name_the_kind():
    text = "jane@acme.com, 415-555-2671, 81.2.69.142!"
    assert treat(text, email="mask", ip_address="mask").text == "[EMAIL], 415-555-2671, [IP_ADDRESS]!"
    assert treat(text, phone="mask", email="off").text == "jane@acme.com, [PHONE], 81.2.69.142!"


def test_a_document_that_holds_what_may_not_be_there_is_dropped():
    verdict = treat("jane@acme.com and 81.2.69.142", email="drop")
    assert isinstance(verdict, Dropped)
    assert (verdict.code, verdict.reason) == ("dropped.personal-data", "holds e-mail addresses (1)")
    assert verdict.found == {"email": 1, "ip_address": 1}


@pytest.mark.parametrize(("kind", "value"), PAIRS)
def test_invented_values_are_the_same_for_the_same_and_lead_nowhere(kind, value):
    one = hidden(f"a {value} b {value} c", "replace", key="k")
    before, new, after = one.split(" b ")[0][:2], one.split(" b ")[0][2:], one.split(" b ")[1]
    assert (before, after) == ("a ", f"{new} c")
    assert new != value
    assert hidden(f"{value}", "replace", key="k") == new
    assert hidden(f"{value}", "replace", key="other") != new
    assert Search(PrivacySettings(private_addresses=False)).find(one) == []


def test_however_a_number_is_written_it_becomes_the_same():
    ways = [
        hidden(f"x {way} y", "replace", key="k") for way in ("DE89 3704 0044 0532 0130 00", "DE89370400440532013000")
    ]
    assert ways[0].replace(" ", "") == ways[1].replace(" ", "")
    mails = {hidden(way, "replace", key="k") for way in ("Jane@Acme.com", "jane@acme.com")}
    assert len(mails) == 1


ANY_DATA = st.lists(st.sampled_from([value for _, value in PAIRS]) | st.text("a1@.:- \n(+é", max_size=12), max_size=8)


@given(ANY_DATA.map(" ".join), st.sampled_from(["mask", "replace"]))
@settings(deadline=None, max_examples=60)
def test_hiding_twice_is_hiding_once(text, action):
    once = hidden(text, action, key="k")
    assert hidden(once, action, key="k") == once


@given(ANY_DATA.map(" ".join))
@settings(deadline=None, max_examples=50)
def test_findings_are_apart_and_in_order(text):
    found = Search(PrivacySettings()).find(text)
    places = [place for one in found for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(one.start < one.end <= len(text) and one.kind in KINDS for one in found)


@pytest.mark.parametrize("text", ADVERSARIAL, ids=lambda text: text[:12].replace("\n", " "))
def test_no_text_takes_long(text):
    """What grew with the square of the length would take hours."""
    began = time.process_time()
    Search(PrivacySettings()).find(text[:100_000])
    assert time.process_time() - began < 3


@pytest.mark.campaign
@pytest.mark.parametrize("text", ADVERSARIAL, ids=lambda text: text[:12].replace("\n", " "))
def test_no_megabyte_takes_long(text):
    began = time.process_time()
    Search(PrivacySettings()).find(text)
    assert time.process_time() - began < 20


@given(st.text("0123456789", min_size=2, max_size=25))
def test_luhn_is_as_others_compute_it(digits):
    assert luhn(digits) == std_luhn.is_valid(digits)


@given(st.text("0123456789", min_size=2, max_size=12))
def test_mod_11_10_is_as_others_compute_it(digits):
    assert mod_11_10(digits) == std_mod_11_10.is_valid(digits)


@given(st.text("ABZ019", min_size=1, max_size=28), st.sampled_from(["DE", "GB", "NO"]))
def test_mod_97_is_as_others_compute_it(account, country):
    digits = f"{std_mod_97_10.calc_check_digits(account + country)}"
    assert mod_97(country + digits + account)
    assert not mod_97(country + f"{(int(digits) + 1) % 100:02}" + account)


SHAPES = {
    "de-steuer-id": (st.integers(10**10, 10**11 - 1).map(str), std_idnr),
    "fr-nir": (st.from_regex(r"[12][0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[1-8][0-9]|2[AB])[0-9]{8}", fullmatch=True), std_nir),
    "es-dni": (st.from_regex(r"[0-9]{8}[A-Z]", fullmatch=True), std_dni),
    "es-nie": (st.from_regex(r"[XYZ][0-9]{7}[A-Z]", fullmatch=True), std_nie),
    "br-cpf": (st.integers(1, 10**11 - 1).map(lambda n: f"{n:011}"), std_cpf),
}


@pytest.mark.parametrize("name", SHAPES)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_national_checks_agree_with_an_independent_library(name, data):
    shape, library = SHAPES[name]
    number = data.draw(shape)
    check = next(scheme.right for scheme in national_ids.SCHEMES if scheme.name == name)
    for value in _near(number):
        if len(set(value)) > 1:  # a number of equal digits is given to nobody, whatever its checks say
            assert check(value) == library.is_valid(value), value


@pytest.mark.parametrize(
    ("name", "library", "value"),
    [
        ("it-codice-fiscale", std_codice, "RCCMNL83S18D969H"),
        ("pl-pesel", std_pesel, "44051401359"),
        ("fi-hetu", std_hetu, "131052-308T"),
    ],
)
def test_one_wrong_letter_is_noticed_as_others_do(name, library, value):
    check = next(scheme.right for scheme in national_ids.SCHEMES if scheme.name == name)
    plain = (lambda text: text) if name == "fi-hetu" else national_ids.plain
    assert check(plain(value))
    assert library.is_valid(value)
    assert [v for v in _near(value) if check(plain(v))] == [v for v in _near(value) if library.is_valid(v)]


def _near(number):
    """The number with each possible last character."""
    return [number[:-1] + last for last in ("0123456789" if number[-1].isdigit() else "ABCDEFGHJKLMNPQRSTVWXYZ")]


@given(st.sampled_from([value for kind, value in PAIRS if kind == "iban"]), st.integers(0, 30), st.sampled_from("0123"))
def test_ibans_agree_with_an_independent_library(value, place, digit):
    place %= len(value)
    changed = value[:place] + digit + value[place + 1 :]
    found = [one for one in Search(PrivacySettings()).find(changed) if one.kind == "iban"]
    assert (len(found) == 1) == std_iban.is_valid(changed)


def test_the_allow_list_takes_values_and_patterns():
    listed = allowed(["Press@Acme.com", "*@my-company.com", "+1 212 555 ????"])
    assert listed("press@acme.COM")
    assert listed("anyone@my-company.com")
    assert listed("+1 212 555 7890")
    assert not listed("jane@acme.com")
    text = "press@acme.com jane@acme.com"
    assert treat(text, email="mask", allow=("press@*",)).text == "press@acme.com [EMAIL]"


def test_patterns_are_never_expressions_and_never_slow():
    listed = allowed(["(a+)+$", "[ab]", "*a*a*a*a*a*a*a*"])
    assert not listed("aaaa")
    assert not listed("a")
    assert listed("[ab]")
    began = time.process_time()
    assert not listed("a" * 6 + "b" * 290)
    assert not listed("ab" * 1_000_000)
    assert time.process_time() - began < 1
    with pytest.raises(UsageError, match="stars"):
        allowed(["*" * 9])


def test_telephone_regions_are_checked_and_used():
    assert treat("030 12345678", phone="mask", phone_regions=("DE",)).text == "[PHONE]"
    assert treat("030 12345678", phone="mask") == "030 12345678"
    assert treat("+49 30 12345678", phone="mask", phone_regions=()).text == "[PHONE]"
    with pytest.raises(UsageError, match="'XX'"):
        treat("a", phone_regions=("xx",))


def test_private_addresses_count_when_asked():
    assert treat("at 192.168.0.17", ip_address="mask") == "at 192.168.0.17"
    assert treat("at 192.168.0.17", ip_address="mask", private_addresses=True).text == "at [IP_ADDRESS]"


def test_a_missing_library_is_told_only_where_it_is_needed(monkeypatch):
    monkeypatch.setattr(search_module, "find_spec", lambda _name: None)
    assert search_module.not_looked_for(PrivacySettings()) == ["secret", "phone"]
    text = "jane@acme.com 415-555-2671"
    assert treat(text) == Noted(text, {"email": 1})


def test_names_need_an_extra_and_say_so():
    with pytest.raises(LangwrightError, match="presidio_analyzer is not installed") as caught:
        treat("Jane lives in Paris.", name="mask")
    assert "langwright[pii]" in caught.value.remedy


def test_names_and_places_come_from_the_users_model(tmp_path):
    pytest.importorskip("presidio_analyzer")
    spacy = pytest.importorskip("spacy")
    model = spacy.blank("en")
    people = [{"label": "PERSON", "pattern": "Jane Public"}, {"label": "GPE", "pattern": "Paris"}]
    model.add_pipe("entity_ruler").add_patterns(people)
    model.to_disk(tmp_path / "model")
    values = {"names_model": str(tmp_path / "model"), "key": "k"}
    verdict = treat("Jane Public met Jane Public in Paris.", name="mask", place="replace", **values)
    assert verdict.text.startswith("[NAME] met [NAME] in Place ")
    with pytest.raises(LangwrightError, match="cannot be read"):
        treat("a", name="mask", names_model=str(tmp_path / "none"))


def test_the_rule_is_off_when_nothing_is_looked_for():
    assert RULE.start(Recipe(privacy={"find": False})) is None


def test_nothing_hidden_is_left_in_the_ledgers_examples():
    recipe = Recipe(privacy={"email": "mask"})
    example = {"what": "changed", "before": "…ne@acme.com ask jane@acme.com or 81.2.69.142, bob@acm…", "after": "x"}
    (record,) = without_personal_data([{"name": "any", "examples": [example]}], recipe)
    assert record["examples"][0]["before"] == "…ask xxxx@xxxx.xxx or 81.2.69.142,…"
    assert without_personal_data([{"examples": [example]}], Recipe()) == [{"examples": [example]}]


def test_the_job_hides_counts_and_keeps_its_key(workshop, tmp_path):
    texts = [f"Paper number {n} by author{n % 3}@uni.edu about tea." for n in range(30)]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"text": text}) for text in texts))
    workshop.bring(tmp_path / "a.jsonl")
    workshop.clean()
    assert _privacy(workshop)["found"] == {"email": 30}
    assert _privacy(workshop)["changed"] == 0
    assert not workshop.project.paths.privacy_key.exists()
    workshop.set("privacy.email=replace")
    assert workshop.project.states()["clean"].code == "clean.settings-changed"
    workshop.clean()
    first = [row["text"] for part in ("train", "validation", "test") for row in workshop.part(part)]
    assert not [text for text in first if "uni.edu" in text]
    assert len({text.split(" by ")[1] for text in first}) == 3
    book = (workshop.project.paths.clean / "ledger.json").read_text()
    assert "uni.edu" not in book
    workshop.clean()
    assert [row["text"] for part in ("train", "validation", "test") for row in workshop.part(part)] == first
    assert len(workshop.project.paths.privacy_key.read_text().strip()) == 64
    assert "key" not in (workshop.root / "recipe.toml").read_text()


def _privacy(workshop):
    book = json.loads((workshop.project.paths.clean / "ledger.json").read_text())
    return next(rule for rule in book["rules"] if rule["name"] == "hide_personal_data")


def test_the_job_says_what_it_could_not_look_for(workshop, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("Some text. " * 100)
    workshop.bring(tmp_path / "a.txt")
    monkeypatch.setattr(search_module, "find_spec", lambda _name: None)
    workshop.clean()
    (told,) = [message for message in workshop.messages("clean") if message["code"] == "privacy.not-looked-for"]
    assert "keys and tokens, telephone numbers" in told["text"]
    assert "langwright[data]" in told["text"]
