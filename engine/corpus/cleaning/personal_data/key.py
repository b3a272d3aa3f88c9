"""The project's secret that invented values are worked out from: made once, kept in ``privacy.key``, told to nobody.

It travels with the project's folder, so that a copy of the project invents the same. Runs and exports do not hold it.
"""

from __future__ import annotations

import contextlib
import secrets

from engine.errors import LangwrightError
from engine.project import Paths
from engine.project.atomic import write_text
from engine.recipe import Recipe, with_values

KEY_BYTES = 32
_OWNER_ALONE = 0o600


def with_key(recipe: Recipe, paths: Paths, *, make: bool = False) -> Recipe:
    """The recipe with the project's key filled in, where it asks for invented values and names no key of its own.

    Args:
        recipe: the project's; never written back.
        paths: where the key lies.
        make: whether to make one where there is none yet; without, the recipe stays as it is.

    Raises:
        LangwrightError: the key cannot be read or written.
    """
    privacy = recipe.privacy
    wanted = "replace" in {getattr(privacy, name) for name in type(privacy).model_fields}
    if not wanted or privacy.key:
        return recipe
    key = _read(paths)
    if not key and make:
        key = secrets.token_hex(KEY_BYTES)
        write_text(paths.privacy_key, key + "\n")
        with contextlib.suppress(OSError):  # some drives know no rights
            paths.privacy_key.chmod(_OWNER_ALONE)
    return with_values(recipe, {"privacy.key": key}) if key else recipe


def _read(paths: Paths) -> str:
    try:
        return paths.privacy_key.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        raise LangwrightError(
            f"{paths.privacy_key} cannot be read: {error}.",
            remedy="Put it back from a copy of the project, or delete it: invented values are then others than before.",
            code="privacy.key",
            path=str(paths.privacy_key),
        ) from error
