from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.corpus.origins.look import preview_origin
from engine.corpus.origins.prompts import Prompts
from engine.corpus.origins.synthetic import normalised_digest
from engine.errors import LangwrightError, UsageError
from engine.jobs import Stopped
from engine.recipe import CorpusSettings


def completion(text: str, ending: str = "stop", usage=(10, 20)):
    usage = {"prompt_tokens": usage[0], "completion_tokens": usage[1]} if usage else None
    return {"choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": ending}], "usage": usage}


def origin(site, **more):
    return {
        "kind": "synthetic",
        "endpoint": f"{site.url}/v1",
        "model": "small-1",
        "prompts": ["A story about {topic} in {style} words.", "A letter about {topic}."],
        "variables": {"topic": ["rain", "bread", "a fox"], "style": ["few", "many"]},
        "count": 9,
    } | more


@pytest.fixture
def writer(site):
    site.pages["/v1/chat/completions"] = lambda body: completion(f"Text for: {body['messages'][-1]['content']}")
    return site


def entry(workshop):
    return json.loads((workshop.project.paths.corpus / "sources.json").read_text(encoding="utf-8"))["sources"][0]


def test_every_combination_is_asked_for_and_every_text_marked_as_synthetic(workshop, waits, writer):
    workshop.set('corpus.licence="of all other texts"')
    wanted = origin(writer, system="Be brief.", seed=5, temperature=0.7, price_in=2.0, price_out=4.0, currency="EUR")
    result = workshop.bring(origins=[wanted])
    assert result["documents"] == 9
    prompts = {body["messages"][1]["content"] for body in writer.bodies}
    assert len(prompts) == 9
    assert writer.bodies[0]["messages"][0] == {"role": "system", "content": "Be brief."}
    assert [body["seed"] for body in writer.bodies] == list(range(5, 14))
    assert {body["temperature"] for body in writer.bodies} == {0.7}
    for row in workshop.corpus():
        assert row["source"] == "synthetic:small-1"
        assert row["licence"] == "Synthetic, written by small-1"
        assert "topic=" in row["member"]
    found = entry(workshop)
    assert found["kind"] == "synthetic"
    facts = found["origin"]["facts"]
    assert (facts["requests"], facts["prompt_tokens"], facts["text_tokens"]) == (9, 90, 180)
    assert facts["cost"] == pytest.approx((90 * 2 + 180 * 4) / 1e6)
    (told,) = [message["text"] for message in workshop.messages("import") if message["code"] == "origin.cost"]
    assert "9 requests, 90 tokens of prompts and 180 of texts, 0.0009 EUR" in told


def test_near_duplicates_short_and_filtered_texts_are_rejected_and_counted(workshop, waits, site):
    answers = [completion("A fox, 1 day."), completion("a FOX — 22 day"), completion("x"), completion("", "stop")]
    answers += [completion("half a", "content_filter"), completion("Quite another text.")]
    site.pages["/v1/chat/completions"] = lambda body: answers.pop(0)
    workshop.bring(origins=[origin(site, count=2, min_characters=5)])
    assert [row["text"] for row in workshop.corpus()] == ["A fox, 1 day.", "Quite another text."]
    assert [row["code"] for row in entry(workshop)["bad_rows_listed"]] == [
        "row.near-duplicate",
        "row.too-short",
        "row.too-short",
        "row.filtered",
    ]


@pytest.mark.parametrize(("cap", "documents"), [({"max_requests": 4}, 4), ({"max_total_tokens": 70}, 3)])
def test_caps_end_it_and_say_so(workshop, waits, writer, cap, documents):
    workshop.bring(origins=[origin(writer, **cap)])
    assert len(workshop.corpus()) == documents
    assert "as many as allowed" in " ".join(message["text"] for message in workshop.messages("import"))


