from __future__ import annotations

import json

import pytest

from engine.errors import LangwrightError, UsageError
from engine.jobs import Stopped


def items(first: int, count: int):
    return [{"id": n, "body": {"rendered": f"Item number {n}, in some words."}} for n in range(first, first + count)]


def origin(site, **more):
    return {"kind": "api", "url": f"{site.url}/items", "items": "data.items"} | more


def by_number(site, pages=3, size=2):
    def answer(request):
        number = int(request.path.partition("page=")[2].partition("&")[0])
        return {"data": {"items": items(number * size, size) if number < pages else []}}

    site.pages["/items"] = answer


def by_cursor(site, last=2):
    def answer(request):
        number = int(request.path.partition("after=")[2] or 0)
        return {"data": {"items": items(number * 2, 2)}, "meta": {"next": number + 1 if number < last else None}}

    site.pages["/items"] = answer


def texts(workshop):
    return [row["text"] for row in workshop.corpus()]


ALL = [f"Item number {n}, in some words." for n in range(6)]


def test_pages_by_number(workshop, waits, site):
    by_number(site)
    workshop.bring(origins=[origin(site, paging="number", first_number=0, query={"size": "2"}, seconds_between=3)])
    assert texts(workshop) == ALL
    assert site.asked == [f"/items?size=2&page={n}" for n in range(4)]
    assert waits == [3, 3, 3]
    (source,) = json.loads((workshop.project.paths.corpus / "sources.json").read_text())["sources"]
    assert (source["name"], source["text_column"]) == ("api:127.0.0.1/items", "body.rendered")


def test_pages_by_cursor(workshop, waits, site):
    by_cursor(site)
    workshop.bring(origins=[origin(site, paging="cursor", next_field="meta.next", parameter="after")])
    assert texts(workshop) == ALL


def test_pages_by_links_in_the_answer_or_its_header(workshop, waits, site):
    site.pages |= {
        "/items": {"results": [{"text": "a"}], "next": "/more?x=1"},
        "/more?x=1": {"results": [{"text": "b"}], "next": None},
        "/list": (200, {"Link": '</list2>; rel="next", </z>; rel="last"'}, [{"text": "c"}, "d"]),
        "/list2": (200, {"Link": '</list>; rel="prev"'}, [{"text": "e"}, 7]),
    }
    workshop.bring(
        origins=[
            origin(site, items="results", paging="link"),
            {"kind": "api", "url": f"{site.url}/list", "paging": "header", "name": "second"},
        ]
    )
    assert texts(workshop) == ["a", "b", "c", "d", "e"]
    assert {row["source"] for row in workshop.corpus()} == {"api:127.0.0.1/items", "second"}


def test_the_key_goes_along_and_is_written_nowhere(workshop, waits, site, monkeypatch):
    by_cursor(site)
    monkeypatch.setenv("SITE_KEY", "very-secret-value")
    workshop.bring(
        origins=[origin(site, paging="cursor", next_field="meta.next", parameter="after", key_name="SITE_KEY")]
    )
    assert {headers["authorization"] for headers in site.headers} == {"Bearer very-secret-value"}
    written = [path.read_bytes() for path in workshop.root.rglob("*") if path.is_file()]
    assert written
    assert not any(b"very-secret-value" in data for data in written)


def test_a_link_to_another_host_is_not_followed(workshop, waits, site):
    elsewhere = site.url.replace("127.0.0.1", "localhost") + "/stolen"
    site.pages |= {"/items": {"data": {"items": items(0, 1)}, "next": elsewhere}, "/stolen": {"data": {"items": []}}}
    workshop.bring(origins=[origin(site, paging="link")])
    assert len(texts(workshop)) == 1
    assert "/stolen" not in site.asked
    assert "network.elsewhere" in {message["code"] for message in workshop.messages("import")}


def test_a_key_is_not_sent_over_an_open_line(workshop, waits, monkeypatch):
    monkeypatch.setenv("SITE_KEY", "x")
    with pytest.raises(LangwrightError, match="not encrypted"):
        workshop.bring(origins=[{"kind": "api", "url": "http://example.org/items", "key_name": "SITE_KEY"}])


