from __future__ import annotations

import gzip
import socket
import threading

import pytest

from engine.corpus.origins import network
from engine.corpus.origins.hosts import NetworkError, is_public, same_host
from engine.corpus.origins.network import Network


@pytest.fixture
def waited():
    return []


@pytest.fixture
def web(waited):
    found = Network(lambda seconds: waited.append(seconds) if seconds else None, private=True)
    yield found
    found.close()


def failure(ask, *arguments, **more) -> NetworkError:
    with pytest.raises(NetworkError) as caught:
        ask(*arguments, **more)
    return caught.value


def test_a_page_comes_unpacked_with_its_headers(site, web):
    site.pages["/"] = (200, {"Content-Encoding": "gzip", "X-A": "b"}, gzip.compress(b"hello"))
    answer = web.get(f"{site.url}/")
    assert (answer.data, answer.status, answer.headers["x-a"]) == (b"hello", 200, "b")
    assert "Langwright" in site.headers[0]["user-agent"]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_what_may_pass_is_tried_again_with_longer_and_longer_waits(site, web, waited, status):
    answers = [(status, {}, b""), (status, {"Retry-After": "7"}, b""), (status, {}, b""), (200, {}, b"at last")]
    site.pages["/"] = lambda request: answers.pop(0)
    assert web.get(f"{site.url}/").data == b"at last"
    assert waited == [1, 7, 4]


def test_patience_has_an_end(site, web, waited):
    site.pages["/"] = (503, {}, b"")
    site.pages["/long"] = (429, {"Retry-After": "86400"}, b"")
    error = failure(web.get, f"{site.url}/")
    assert (error.code, len(site.asked)) == ("network.503", network.TRIES)
    assert failure(web.get, f"{site.url}/long").code == "network.429"
    assert len(site.asked) == network.TRIES + 1


@pytest.mark.parametrize(("status", "words"), [(401, "key"), (403, "may not"), (404, "not there"), (418, "refuses")])
def test_what_will_not_pass_is_not_tried_again(site, web, status, words):
    site.pages["/"] = (status, {"Content-Type": "application/json"}, b'{"error": "because"}')
    error = failure(web.get, f"{site.url}/")
    assert (error.code, error.values["status"], len(site.asked)) == (f"network.{status}", status, 1)
    assert words in error.reason
    assert "because" in error.reason


def test_nobody_at_home(web, waited):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    error = failure(web.get, f"http://127.0.0.1:{port}/")
    assert error.code == "network.unreachable"
    assert "refused" in error.message
    assert waited == [1, 2, 4]


def test_a_name_that_is_not_known(web, monkeypatch):
    def unknown(*arguments, **more):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert failure(web.get, "http://no.such.host/").code == "network.dns"
    public = Network(lambda seconds: None)
    assert failure(public.get, "http://no.such.host/").code == "network.dns"


def test_a_line_that_cannot_be_trusted(site, web):
    error = failure(web.get, site.url.replace("http:", "https:"))
    assert error.code == "network.tls"


def test_limits_of_size_and_time(site, web, monkeypatch):
    site.pages["/large"] = b"x" * 5000
    site.pages["/bomb"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(5_000_000)))
    assert failure(web.get, f"{site.url}/large", max_bytes=4999).code == "network.too-large"
    assert len(web.get(f"{site.url}/large", max_bytes=5000).data) == 5000
    assert failure(web.get, f"{site.url}/bomb", max_bytes=100_000).code == "network.too-large"
    monkeypatch.setattr(network, "TOTAL_SECONDS", -1.0)
    assert failure(web.get, f"{site.url}/large").code == "network.timeout"


def test_a_server_that_never_answers(site, web, monkeypatch):
    monkeypatch.setattr(network, "READ_SECONDS", 0.05)
    held = threading.Event()
    site.pages["/"] = lambda request: held.wait(5) and b""
    quick = Network(lambda seconds: None, private=True)
    error = failure(quick.get, f"{site.url}/")
    assert (error.code, len(site.asked)) == ("network.timeout", network.TRIES)
    site.pages["/"] = lambda body: held.wait(5) and b""
    assert failure(quick.post, f"{site.url}/", {}).code == "network.timeout"
    held.set()
    assert len(site.asked) == network.TRIES + 1  # what was posted may cost money: it is not posted again