def test_it_goes_on_where_it_was_stopped_and_no_request_is_made_twice(workshop, waits, writer):
    calm, whole = workshop.hook, writer.pages["/v1/chat/completions"]

    def stopping(context):
        calm(context)

        def answer(body):
            if len(writer.bodies) == 4:
                context.request_stop()
            return whole(body)

        writer.pages["/v1/chat/completions"] = answer

    workshop.hook = stopping
    with pytest.raises(Stopped):
        workshop.bring(origins=[origin(writer)])
    kept = len(workshop.corpus())
    assert kept == 3
    workshop.hook, writer.pages["/v1/chat/completions"] = calm, whole
    workshop.bring(origins=[origin(writer)])
    assert len(workshop.corpus()) == 9
    asked = Counter(body["messages"][-1]["content"] for body in writer.bodies)
    assert sorted(asked.values()) == [1] * 8 + [2]  # the answer that was under way when it was stopped
    assert workshop.bring(origins=[origin(writer)])["documents"] == 0
    assert workshop.bring(origins=[origin(writer, count=10)])["documents"] == 0  # all combinations give known texts


def test_a_finished_one_asks_for_nothing_more(workshop, waits, writer):
    workshop.bring(origins=[origin(writer)])
    requests = len(writer.bodies)
    result = workshop.bring(origins=[origin(writer)])
    assert (len(writer.bodies), result["total_documents"]) == (requests, 9)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"error": "x"}, "without choices"),
        ({"choices": []}, "without choices"),
        ("<html>", "no JSON"),
        ((401, {}, b""), "asks for a key"),
        ((404, {}, b""), "is not there"),
        ((302, {"Location": "http://evil.example/"}, b""), "sends the request on"),
    ],
)
def test_endpoints_that_do_not_speak_as_they_should(workshop, waits, site, answer, words):
    site.pages["/v1/chat/completions"] = answer
    with pytest.raises(LangwrightError, match=words):
        workshop.bring(origins=[origin(site)])


def test_tokens_are_estimated_where_the_endpoint_does_not_count(workshop, waits, site):
    site.pages["/v1/chat/completions"] = lambda body: completion("x" * 40, usage=None)
    workshop.bring(origins=[origin(site, count=1)])
    facts = entry(workshop)["origin"]["facts"]
    assert (facts["estimated"], facts["text_tokens"]) == (True, 11)


def test_a_preview_shows_prompts_without_a_request_and_texts_only_when_wished(writer):
    shown = preview_origin(origin(writer), CorpusSettings(), 0, lambda seconds: None)
    assert (len(shown["prompts"]), shown["combinations"], writer.bodies) == (9, 9, [])
    shown = preview_origin(origin(writer), CorpusSettings(), 2, lambda seconds: None)
    assert len(shown["documents"]) == len(writer.bodies) == 2
    assert shown["facts"]["requests"] == 2


@given(st.lists(st.integers(1, 6), min_size=1, max_size=4), st.integers(0, 10**6), st.integers(1, 3))
def test_no_combination_comes_twice_before_all_have_come(sizes, seed, templates):
    variables = {f"v{n}": [str(value) for value in range(size)] for n, size in enumerate(sizes)}
    prompts = Prompts(
        [f"{n} " + " ".join(f"{{{name}}}" for name in variables) for n in range(templates)], variables, seed
    )
    made = [prompts[number][0] for number in range(prompts.combinations)]
    assert len(set(made)) == len(made)
    assert prompts[prompts.combinations][0] == made[0]


def test_more_parameters_are_passed_on(workshop, waits, writer):
    workshop.bring(origins=[origin(writer, count=1, parameters={"max_completion_tokens": 9, "seed": 3})])
    (body,) = writer.bodies
    assert (body["max_completion_tokens"], body["seed"], "max_tokens" in body) == (9, 3, False)


def test_a_place_without_values(workshop, waits, site):
    with pytest.raises(UsageError, match="no values"):
        workshop.bring(origins=[origin(site, prompts=["About {nothing}."])])


def test_braces_that_are_no_places_stay():
    assert Prompts(["{topic.__class__} {0} {topic!r} {topic}"], {"topic": ["{style}"], "style": ["x"]}, 1)[0][0] == (
        "{topic.__class__} {0} {topic!r} {style}"
    )


@pytest.mark.parametrize(
    ("one", "other", "same"), [("A b!", "a  B", True), ("a b", "a c", False), ("Straße", "STRASSE", True)]
)
def test_nearly_the_same(one, other, same):
    assert (normalised_digest(one) == normalised_digest(other)) is same
