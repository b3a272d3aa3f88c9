"""Back-translation: into another language and back, by an endpoint that the user names (Sennrich et al. 2016).

Only where the recipe asks for it does anything go over the network, and only to that endpoint.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engine.corpus.document import well_formed
from engine.corpus.origins.network import Network
from engine.corpus.origins.secrets import needed_secret
from engine.errors import LangwrightError, UsageError
from engine.recipe import AugmentationSettings

PIECE_CHARACTERS = 4_000
"""Longer documents are translated in pieces, cut after paragraphs and sentences."""

_PROMPT = "Translate the text from {source} to {target}. Answer with the translation alone, keep line breaks.\n\n{text}"


class BackTranslation:
    """Asks the endpoint; close it at the end.

    Args:
        settings: the recipe's.
        pause: waits some seconds, and raises when the job is to stop.

    Raises:
        UsageError: no endpoint is named.
        LangwrightError: its key is not there.
    """

    def __init__(self, settings: AugmentationSettings, pause: Callable[[float], None]) -> None:
        if not settings.endpoint or (settings.endpoint_kind == "openai" and not settings.endpoint_model):
            raise UsageError(
                "Back-translation needs an endpoint that translates, and the name of its model.",
                remedy="Set augmentation.endpoint and augmentation.endpoint_model.",
                code="augmentation.no-endpoint",
            )
        self._settings = settings
        self._network = Network(pause, private=True)  # the person named it, so it may be their own machine
        key = needed_secret(settings.endpoint_key)
        self._headers = {"authorization": f"Bearer {key}"} if key else {}

    def close(self) -> None:
        """Let the connection go."""
        self._network.close()

    def there_and_back(self, text: str) -> str:
        """The text as it comes back.

        Raises:
            NetworkError: the endpoint does not answer.
            LangwrightError: its answer holds no text.
        """
        from engine.corpus.chunking import chunks

        home, away = self._settings.language, self._settings.pivot
        back = []
        for piece in chunks(text, PIECE_CHARACTERS):
            body = piece.strip()
            end = piece[len(piece.rstrip()) :]
            back.append(self._translated(self._translated(body, home, away), away, home) + end if body else piece)
        return "".join(back)

    def _translated(self, text: str, source: str, target: str) -> str:
        url = self._settings.endpoint.rstrip("/")
        if self._settings.endpoint_kind == "plain":
            request: dict[str, Any] = {"text": text, "source": source, "target": target}
        else:
            url += "/chat/completions"
            prompt = _PROMPT.format(source=source, target=target, text=text)
            request = {
                "model": self._settings.endpoint_model,
                "messages": [{"role": "user", "content": prompt}],
                "temperature": 0,
                "seed": self._settings.seed,
            }
        answer = self._network.post(url, request, headers=self._headers).json()
        try:
            found = answer["text"] if self._settings.endpoint_kind == "plain" else _content(answer)
        except (KeyError, IndexError, TypeError):
            found = None
        if not isinstance(found, str) or not found.strip():
            raise LangwrightError(
                f"{url} answers without a translation: {str(answer)[:200]}",
                remedy="Check augmentation.endpoint and augmentation.endpoint_kind.",
                code="augmentation.no-translation",
                url=url,
            )
        return well_formed(found.strip())


def _content(answer: Any) -> Any:
    return answer["choices"][0]["message"]["content"]