def test_a_person_need_not_wait_for_an_answer_to_stop(site):
    held, looks = threading.Event(), []

    def pause(seconds):
        looks.append(seconds)
        if len(looks) == 2:
            raise KeyboardInterrupt

    site.pages["/"] = lambda request: held.wait(20) and b""
    with pytest.raises(KeyboardInterrupt):
        Network(pause, private=True).get(f"{site.url}/")
    assert not held.is_set()
    held.set()


def test_an_answer_that_breaks_off_is_tried_again(site, web, waited):
    answers = [(200, {"Content-Length": "100"}, b"half"), (200, {}, b"whole")]
    site.pages["/"] = lambda request: answers.pop(0)
    assert web.get(f"{site.url}/").data == b"whole"
    assert waited == [1]


def test_redirects_are_followed_so_far(site, web):
    site.pages |= {f"/{n}": (302, {"Location": f"/{n + 1}"}, b"") for n in range(9)}
    site.pages["/5"] = b"here"
    assert web.get(f"{site.url}/0").url == f"{site.url}/5"
    site.pages["/5"] = (302, {"Location": "/0"}, b"")
    assert failure(web.get, f"{site.url}/0").code == "network.redirects"


def test_every_step_of_a_redirect_is_asked_about(site):
    asked = []
    web = Network(lambda seconds: None, private=True, check=asked.append)
    site.pages |= {"/a": (301, {"Location": "/b"}, b""), "/b": b"b"}
    web.get(f"{site.url}/a")
    assert asked == [f"{site.url}/a", f"{site.url}/b"]
    web.close()


def test_a_key_does_not_go_along_to_another_host(site, web):
    site.pages["/a"] = (302, {"Location": site.url.replace("127.0.0.1", "localhost") + "/b"}, b"")
    site.pages["/b"] = b"b"
    web.get(f"{site.url}/a", headers={"authorization": "Bearer x"})
    assert ["authorization" in headers for headers in site.headers] == [True, False]


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://a/",
        "gopher://a",
        "http://",
        "http://u:p@a/",
        "http://a b/",
        "http://a:x/",
        "//a",
        "",
        "http://a/\r\nHost: b",
    ],
)
def test_only_web_addresses_are_asked(web, url):
    assert failure(web.get, url).code == "network.scheme"


@pytest.mark.parametrize("location", ["file:///etc/passwd", "http://u:p@127.0.0.1/"])
def test_a_redirect_cannot_lead_out_of_the_web(site, web, location):
    site.pages["/"] = (302, {"Location": location}, b"")
    assert failure(web.get, f"{site.url}/").code == "network.scheme"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_which_addresses_are_public(address, public):
    assert is_public(address) is public


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "[::1]", "0.0.0.0"])
def test_private_addresses_are_not_asked_unless_allowed(site, host, waited):
    web = Network(waited.append)
    error = failure(web.get, f"http://{host}:{site.server.server_address[1]}/")
    assert error.code == "network.private-address"
    assert (site.asked, waited) == ([], [])


def test_a_name_cannot_mean_something_else_a_moment_later(site, monkeypatch):
    """DNS rebinding: the second look-up, had there been one, would have led to this machine."""
    port = site.server.server_address[1]
    answers = ["93.184.216.34", "127.0.0.1", "127.0.0.1"]

    def look_up(host, port, *arguments, **more):
        address = answers.pop(0) if host == "rebinding.example" else host
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    connected = []

    def connect(address, *arguments, **more):
        connected.append(address[0])
        raise OSError("no network in this test")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr("urllib3.util.connection.create_connection", connect)
    monkeypatch.setattr(network, "TRIES", 1)
    assert failure(Network(lambda seconds: None).get, f"http://rebinding.example:{port}/").code == "network.unreachable"
    assert connected == ["93.184.216.34"]


def test_same_host():
    assert same_host("https://a.org/x", "https://A.org:443/y")
    assert not same_host("https://a.org/", "http://a.org/")
    assert not same_host("https://a.org/", "https://a.org.evil.com/")


def test_what_is_no_json(site, web):
    site.pages["/"] = "<html>"
    error = failure(web.get(f"{site.url}/").json)
    assert (error.code, "text/html" in error.reason) == ("network.no-json", True)
