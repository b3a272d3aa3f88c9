"""Prompts for synthetic text: every combination of template and variables once before any comes again, in seeded order.

Spreading topics and styles evenly is what keeps synthetic text varied (Eldan and Li 2023, TinyStories; Gunasekar et al.
2023, Textbooks Are All You Need).
"""

from __future__ import annotations

import math
import random
import re
from collections.abc import Mapping, Sequence

from engine.errors import UsageError

_PLACE = re.compile(r"\{([A-Za-z_]\w*)\}")


class Prompts:
    """The prompts by number.

    Args:
        templates: with places such as ``{topic}``.
        variables: the values for each place.
        seed: orders the combinations.

    Attributes:
        combinations: how many there are.

    Raises:
        UsageError: a template names a variable that has no values.
    """

    def __init__(self, templates: Sequence[str], variables: Mapping[str, Sequence[str]], seed: int) -> None:
        self._variables = variables
        self._templates = [(template, self._places(template)) for template in templates]
        self._sizes = [math.prod(len(variables[name]) for name in places) for _, places in self._templates]
        self.combinations = sum(self._sizes)
        chance = random.Random(seed)  # noqa: S311 - an order, no secret
        self._start = chance.randrange(self.combinations)
        self._step = self._coprime(chance)

    def __getitem__(self, number: int) -> tuple[str, dict[str, str]]:
        """The prompt of a number from 0, and the values in it; after the last combination comes the first again."""
        place = (self._start + number * self._step) % self.combinations
        which = 0
        while place >= self._sizes[which]:
            place -= self._sizes[which]
            which += 1
        template, names = self._templates[which]
        values: dict[str, str] = {}
        for name in names:
            place, choice = divmod(place, len(self._variables[name]))
            values[name] = self._variables[name][choice]
        return _PLACE.sub(lambda found: values.get(found[1], found[0]), template), values

    def _places(self, template: str) -> list[str]:
        names = list(dict.fromkeys(_PLACE.findall(template)))
        for name in names:
            if not self._variables.get(name):
                raise UsageError(
                    f"The prompt {template[:60]!r} has a place {{{name}}}, but there are no values for it.",
                    remedy=f'Give values: variables.{name} = ["...", "..."].',
                    code="origin.no-variable",
                    variable=name,
                )
        return names

    def _coprime(self, chance: random.Random) -> int:
        """A step that visits every combination before one comes again, about the golden section of them apart."""
        step = max(round(self.combinations * 0.618) + chance.randrange(max(self.combinations // 10, 1)), 1)
        while math.gcd(step, self.combinations) != 1:
            step += 1
        return step
