from __future__ import annotations

import gzip
import json

import pytest

from engine.corpus.origins import web
from engine.corpus.origins.web import named_licence
from engine.errors import LangwrightError
from engine.jobs import Stopped


def page(text: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body><p>{text}</p></body></html>"


def listed(site, *paths: str, **more):
    return {"kind": "addresses", "addresses": [site.url + path for path in paths], "private_addresses": True} | more


def entry(workshop):
    text = (workshop.project.paths.corpus / "sources.json").read_text(encoding="utf-8")
    (found,) = json.loads(text)["sources"]
    return found


def codes(workshop):
    return [(row["line"], row["code"]) for row in entry(workshop)["bad_rows_listed"]]


def test_pages_become_documents_with_address_site_and_licence(workshop, waits, site):
    site.pages |= {
        "/a": page("One.", '<link href="/terms?a=1&amp;b" rel="license">'),
        "/b": (200, {"Content-Type": "text/plain; charset=latin1"}, "Zwei Füchse.".encode("latin-1")),
        "/c": (302, {"Location": "/d"}, b""),
        "/d": (200, {"Content-Type": "text/html"}, '<meta charset="cp1252">dr€i'.encode("cp1252")),
    }
    result = workshop.bring(origins=[listed(site, "/a#part", "/b", "/c")])
    assert result["documents"] == 3
    assert [(row["member"], row["text"], row["licence"]) for row in workshop.corpus()] == [
        (f"{site.url}/a", site.pages["/a"], f"{site.url}/terms?a=1&b"),
        (f"{site.url}/b", "Zwei Füchse.", ""),
        (f"{site.url}/d", '<meta charset="cp1252">dr€i', ""),
    ]
    assert {row["group"] for row in workshop.corpus()} == {"127.0.0.1"}
    assert [row["address"] for row in workshop.corpus()] == [f"{site.url}/{name}" for name in "abd"]
    found = entry(workshop)
    assert (found["name"], found["kind"], found["path"]) == ("web:127.0.0.1", "addresses", "")
    assert found["origin"]["finished"]
    assert found["origin"]["retrieved"].startswith("20")


def test_what_brings_nothing_is_told_by_its_line_and_the_rest_goes_on(workshop, waits, site, tmp_path):
    site.pages |= {"/a": page("One."), "/picture": (200, {"Content-Type": "image/png"}, b"x"), "/large": b"x" * 2000}
    names = ["# pages", "/a", "", "/gone", "/picture", "/large", "no address", "file:///etc/passwd"]
    names.append("http://me:very-secret@example.org/")
    lines = [site.url + name if name.startswith("/") else name for name in names]
    (tmp_path / "list.txt").write_text("\n".join(lines), encoding="utf-8")
    origin = {
        "kind": "addresses",
        "file": str(tmp_path / "list.txt"),
        "private_addresses": True,
        "max_page_bytes": 1999,
    }
    workshop.bring(origins=[origin])
    assert [row["text"] for row in workshop.corpus()] == [page("One.")]
    assert codes(workshop) == [
        (2, "network.404"),
        (3, "row.content-type"),
        (4, "network.too-large"),
        (5, "network.scheme"),
        (6, "network.scheme"),
        (7, "network.scheme"),
    ]
    written = b"".join(path.read_bytes() for path in workshop.root.rglob("*") if path.is_file())
    assert b"very-secret" not in written
    assert entry(workshop)["name"] == "web:list.txt"
    assert "/gone" in entry(workshop)["bad_rows_listed"][0]["reason"]


def test_robots_txt_is_asked_once_and_respected(workshop, waits, site):
    site.pages |= {f"/{name}": page(f"Page {name}.") for name in ("a", "b", "secret.pdf", "private/x", "private/open")}
    site.pages["/robots.txt"] = (
        "User-agent: *\nDisallow: /\n\nUser-agent: langwright\nDisallow: /private\nAllow: /private/open\n"
        "Disallow: /*.pdf$\nCrawl-delay: 9\n"
    )
    workshop.bring(origins=[listed(site, "/a", "/secret.pdf", "/private/x", "/private/open", "/b")])
    assert [row["member"].rpartition("/")[2] for row in workshop.corpus()] == ["a", "open", "b"]
    assert codes(workshop) == [(2, "robots.refused"), (3, "robots.refused")]
    assert site.asked.count("/robots.txt") == 1
    assert "/secret.pdf" not in site.asked
    assert [round(seconds) for seconds in waits] == [9, 9]


def test_a_redirect_is_held_to_robots_txt_too(workshop, waits, site):
    site.pages |= {"/a": (302, {"Location": "/no"}, b""), "/no": page("No."), "/b": page("Yes.")}
    site.pages["/robots.txt"] = "User-agent: *\nDisallow: /no"
    workshop.bring(origins=[listed(site, "/a", "/b")])
    assert (codes(workshop), "/no" in site.asked) == ([(1, "robots.refused")], False)


@pytest.mark.parametrize(
    ("robots", "code"),
    [((503, {}, b""), "robots.unknown"), ("User-agent: *\nCrawl-delay: 600", "robots.refused")],
)
def test_a_site_that_cannot_be_asked_for_its_rules_or_is_slow_is_left_alone(workshop, waits, site, robots, code):
    site.pages |= {"/robots.txt": robots, "/a": page("One.")}
    with pytest.raises(LangwrightError) as caught:
        workshop.bring(origins=[listed(site, "/a")])
    assert caught.value.code == "import.nothing"
    assert "robots.txt" in str(caught.value) or "600 s" in str(caught.value)
    assert "/a" not in site.asked


def test_pages_of_a_site_come_at_a_polite_pace(workshop, waits, site):
    site.pages |= {f"/{n}": page(f"Page {n}.") for n in range(4)}
    workshop.bring(origins=[listed(site, *site.pages, seconds_per_host=2.5)])
    assert [round(seconds, 1) for seconds in waits] == [2.5, 2.5, 2.5]


def test_this_machine_is_not_asked_unless_the_person_says_so(workshop, waits, site):
    site.pages["/a"] = page("One.")
    with pytest.raises(LangwrightError, match="private network"):
        workshop.bring(origins=[listed(site, "/a", private_addresses=False)])
    assert site.asked == []


def test_a_sitemap_with_sitemaps_in_it(workshop, waits, site):
    start = '<?xml version="1.0"?><{0} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    inner = start.format("urlset") + "".join(f"<url><loc> {site.url}/{n} </loc></url>" for n in range(2)) + "</urlset>"
    site.pages |= {
        "/sitemap.xml": start.format("sitemapindex")
        + f"<sitemap><loc>{site.url}/inner.xml.gz</loc></sitemap><sitemap><loc>{site.url}/list.txt</loc></sitemap>"
        + f"<sitemap><loc>{site.url}/sitemap.xml</loc></sitemap></sitemapindex>",
        "/inner.xml.gz": (200, {"Content-Type": "application/gzip"}, gzip.compress(inner.encode())),
        "/list.txt": f"{site.url}/2\nhttp://elsewhere.example/3\n",
    } | {f"/{n}": page(f"Page {n}.") for n in range(3)}
    origin = {"kind": "sitemap", "url": f"{site.url}/sitemap.xml", "private_addresses": True, "licence": "CC0-1.0"}
    workshop.bring(origins=[origin])
    assert [(row["text"], row["licence"]) for row in workshop.corpus()] == [
        (page(f"Page {n}."), "CC0-1.0") for n in range(3)
    ]
    assert codes(workshop) == [(4, "row.address")]


@pytest.mark.parametrize(
    "body",
    [
        "<rss></rss>",
        "<urlset><url><loc>http://a/</loc>",
        '<!DOCTYPE u [<!ENTITY a "b">]><urlset><url><loc>&a;</loc></url></urlset>',
        (200, {}, b"\x1f\x8b\x08 damaged"),
    ],
)
def test_what_is_no_sitemap(workshop, waits, site, body):
    site.pages["/sitemap.xml"] = body
    with pytest.raises(LangwrightError, match="is no sitemap"):
        workshop.bring(origins=[{"kind": "sitemap", "url": f"{site.url}/sitemap.xml", "private_addresses": True}])


def test_stopped_in_the_middle_it_keeps_what_came_and_goes_on_from_there(workshop, waits, site):
    site.pages |= {f"/{n}": page(f"Page {n}.") for n in range(5)}
    origin = listed(site, *(f"/{n}" for n in range(5)))
    calm = workshop.hook

    def stopping(context):
        calm(context)
        site.pages["/2"] = lambda request: context.request_stop() or page("Page 2.")

    workshop.hook = stopping
    with pytest.raises(Stopped):
        workshop.bring(origins=[origin])
    assert [row["text"] for row in workshop.corpus()] == [page("Page 0."), page("Page 1.")]
    assert not entry(workshop)["origin"]["finished"]
    site.asked.clear()
    workshop.hook = calm
    site.pages["/2"] = page("Page 2.")
    result = workshop.bring(origins=[origin])
    assert (result["documents"], result["duplicates"], result["total_documents"]) == (3, 0, 5)
    assert [path for path in site.asked if path != "/robots.txt"] == ["/2", "/3", "/4"]
    found = entry(workshop)
    assert (found["documents"], found["origin"]["finished"]) == (5, True)


def test_another_list_is_read_from_its_start(workshop, waits, site, tmp_path):
    site.pages |= {f"/{n}": page(f"Page {n}.") for n in range(4)}
    path = tmp_path / "list.txt"
    origin = {"kind": "addresses", "file": str(path), "private_addresses": True, "limit": 2}
    path.write_text("".join(f"{site.url}/{n}\n" for n in range(4)))
    assert workshop.bring(origins=[origin])["documents"] == 2
    path.write_text("".join(f"{site.url}/{n}\n" for n in (3, 2, 1, 0)))
    result = workshop.bring(origins=[origin | {"limit": 3}])
    assert (result["documents"], result["duplicates"]) == (2, 1)
    assert "the list of addresses has changed" in " ".join(m["text"] for m in workshop.messages("import"))


def test_finished_pages_are_asked_for_again_and_known_ones_skipped(workshop, waits, site):
    site.pages |= {"/0": page("Zero."), "/1": page("One.")}
    workshop.bring(origins=[listed(site, "/0", "/1")])
    site.pages["/1"] = page("One, changed.")
    result = workshop.bring(origins=[listed(site, "/0", "/1")])
    assert (result["documents"], result["duplicates"]) == (1, 1)


def test_all_pages_together_have_a_limit(workshop, waits, site):
    site.pages |= {f"/{n}": page("x" * 400 + str(n)) for n in range(5)}
    workshop.bring(origins=[listed(site, *(f"/{n}" for n in range(5)), max_total_bytes=1000)])
    assert len(workshop.corpus()) == 3
    assert "origin.enough" in {message["code"] for message in workshop.messages("import")}


@pytest.mark.parametrize(
    ("link", "licence"),
    [
        ('<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">', "https://creativecommons.org/licenses/by/4.0/"),
        ("<A HREF='x.html' REL='nofollow license'>", "http://a.org/b/x.html"),
        ("<link rel=license href=/l>", "http://a.org/l"),
        ('<a rel="licensee" href="/x">', ""),
        ('<a href="/license">', ""),
        ('<a rel="license">', ""),
        ("<a " * 50_000, ""),
    ],
)  # fmt: skip
def test_the_licence_that_a_page_names(link, licence):
    assert named_licence(f"<p>{link}here</a>", "http://a.org/b/c") == licence


def test_lines_without_end(workshop, waits, site, tmp_path, monkeypatch):
    monkeypatch.setattr(web, "MAX_LINE_CHARACTERS", 100)
    site.pages["/a"] = page("One.")
    (tmp_path / "list.txt").write_text("http://a/" + "x" * 250 + f"\n{site.url}/a\n")
    workshop.bring(origins=[{"kind": "addresses", "file": str(tmp_path / "list.txt"), "private_addresses": True}])
    assert len(workshop.corpus()) == 1
