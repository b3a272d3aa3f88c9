"""Keys, tokens and passwords: by name, from the environment or the system's keyring; never written by us to a file.

The keyring's entries lie under the service ``langwright``. A keyring that keeps its secrets in a plain file is none.
"""

from __future__ import annotations

import importlib.util
import os
import re

from engine.errors import LangwrightError, UsageError

SERVICE = "langwright"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,99}")


def secret(name: str) -> str:
    """The secret of that name; empty where there is none (or no name).

    Raises:
        UsageError: it is no name (perhaps the secret itself).
    """
    if not name:
        return ""
    checked_name(name)
    if found := os.environ.get(name, ""):
        return found
    return _from_keyring(name)


def needed_secret(name: str) -> str:
    """The secret of that name, or empty where no name is given.

    Raises:
        LangwrightError: there is none (code ``origin.no-secret``).
    """
    found = secret(name)
    if name and not found:
        raise LangwrightError(
            f"There is no secret called {name}.",
            remedy=f"Set the environment variable {name}, or put it into the keyring: keyring set {SERVICE} {name}",
            code="origin.no-secret",
            name=name,
        )
    return found


def keep_secret(name: str, value: str) -> None:
    """Put a secret into the keyring; an empty one is taken out.

    Raises:
        LangwrightError: there is no keyring that keeps secrets (code ``origin.no-keyring``).
    """
    checked_name(name)
    import_problem = _problem()
    if import_problem:
        raise LangwrightError(
            f"The secret cannot be kept: {import_problem}.",
            remedy=f"Set the environment variable {name} instead.",
            code="origin.no-keyring",
        )
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        if value:
            keyring.set_password(SERVICE, name, value)
        else:
            keyring.delete_password(SERVICE, name)
    except PasswordDeleteError:
        return  # there was none
    except KeyringError as error:
        raise LangwrightError(
            f"The keyring does not take the secret: {error}.",
            remedy=f"Unlock it, or set the environment variable {name} instead.",
            code="origin.no-keyring",
        ) from error


def where(name: str) -> str:
    """Where a secret is: ``environment``, ``keyring``, or nowhere (empty)."""
    if os.environ.get(checked_name(name)):
        return "environment"
    return "keyring" if _from_keyring(name) else ""


def checked_name(name: str) -> str:
    """The name, if it is one.

    Raises:
        UsageError: it is none.
    """
    if not _NAME.fullmatch(name):
        raise UsageError(
            "A secret is given by its name: letters, digits and _.",
            remedy="Name the environment variable, such as HF_TOKEN, not the secret itself.",
            code="origin.secret-name",
        )
    return name


def _from_keyring(name: str) -> str:
    if _problem():
        return ""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, name) or ""
    except KeyringError:
        return ""  # locked: the same as none, and what needs the secret says so


def _problem() -> str:
    """Why no secret can be kept on this machine; empty where one can."""
    if importlib.util.find_spec("keyring") is None:
        return 'the library keyring is not installed (the extra "keyring" of langwright)'
    import keyring
    from keyring.backends.chainer import ChainerBackend

    backend = keyring.get_keyring()
    backends = backend.backends if isinstance(backend, ChainerBackend) else [backend]
    plain = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
    if all(type(one).__module__.startswith(plain) for one in backends):
        return "this system has no keyring that keeps secrets"
    return ""
