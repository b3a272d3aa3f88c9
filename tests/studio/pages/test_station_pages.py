"""What each page does with what it is given and told, one by one, with nothing computed."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from engine.errors import LangwrightError
from engine.jobs import End, Event
from studio.pages.cleaning import CleanPage
from studio.pages.cleaning.fairness_words import FairnessWordsDialog
from studio.pages.evaluate_page import EvaluatePage
from studio.pages.home import HomePage
from studio.pages.importing import ImportPage
from studio.pages.importing.erase_dialog import EraseDialog
from studio.pages.model_page import ModelPage
from studio.pages.settings_page import SettingsPage
from studio.pages.share_page import SharePage
from studio.pages.tokenizing import TokenizerPage
from studio.state.presence import Presence
from studio.widgets import Difference

LEFT = Qt.MouseButton.LeftButton


def test_home_names_a_new_project_after_the_folder_and_never_twice(services, show, tmp_path, qtbot):
    page = show(HomePage(services))
    (tmp_path / "home" / "projects" / "poems").mkdir(parents=True)
    page.offer_new([str(tmp_path / "poems")])
    assert page._name.text() == "poems 2"
    with qtbot.waitSignal(page.create_wanted) as asked:
        qtbot.mouseClick(page._make, LEFT)
    assert asked.args == [str(tmp_path / "home" / "projects" / "poems 2"), "poems 2", [str(tmp_path / "poems")]]


@pytest.mark.parametrize("name", ["", "a/b", "..", "con", "x" * 200])
def test_home_refuses_names_that_cannot_be_folders(services, show, name):
    page = show(HomePage(services))
    page.offer_new([])
    page._name.setText(name)
    assert not page._make.isEnabled()
    assert page._place.text()


def test_home_greys_projects_that_are_gone_and_lets_them_be_forgotten(services, show, tmp_path, qtbot):
    services.settings.add_recent(tmp_path / "gone")
    page = show(HomePage(services))
    qtbot.waitUntil(lambda: "Locate…" in recent(page))
    qtbot.mouseClick(recent(page)["Remove"], LEFT)
    qtbot.waitUntil(lambda: "Locate…" not in recent(page))
    assert services.settings.remembered.recent == ()


def test_home_leads_to_a_project_that_was_moved(services, show, tmp_path, qtbot):
    services.settings.add_recent(tmp_path / "gone")
    page = show(HomePage(services))
    qtbot.waitUntil(lambda: "Locate…" in recent(page))
    with qtbot.waitSignal(page.recent.locate_wanted) as asked:
        qtbot.mouseClick(recent(page)["Locate…"], LEFT)
    assert asked.args == [str(tmp_path / "gone")]
    page.findChild(QFileDialog).fileSelected.emit(str(tmp_path / "moved"))
    assert services.settings.remembered.recent == ()


def test_home_says_where_a_drive_does_not_answer_and_what_is_at_work(services, show, tmp_path, monkeypatch, qtbot):
    found = [Presence(tmp_path / "far", "silent"), Presence(tmp_path / "busy", "there", ("train:run-1",))]
    monkeypatch.setattr("studio.pages.recent_card.look_at", lambda _folders: found)
    page = show(HomePage(services))
    qtbot.waitUntil(lambda: "Try again" in recent(page))
    assert recent(page)["Try again"].accessibleName() == "Try again far"
    words = [label.text() for label in page.recent.findChildren(QLabel)]
    assert "training run-1" in words


def recent(page):
    """The buttons of the list, by what stands on them."""
    return {button.text(): button for button in page.recent.findChildren(QPushButton) if button.isVisible()}


def test_import_shows_what_would_come_before_anything_is_copied(services, show, empty, tmp_path):
    page = show(ImportPage(services))
    assert not page.primary.isEnabled()
    page.offer([str(tmp_path / "a.txt")])
    asked = services.session.asked[-1]
    assert asked.method == "import_preview"
    assert asked.params["paths"] == [str(tmp_path / "a.txt")]
    asked.done(
        {"files": [{}], "documents": [{"text": "<b>Once</b> upon"}], "problems": [{"name": "x", "reason": "is odd"}]}
    )
    assert page.card.text.toPlainText() == "<b>Once</b> upon"
    assert "x is odd" in page.card.found.text()
    assert page.primary.isEnabled()
    page.offer([str(tmp_path / "b.txt")])
    assert page.waiting() == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_import_shows_a_table_and_lets_its_column_be_chosen(services, show, empty, tmp_path):
    page = show(ImportPage(services))
    page.offer([str(tmp_path / "a.csv")])
    file = {"name": "a.csv", "kind": "csv", "bytes": 2000, "encoding": "utf-8", "text_column": "body", "bad_rows": 1}
    answer = {"files": [file], "documents": [], "columns": ["title", "body"], "rows": [["On tea", "It is hot."]]}
    services.session.asked[-1].done(answer)
    assert [page.card.table.cell(0, column) for column in range(2)] == ["On tea", "It is hot."]
    assert [page.card.files.cell(0, column) for column in (0, 2, 4, 5)] == ["a.csv", "2 kB", "body", "1"]
    assert page.card.column.currentText() == "Automatic (body)"
    page.card.column.setCurrentIndex(page.card.column.findData("title"))
    page.card.column.activated.emit(page.card.column.currentIndex())
    assert services.project.recipe.corpus.text_column == "title"
    assert services.session.asked[-1].params["settings"]["corpus.text_column"] == "title"
    services.session.asked[-1].done(answer)
    assert page.card.column.currentText() == "title"


def test_import_warns_of_text_whose_licence_nobody_knows(services, show, empty, qtbot):
    page = show(ImportPage(services))
    record = [{"name": "a", "documents": 3, "bytes": 9}, {"name": "b", "documents": 1, "licence": "CC0"}]
    page.sources.show_sources(record, {"sources": 2, "documents": 4, "bytes": 12, "unknown_licence": 1})
    assert page.sources.table.row_count() == 2
    qtbot.waitUntil(lambda: page.sources.table.cell(0, 5) == "unknown")
    assert page.sources.unlicensed.isVisible()
    assert page.sources.unlicensed.text().startswith("One source has no known licence")


def test_further_sources_are_fetched_when_they_are_looked_at(services, show, empty, qtbot):
    page = show(ImportPage(services))
    page.sources.show_sources([{"name": f"s{n}"} for n in range(1000)], {"sources": 1_000_000, "documents": 1})
    table = page.sources.table
    assert table.row_count() == 1_000_000
    qtbot.waitUntil(lambda: table.cell(0, 0) == "s0")
    assert not services.session.asked
    table.scrollTo(table.model().index(500_100, 0))
    qtbot.waitUntil(lambda: bool(services.session.asked))
    asked = services.session.asked[-1]
    assert (asked.method, asked.params["limit"]) == ("sources", 200)
    first = asked.params["offset"]
    asked.done({"sources": [{"name": f"s{n}"} for n in range(first, first + 200)]})
    assert table.cell(first + 7, 0) == f"s{first + 7}"


def test_documents_are_looked_through_and_read(services, show, empty, qtbot):
    page = show(ImportPage(services))
    page.tabs.setCurrentWidget(page.documents)
    page.documents.show_corpus({"documents": 3_000_000})
    qtbot.waitUntil(lambda: any(asked.method == "documents" for asked in services.session.asked))
    asked = services.session.asked[-1]
    assert asked.params["offset"] == 0
    told = {"source": "a.txt", "member": "7", "licence": "CC0", "bytes": 30, "beginning": "It was a dark night"}
    asked.done({"documents": [told], "total": 3_000_000, "offset": 0})
    assert [page.documents.table.cell(0, column) for column in range(3)] == ["It was a dark night", "a.txt", "7"]
    page.documents.table.selectRow(0)
    asked = services.session.asked[-1]
    assert (asked.method, asked.params["number"]) == ("document", 0)
    asked.done(told | {"text": "It was a dark night, <b>and</b>", "date": "2030-01-01", "cut": False})
    assert page.documents.text.toPlainText() == "It was a dark night, <b>and</b>"
    assert page.documents.words.text() == "a.txt · 7 · CC0 · 2030-01-01"


KINDS = {
    "kinds": [
        {
            "kind": "hub",
            "help": "A data set.",
            "schema": {
                "required": ["dataset"],
                "properties": {
                    "limit": {"type": "integer", "default": 0, "minimum": 0, "title": "At most"},
                    "kind": {"const": "hub", "type": "string"},
                    "dataset": {"type": "string", "title": "Data set"},
                    "key_name": {"type": "string", "default": "HF_TOKEN", "title": "Token"},
                },
            },
        },
        {
            "kind": "synthetic",
            "schema": {
                "properties": {
                    "prompts": {"type": "array", "title": "Prompts"},
                    "variables": {"type": "object", "additionalProperties": {"type": "array"}, "title": "Variables"},
                }
            },
        },
    ]
}


def test_text_from_elsewhere_is_looked_at_first_and_then_imported(services, show, empty, qtbot):
    page = show(ImportPage(services))
    qtbot.mouseClick(page.elsewhere, LEFT)
    services.session.asked[-1].done(KINDS)
    dialog = page.dialog
    assert list(dialog.form.often.paths()) == ["dataset", "limit"]
    dialog.form.often.row("dataset").field.set_value("a/b")
    qtbot.mouseClick(dialog.look, LEFT)
    asked = services.session.asked[-1]
    assert asked.params == {"origin": {"kind": "hub", "dataset": "a/b"}, "rows": 5}
    asked.done({"documents": [{"text": "It is hot."}], "licence": "CC0", "messages": []})
    assert dialog.shown.toPlainText() == "Licence: CC0\n\nIt is hot."
    dialog.secret.setText("hush")
    qtbot.mouseClick(dialog.keep, LEFT)
    assert services.session.asked[-1].params == {"name": "HF_TOKEN", "value": "hush"}
    services.session.asked[-1].done({"place": "keyring"})
    assert dialog.secret.text() == ""
    with qtbot.waitSignal(dialog.wanted) as told:
        qtbot.mouseClick(dialog.go, LEFT)
    assert told.args == [{"kind": "hub", "dataset": "a/b"}]


def test_a_look_at_what_costs_money_asks_for_nothing(services, show, empty, qtbot):
    page = show(ImportPage(services))
    page._show_dialog(KINDS)
    dialog = page.dialog
    dialog.kind.setCurrentIndex(1)
    dialog.form.often.row("prompts").field.set_value(("Write about {topic}.",))
    dialog.form.often.row("variables").field.set_value(("topic = tea | the sea",))
    dialog.look.click()
    origin = {"kind": "synthetic", "prompts": ["Write about {topic}."], "variables": {"topic": ["tea", "the sea"]}}
    assert services.session.asked[-1].params == {"origin": origin, "rows": 0}
    dialog.close()


def test_import_says_in_numbers_what_came(services, show, empty):
    page = show(ImportPage(services))
    page.panel.ended.emit(End("done", result={"documents": 12, "bytes": 3400, "duplicates": 2, "bad_rows": 1}))
    assert page.panel._what.text() == "12 documents imported, 3.4 kB."
    assert page.panel.detail() == "2 were there already, 1 rows could not be read"


def test_import_lists_what_could_not_be_read(services, show, empty, qtbot):
    page = show(ImportPage(services))
    bad = {"line": 7, "reason": "has too many cells"}
    (empty / "corpus").mkdir()
    record = {"sources": [{"name": "t.csv", "documents": 3, "bytes": 9, "bad_rows": 1, "bad_rows_listed": [bad]}]}
    (empty / "corpus" / "sources.json").write_text(json.dumps(record))
    services.project.refresh()
    qtbot.waitUntil(lambda: page.problems.table.row_count() == 1)
    assert [page.problems.table.cell(0, column) for column in range(3)] == ["t.csv", "7", "has too many cells"]


def test_a_failed_job_is_a_note_with_remedy_log_and_a_button(services, show, empty, notes):
    page = show(CleanPage(services))
    said = notes(page)
    page.panel.ended.emit(End("failed", "x", "The disk is full.", "Free some space.", log="line 1"))
    assert (said[0].what, said[0].remedy, said[0].details) == ("The disk is full.", "Free some space.", "line 1")
    assert list(said[0].actions) == ["Try again"]


def test_a_warning_of_a_job_becomes_a_note(services, show, empty, notes):
    page = show(CleanPage(services))
    said = notes(page)
    page.panel.told.emit(Event(1, 0.0, 1, "message", {"level": "warning", "code": "c", "text": "Odd text."}))
    page.panel.told.emit(Event(2, 0.0, 1, "message", {"level": "info", "code": "d", "text": "By the way."}))
    assert [note.what for note in said] == ["Odd text."]


def test_clean_shows_what_each_rule_did_with_examples(services, show, empty, qtbot):
    page = show(CleanPage(services))
    example = {"what": "changed", "before": "a  b", "after": "a b"}
    rule = {"name": "tidy", "settings": ["cleaning.normalize_whitespace"], "active": True, "kept": 8, "changed": 2}
    ledger = {"kept": 7, "changed": 2, "dropped": 1, "rules": [rule | {"dropped": 0, "examples": [example]}]}
    (empty / "clean").mkdir()
    (empty / "clean" / "ledger.json").write_text(json.dumps(ledger))
    services.project.refresh()
    qtbot.waitUntil(lambda: page.rules.table.row_count() == 1)
    assert page.rules.table.cell(0, 0) == "Tidy spaces"
    assert [(part.words, part.shown) for part in page.outcome.fates.parts()] == [
        ("kept as they were", "70"), ("changed", "20"), ("dropped", "10"),
    ]  # fmt: skip
    page.rules.table.select(0)
    (example,) = page.rules.examples.findChildren(Difference)
    assert [example.before.accessibleName(), example.after.accessibleName()] == ["a  b", "a b"]
    assert "a  b" not in example.before.text()  # the spaces that went are marked


def test_clean_looks_at_some_documents_as_soon_as_a_rule_is_changed(services, show, empty, qtbot):
    page = show(CleanPage(services))
    page.form.row("cleaning.drop_duplicates").field.editor().click()
    qtbot.waitUntil(lambda: bool(services.session.asked))
    asked = services.session.asked[-1]
    assert asked.method == "clean_preview"
    assert asked.params["settings"]["cleaning.drop_duplicates"] is False
    rule = {"name": "tidy", "settings": ["cleaning.normalize_whitespace"], "kept": 3, "changed": 1, "dropped": 0}
    asked.done({"documents": 5, "left": 4, "changed": 1, "rules": [rule]})
    assert [(part.words, part.shown) for part in page.outcome.fates.parts()] == [
        ("kept as they were", "60"), ("changed", "20"), ("dropped", "20"),
    ]  # fmt: skip
    assert "first 5" in page.rules.aside()
    services.session.asked[-1].failed(LangwrightError("The corpus is damaged.", code="x"))
    assert page.rules.aside() == "The corpus is damaged."


def test_the_score_slider_says_at_once_what_falls_out_and_keeps_the_threshold(services, show, empty, qtbot):
    page = show(CleanPage(services))
    scores = [0] * 101
    scores[10], scores[60], scores[95] = 2, 1, 7
    page.score.set_scores(scores)
    assert page.score.words.text().endswith("All are kept.")
    page.score.slider.setValue(61)
    assert page.score.words.text() == "Below 0.61: 3 of 10 documents looked at fall out."
    qtbot.waitUntil(lambda: services.project.recipe.quality.min_score == 0.61)
    qtbot.waitUntil(lambda: any(asked.method == "clean_preview" for asked in services.session.asked))
    assert services.session.asked[-1].params["settings"]["quality.min_score"] == 0.61
    services.project.set_value("quality.min_score", 0.2)
    assert page.score.slider.value() == 20


def test_clean_says_what_was_found(services, show, empty):
    page = show(CleanPage(services))
    rules = [
        {"name": "language", "active": True, "found": {"en": 30, "de": 10}},
        {"name": "hide_personal_data", "active": True, "found": {"email": 3, "iban": 1}},
    ]
    page.findings.show_rules(rules)
    assert [(part.words, part.shown) for part in page.findings.languages.parts()] == [("en", "75 %"), ("de", "25 %")]
    assert page.findings.personal.text() == "e-mail addresses 3, bank accounts 1."
    lengths = {"train": {"longest": 700, "lengths": [{"from": 256, "to": 512, "documents": 4}]}, "test": {}}
    page.findings.show_lengths(lengths)
    assert page.findings.lengths.counts() == (4,)
    assert "700 characters" in page.findings.length_words.text()
    page.findings.show_rules([])
    assert page.findings.personal.text() == "Not looked for."


def test_a_rule_switched_off_is_saved(services, show, empty, qtbot):
    page = show(CleanPage(services))
    box = page.form.row("cleaning.drop_duplicates").field.editor()
    with qtbot.waitSignal(services.project.saved, timeout=5000):
        box.click()
    assert services.project.recipe.cleaning.drop_duplicates is False
    assert "drop_duplicates = false" in (empty / "recipe.toml").read_text()


def test_a_value_that_cannot_be_is_explained_beside_its_field(services, show, empty, qtbot):
    page = show(TokenizerPage(services))
    field = page.form.row("tokenizer.vocab_size")
    editor = field.field.editor()
    qtbot.keyClicks(editor, "1")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert field.error()
    assert services.project.recipe.tokenizer.vocab_size == "auto"


def test_the_tokenizer_page_cuts_what_is_typed(services, show, with_tokens, qtbot):
    page = show(TokenizerPage(services))
    qtbot.waitUntil(lambda: bool(services.session.asked))
    asked = services.session.asked[-1]
    assert asked.params["tokenizer"].endswith("tokenizer.json")
    pieces = [{"id": 5, "text": "The", "start": 0, "end": 3}, {"id": 9, "text": " sea", "start": 3, "end": 7}]
    asked.done({"tokens": pieces, "vocab_size": 300, "bytes": 7})
    assert [token.id for token in page.trial.view.tokens()] == [5, 9]
    assert "2 tokens" in page.trial.counts.text()
    assert page._figures["vocabulary"].value == str(page.facts("tokenizer")["vocab_size"])


def test_the_dial_sets_the_size_and_the_plan_follows(services, show, with_tokens, qtbot):
    page = show(ModelPage(services))
    qtbot.waitUntil(lambda: page.planned is not None, timeout=10_000)
    before = page.planned.plan.parameters.total
    page.dial.card("small").click()
    assert services.project.recipe.model.size == "small"
    qtbot.waitUntil(lambda: page.planned.plan.parameters.total > before, timeout=10_000)
    assert page.dial.value() == "small"
    assert page.plan_card.line("parameters")[0]


def test_advice_does_what_its_buttons_say(services, show, with_tokens, qtbot):
    page = show(ModelPage(services))
    page.advice.acted.emit("set:training.max_steps=600")
    assert services.project.recipe.training.max_steps == 600
    page.advice.acted.emit("set:training.max_steps=auto")
    assert services.project.recipe.training.max_steps == "auto"
    page.advice.acted.emit("size:mini")
    assert services.project.recipe.model.size == "mini"
    with qtbot.waitSignal(page.go) as went:
        page.advice.acted.emit("station:import")
    assert went.args == ["import"]


def test_an_impossible_shape_is_told_not_planned(services, show, with_tokens, qtbot):
    page = show(ModelPage(services))
    services.project.set_values(
        {"model.size": "custom", "model.architecture.hidden_size": 100, "model.architecture.num_attention_heads": 7}
    )
    qtbot.waitUntil(lambda: "impossible" in page.advice.sentence(), timeout=10_000)
    assert page.plan_card.line("parameters")[0] == "–"


def test_evaluate_shows_every_figure_beside_what_it_is_of(services, show, trained_root, open_root):
    folder = trained_root / "runs" / "run-1" / "evaluations"
    folder.mkdir()
    result = {"step": 4, "split": "test", "tokens": 99, "loss": 5.5, "perplexity": 244.7, "bits_per_byte": 2.5}
    (folder / "4-test.json").write_text(
        json.dumps(result | {"created": "2030-01-01T00:00:00+00:00", "comparable": False})
    )
    open_root(trained_root)
    page = show(EvaluatePage(services))
    page.refresh()
    assert page._figures["loss"].value == "5.500"
    assert page._figures["loss"].caption == "run-1, step 4, test"
    assert "not comparable" in page._figures["bits_per_byte"].caption
    assert [page._table.cell(0, column) for column in (0, 1, 2, 3)] == ["run-1", "4", "test", "99"]


def test_share_suggests_a_place_and_tells_the_proof(services, show, trained_root, open_root):
    open_root(trained_root)
    page = show(SharePage(services))
    page.refresh()
    assert page.target.text() == str(trained_root / "exports" / "run-1-huggingface")
    result = {"to": "/x", "bytes": 3_500_000, "max_abs_difference": 0.0, "files": ["a", "b"]}
    page.panel.ended.emit(End("done", result=result))
    assert page.panel._what.text() == "Exported to /x"
    assert page.panel.detail() == "read back: exactly the same answers, 3.5 MB, 2 files with checksums"


def test_settings_change_the_studio_and_wrong_ones_are_refused(services, show, qtbot):
    page = show(SettingsPage(services))
    page.form.changed.emit("closing", "keep")
    assert services.settings.preferences.closing == "keep"
    page.form.changed.emit("theme", "pink")
    assert page.form.row("theme").error()
    assert services.settings.preferences.theme == "system"


def test_the_tokenizer_report_lists_tokens_and_says_for_whom_it_is_good(services, show, empty):
    page = show(TokenizerPage(services))
    assert not page.report.isVisible()
    tally = {"characters_per_token": 2.5, "fertility": 1.25, "unknown_rate": 0.02}
    page.report.show_facts(
        {
            "longest_tokens": [" statement", "\n"],
            "rare_tokens": 3,
            "rare_listed": [["x", 2]],
            "unused_tokens": 1,
            "unused_listed": ["<q>"],
            "by_language": [{"name": "de", **tally}],
            "by_source": [{"name": "a.txt", **tally, "unknown_rate": 0.0}],
        }
    )
    assert page.report.isVisible()
    assert page.report.tokens.text() == "“ statement”  “\\n”"
    page.report.look.set_value("rare")
    page.report.look.chosen.emit("rare")
    assert page.report.tokens.text() == "“x ×2”"
    assert page.report.words.text().startswith("3 tokens occur fewer than ten times")
    page.report.look.chosen.emit("unused")
    assert page.report.tokens.text() == "“<q>”"
    page.report.look.chosen.emit("texts")
    assert [page.report.texts.cell(0, column) for column in range(4)] == ["de (language)", "2.50", "1.25", "2 %"]
    assert page.report.texts.cell(1, 3) == ""


def test_two_tokenizers_are_compared_on_the_text_in_the_box(services, show, with_tokens, tmp_path, qtbot):
    page = show(TokenizerPage(services))
    page.trial.text.setPlainText("the sea")
    page.trial._choose(str(tmp_path / "other.json"))
    assert page.trial.against.currentText() == "other.json"
    qtbot.waitUntil(lambda: any(asked.method == "tokenizer_compare" for asked in services.session.asked))
    asked = services.session.asked[-1]
    assert (asked.params["b"], asked.params["text"]) == (str(tmp_path / "other.json"), "the sea")
    one, two = [{"id": 1, "text": "the sea"}], [{"id": 4, "text": "the "}, {"id": 5, "text": "sea"}]
    asked.done(
        {
            "a": {"pieces": one, "bytes": 7, "vocab_size": 300},
            "b": {"pieces": two, "bytes": 7, "vocab_size": 900},
            "fewer": -1.0,
            "common_tokens": 120,
        }
    )
    assert [token.text for token in page.trial.other_view.tokens()] == ["the ", "sea"]
    assert page.trial.verdict.text() == "The second needs 100 % more tokens. 120 tokens are in both vocabularies."
    page.trial._choose("")
    assert not page.trial.other_view.isVisible()


def test_an_existing_tokenizer_is_brought_in(services, show, with_tokens, notes, qtbot):
    page = show(TokenizerPage(services))
    said = notes(page)
    page._bring_in("/somewhere/tokenizer.json")
    asked = services.session.asked[-1]
    assert (asked.method, asked.params["file"]) == ("tokenizer_import", "/somewhere/tokenizer.json")
    asked.done({"sha256": "ab" * 32})
    recipe = services.project.recipe.tokenizer
    assert (recipe.type, recipe.imported_sha256) == ("imported", "ab" * 32)
    assert said[0].kind == "good"
    qtbot.waitUntil(lambda: "existing tokenizer" in page.advice.text())


def test_a_document_is_followed_through_the_rules(services, show, empty):
    page = show(CleanPage(services))
    page.following.follow("dark night")
    asked = services.session.asked[-1]
    assert (asked.method, asked.params["document"]) == ("follow_document", "dark night")
    steps = [
        {"rule": "fix_unicode", "what": "off"},
        {"rule": "normalize_whitespace", "what": "changed", "before": "a  b", "after": "a b"},
        {"rule": "hide_personal_data", "what": "kept", "found": {"email": 2}},
        {"rule": "near_duplicates", "what": "dropped", "reason": "it resembles #3"},
    ]
    asked.done({"document": 7, "source": "a.txt", "member": "", "steps": steps, "now": []})
    words = [made.text() for made in page.following.steps.findChildren(QLabel)]
    assert "Tidy spaces: changed" in words
    assert any("email 2" in text for text in words)
    assert "Drop near duplicates: dropped, it resembles #3" in words
    assert words[-1] == "It is not in the clean text."
    assert page.following.words.text() == "#7 · a.txt"
    page.following.follow("nowhere")
    services.session.asked[-1].failed(LangwrightError("There is no document 'nowhere'.", code="follow.none"))
    assert "nowhere" in page.following.words.text()


def test_personal_data_is_shown_where_it_stands(services, show, empty):
    page = show(CleanPage(services))
    page.findings.show_rules([{"name": "hide_personal_data", "active": True, "found": {"email": 1}}])
    page.findings.show_where.click()
    assert services.session.asked[-1].method == "privacy_preview"
    place = {"before": "write to ", "value": "a@b.org", "after": ".", "becomes": "[EMAIL]", "source": "a.txt"}
    services.session.asked[-1].done({"kinds": [{"kind": "email", "examples": [place]}]})
    assert [page.findings.places.cell(0, column) for column in range(4)] == ["write to ", "a@b.org", "[EMAIL]", "a.txt"]


def test_the_data_card_is_shown_as_it_was_written(services, show, empty, qtbot):
    page = show(CleanPage(services))
    (empty / "clean").mkdir(exist_ok=True)
    (empty / "clean" / "data_card.md").write_text("# My text\n\n* one source", encoding="utf-8")
    page.card.show_card("new")
    qtbot.waitUntil(lambda: "one source" in page.card.text.toPlainText())
    assert "#" not in page.card.text.toPlainText()


GROUP = {"kind": "gender", "count": 7, "documents": 3, "per_million_bytes": 41.2, "sources": {"a.txt": 7}}


def fairness_answer():
    context = {"term": "she", "source": "a.txt", "before": "then", "word": "She", "after": "went home"}
    return {
        "report": {
            "looked_at": {"documents": 9, "bytes": 170_000},
            "groups": [
                {**GROUP, "group": "women", "terms": {"she": 5, "her": 2}, "contexts": [context]},
                {**GROUP, "group": "men", "terms": {}, "contexts": []},
            ],
            "balance": {
                "language": {
                    "values": 2,
                    "effective": 1.5,
                    "largest": [{"name": "", "documents": 9, "bytes": 170_000, "share": 1.0}],
                }
            },
        },
        "terms": {"gender": {"women": ["she", "her"], "men": ["he"]}},
    }


@pytest.fixture
def people(services, show, empty):
    """The tab of Clean that says who is spoken of, with a report."""
    page = show(CleanPage(services))
    page.tabs.setCurrentWidget(page.people)
    asked = [asked for asked in services.session.asked if asked.method == "fairness"]
    assert len(asked) == 1
    asked[0].done(fairness_answer())
    return page.people


def test_groups_of_people_are_shown_with_places_and_balance(people):
    assert people.groups.cell(0, 5) == "she, her"
    people.groups.select(0)
    assert [people.places.cell(0, column) for column in range(4)] == ["then", "She", "went home", "a.txt"]
    people.groups.select(1)
    assert people.places.row_count() == 0
    people.view.setCurrentIndex(people.view.findData("language"))
    people.view.activated.emit(people.view.currentIndex())
    assert people.balance.cell(0, 0) == "not known"
    assert "1.5" in people.words.text()


def test_the_fairness_report_is_saved(people, tmp_path, qtbot):
    for name in ("people.csv", "people.json"):
        people.export(str(tmp_path / name))
        qtbot.waitUntil(lambda name=name: name in people.words.text())
    assert (tmp_path / "people.csv").read_text().splitlines()[1] == "gender,women,7,3,41.2,she 5; her 2"
    assert json.loads((tmp_path / "people.json").read_text()) == fairness_answer()["report"]
    people.export(str(tmp_path / "people.csv" / "in a file.csv"))
    qtbot.waitUntil(lambda: "cannot be written" in people.words.text())


def test_the_words_for_groups_are_edited_line_by_line(people, services, qtbot):
    qtbot.mouseClick(people.edit, LEFT)
    dialog = people.findChild(FairnessWordsDialog)
    assert dialog.text.toPlainText() == "gender / women: she, her\ngender / men: he"
    dialog.text.setPlainText("gender / women: she\nage: old")
    qtbot.mouseClick(dialog.save, LEFT)
    assert dialog.wrong.text().startswith("Line 2 ")
    dialog.text.setPlainText("gender / women: she\n\nage / old: elderly, old people")
    qtbot.mouseClick(dialog.save, LEFT)
    asked = services.session.asked[-1]
    assert asked.method == "fairness_list"
    assert asked.params["terms"] == {"gender": {"women": ["she"]}, "age": {"old": ["elderly", "old people"]}}
    asked.done({"path": "fairness.toml"})
    assert "next cleaning" in people.words.text()


def test_only_what_was_looked_at_can_be_erased(services, show, empty, qtbot):
    page = show(ImportPage(services))
    page._ask_whom_to_erase()
    dialog = page.findChild(EraseDialog)
    assert not dialog.erase.isEnabled()
    dialog.who.setPlainText("Ada\n  \nLovelace")
    qtbot.mouseClick(dialog.look, LEFT)
    asked = services.session.asked[-1]
    assert asked.method == "erase_preview"
    assert asked.params["matching"] == ["Ada", "Lovelace"]
    shown = {"id": "aa", "source": "a.txt", "member": "", "text": "Ada wrote"}
    runs = [{"run": "run-1", "saw": "yes", "train": 2}, {"run": "run-2", "saw": "unknown"}]
    asked.done({"ids": ["aa", "bb"], "documents": 2, "shown": [shown], "runs": runs})
    assert dialog.found.cell(0, 0) == "Ada wrote"
    assert "run-1 has learnt from 2" in dialog.runs.text()
    dialog.who.setPlainText("Bob")
    assert not dialog.erase.isEnabled()
    qtbot.mouseClick(dialog.look, LEFT)
    services.session.asked[-1].done({"ids": ["cc"], "shown": [shown], "runs": []})
    with qtbot.waitSignal(dialog.wanted) as heard:
        qtbot.mouseClick(dialog.erase, LEFT)
    assert heard.args == [["cc"]]


def test_what_was_erased_is_told_with_the_runs_that_saw_it(services, show, empty):
    page = show(ImportPage(services))
    result = {"documents": 2, "clean_rows": 3, "clean": "erased", "runs": [{"run": "run-1", "saw": "yes"}]}
    page.panel.ended.emit(End("done", result=result))
    assert page.panel._what.text() == "2 documents are erased."
    assert page.panel.detail() == "These runs have learnt from them: run-1."
