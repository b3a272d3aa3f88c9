from __future__ import annotations

import gzip
import mailbox
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus.document import BadRow, Source, SourceError
from engine.corpus.readers import mail
from engine.corpus.readers.formats import kind_of, read
from engine.recipe import CorpusSettings


def message(text: str, subtype: str = "plain", **kind) -> EmailMessage:
    one = EmailMessage()
    one["From"], one["To"], one["Subject"] = "Ann <ann@example.org>", "bob@example.org", "Tea — today?"
    one["Date"] = "Fri, 21 Nov 1997 09:55:06 -0600"
    one.set_content(text, subtype=subtype, **kind)
    return one


def folder(tmp_path, *messages: EmailMessage | bytes):
    path = tmp_path / "post.mbox"
    box = mailbox.mbox(path)
    for one in messages:
        box.add(one)
    box.close()
    return Source(path, path.name, "mbox", size=path.stat().st_size)


def found(source: Source):
    return list(read(source, CorpusSettings()))


def test_the_text_of_each_message_is_read_whatever_its_encoding(tmp_path):
    both = message("The plain one.\n")
    both.add_alternative("<html><p>The page.</p></html>", subtype="html")
    both.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="x.png")
    both.add_attachment("An attached text.", filename="notes.txt")
    source = folder(
        tmp_path,
        message("Write to carol@example.org, größer als α.\n", cte="quoted-printable"),
        message("Füchse\nFrom the hill\n\nFrom the wood\n", charset="iso-8859-1", cte="base64"),
        both,
        message("<html><p>Only a page.</p></html>", subtype="html"),
    )
    documents = found(source)
    assert [d.text for d in documents] == [
        "Write to carol@example.org, größer als α.",
        "Füchse\nFrom the hill\n\nFrom the wood",
        "The plain one.",
        "<html><p>Only a page.</p></html>",
    ]
    assert {d.written for d in documents} == {"1997-11-21"}
    lines = source.path.read_bytes().split(b"\n")
    assert all(lines[int(d.member) - 1].startswith(b"From ") for d in documents)


def test_a_folder_is_cut_where_pythons_mailbox_cuts_it(tmp_path):
    texts = [f"Message {n}\n\n>From here\nFrom there\n" for n in range(20)]
    source = folder(tmp_path, *(message(text) for text in texts))
    box = mailbox.mbox(source.path, create=False)
    theirs = [one.get_payload().strip("\n") for one in box]
    box.close()
    assert [d.text for d in found(source)] == theirs


def test_a_single_message(tmp_path):
    path = tmp_path / "one.eml"
    path.write_bytes(message("Hello.\nLine two.\n").as_bytes(policy=SMTP))
    assert kind_of(path.name) == ("mail", "")
    (document,) = found(Source(path, path.name, "mail", size=1))
    assert (document.text, document.member) == ("Hello.\nLine two.", "")


def test_a_folder_inside_an_import(workshop, tmp_path):
    source = folder(tmp_path, message("First.\n"), message("Second.\n"))
    workshop.bring(source.path)
    assert [row["text"] for row in workshop.corpus()] == ["First.", "Second."]


def test_a_packed_folder_is_read_like_any_other(tmp_path):
    source = folder(tmp_path, message("First.\n"), message("Second.\n"))
    path = tmp_path / "post.mbox.gz"
    path.write_bytes(gzip.compress(source.path.read_bytes()))
    assert found(Source(path, path.name, *kind_of(path.name), path.stat().st_size)) == found(source)


@pytest.mark.parametrize("data", [b"Dear all,\nno folder.\n", b"\x7fELF" + bytes(99)])
def test_what_is_no_folder_is_said_to_be_none(tmp_path, data):
    path = tmp_path / "post.mbox"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        found(Source(path, path.name, "mbox", size=len(data)))
    assert caught.value.code == "import.no-mail"


def test_a_message_beyond_all_measure_is_a_bad_row_and_is_not_held(tmp_path, monkeypatch):
    monkeypatch.setattr(mail, "MAX_MESSAGE_BYTES", 5000)
    source = folder(tmp_path, message("one"), message("x " * 5000), message("three"))
    first, second, third = found(source)
    assert (first.text, third.text) == ("one", "three")
    assert isinstance(second, BadRow)
    assert second.code == "row.too-long"


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                b"From a\n",
                b"\n",
                b"Content-Type: text/plain; charset=\xff\n",
                b"Content-Type: multipart/mixed; boundary=b\n",
                b"--b\n",
                b"Content-Transfer-Encoding: base64\n",
                b"=?utf-8?q?=ff?=\n",
                b"Subject: =?x?b?====?=\n",
                b"\xff\xfe\n",
                b"Content-Type: text/plain; charset*=x''%ff\n",
                b"Content-Disposition: =\n",
                b"Content-Type: message/rfc822\n",
                b"a:b",
            ]
        ),
        max_size=25,
    )
)
def test_only_typed_troubles_come_out_of_any_mail(tmp_path_factory, lines):
    path = tmp_path_factory.mktemp("mail") / "post.mbox"
    path.write_bytes(b"From x\n" + b"".join(lines))
    for item in found(Source(path, path.name, "mbox", size=1)):
        assert isinstance(item, BadRow) or isinstance(item.text, str)