def test_broken_off_it_keeps_what_came_and_goes_on_from_there(workshop, waits, site):
    by_number(site)
    whole = site.pages["/items"]
    site.pages["/items"] = lambda request: whole(request) if "page=2" not in request.path else (500, {}, b"")
    wanted = origin(site, paging="number", first_number=0)
    workshop.bring(origins=[wanted])
    assert texts(workshop) == ALL[:4]
    told = {message["code"]: message for message in workshop.messages("import")}
    assert "fails (status 500)" in told["network.500"]["text"]
    site.pages["/items"] = whole
    site.asked.clear()
    result = workshop.bring(origins=[wanted])
    assert (result["documents"], result["duplicates"]) == (2, 0)
    assert site.asked == ["/items?page=2", "/items?page=3"]
    assert texts(workshop) == ALL


def test_stopped_within_a_page_no_item_is_lost_or_read_twice(workshop, waits, site):
    by_number(site, pages=2, size=3)
    calm, taken = workshop.hook, []

    def stopping(context):
        calm(context)
        check = context.check

        def counted():
            taken.append(1)
            if len(taken) == 9:
                context.request_stop()
            check()

        context.check = counted

    workshop.hook = stopping
    with pytest.raises(Stopped):
        workshop.bring(origins=[origin(site, paging="number", first_number=0)])
    before = len(texts(workshop))
    assert 0 < before < 6
    workshop.hook = calm
    result = workshop.bring(origins=[origin(site, paging="number", first_number=0)])
    assert (result["documents"], result["duplicates"]) == (6 - before, 0)
    assert texts(workshop) == ALL


@pytest.mark.parametrize(
    ("answer", "more", "words"),
    [
        ("<html>", {}, "no JSON"),
        ({"rows": []}, {}, 'no list at "data.items" in its answer .* Its fields are: rows'),
        ((404, {}, b""), {}, "is not there"),
        ((401, {}, b""), {}, "asks for a key"),
        ({"data": {"items": [{"n": 1}]}}, {}, "no column with text"),
        ({"data": {"items": [{"a": "b"}]}}, {"text_column": "c"}, 'has no column "c"'),
    ],
)
def test_answers_that_are_not_as_they_should_be(workshop, waits, site, answer, more, words):
    site.pages["/items"] = answer
    with pytest.raises(LangwrightError, match=words):
        workshop.bring(origins=[origin(site, **more)])


def test_circles_end(workshop, waits, site):
    site.pages["/items"] = {"data": {"items": items(0, 1)}, "next": "/items"}
    workshop.bring(origins=[origin(site, paging="link")])
    assert "origin.circle" in {message["code"] for message in workshop.messages("import")}


def test_a_name_of_a_key_that_is_none_is_refused_without_showing_it(workshop, waits, site):
    with pytest.raises(UsageError) as caught:
        workshop.bring(origins=[origin(site, key_name="sk-!secret")])
    assert "secret" not in caught.value.message.replace("A secret is", "")
    with pytest.raises(LangwrightError, match="There is no secret called NO_SUCH_KEY"):
        workshop.bring(origins=[origin(site, key_name="NO_SUCH_KEY")])


def test_what_was_put_in_place_survives_a_kill(workshop, waits, site, monkeypatch):
    monkeypatch.setattr("engine.corpus.draft.COMMIT_BYTES", 1500)
    by_number(site, size=60)
    whole = site.pages["/items"]
    calm = workshop.hook

    def killing(context):
        calm(context)
        wait = context.wait

        def killed(seconds):
            wait(seconds)
            if len(site.asked) == 3:
                raise KeyboardInterrupt  # nothing tidies up after it

        context.wait = killed

    workshop.hook = killing
    with pytest.raises(KeyboardInterrupt):
        workshop.bring(origins=[origin(site, paging="number", first_number=0)])
    kept = len(texts(workshop))
    assert 50 < kept < 120
    workshop.hook, site.pages["/items"] = calm, whole
    result = workshop.bring(origins=[origin(site, paging="number", first_number=0)])
    assert texts(workshop) == [f"Item number {n}, in some words." for n in range(180)]
    assert (result["documents"], result["duplicates"]) == (180 - kept, 1)  # the one that was just being taken
