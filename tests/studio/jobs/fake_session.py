"""A session worker that only pretends: it echoes, streams, waits to be cancelled, and crashes when told to."""

from __future__ import annotations

import json
import os
import sys


def say(message: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


waiting: list[int] = []
for line in sys.stdin:
    request = json.loads(line)
    number, method, params = request.get("id"), request["method"], request.get("params", {})
    if method == "cancel":
        if params["id"] in waiting:
            waiting.remove(params["id"])
            say({"id": params["id"], "result": {"text": "so far", "finish_reason": "cancelled"}})
    elif method == "hello":
        say({"id": number, "result": {"pid": os.getpid()}})
    elif method == "tokenize":
        say({"id": number, "result": {"echo": params}})
    elif method == "load":
        say({"id": number, "error": {"code": "run.unknown", "message": "There is no such run.", "remedy": "Look."}})
    elif method == "generate":
        say({"id": number, "event": "text", "values": {"text": "so "}})
        say({"id": number, "event": "text", "values": {"text": "far"}})
        waiting.append(number)
    elif method == "unload":
        print("about to fall over", file=sys.stderr, flush=True)
        os._exit(7)
