"""The rules on a Ray cluster: one of this machine's own (``ray-local``), or one that runs elsewhere (``ray://...``).

Plain Ray tasks, one for each batch, fetched in order: documents must stay in the order of the corpus, for the first of
several duplicates is the one that is kept. The machines of a cluster need Langwright installed. A local cluster listens
on 127.0.0.1 alone, tells nobody of its use, and ends with the cleaning.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any, Self

from engine.corpus.cleaning.chain import Result
from engine.corpus.cleaning.places import Rows, apply_rules, in_order
from engine.errors import LangwrightError, UsageError
from engine.recipe import Recipe

LOCAL = "ray-local"
REMOTE = "ray://"

_LEAST_WORKERS = 2
_STORE_BYTES = 512 << 20


def check_address(address: str) -> None:
    """Say at once when there can be no such cluster.

    Raises:
        UsageError: it is neither ``ray-local`` nor an address.
    """
    if address and address != LOCAL and not (address.startswith(REMOTE) and len(address) > len(REMOTE)):
        raise UsageError(
            f"Text cannot be cleaned on “{address}”.",
            remedy=f"Use --on {LOCAL}, or the address of a cluster, such as --on ray://10.0.0.1:10001.",
            code="clean.no-place",
            address=address,
        )


class Cluster:
    """A Ray cluster, joined for one cleaning.

    Args:
        recipe: the project's.
        address: ``ray-local`` or ``ray://host:port``.

    Raises:
        UsageError: the address is none.
        LangwrightError: Ray is not installed, or the cluster cannot be reached.
    """

    def __init__(self, recipe: Recipe, address: str) -> None:
        check_address(address)
        self._recipe = recipe.model_dump_json()
        self._ray = _ray(alone=address == LOCAL)
        self._start(address)
        self._ahead = 2 * max(int(self._ray.cluster_resources().get("CPU", 1)), 1)
        self._work = self._ray.remote(apply_rules)

    def map(self, names: tuple[str, ...], batches: Iterable[Rows]) -> Iterator[tuple[Rows, Result]]:
        """Run the rules of these names on every batch; each batch with its result, in order.

        Raises:
            LangwrightError: what a rule raised, or the cluster was lost.
        """
        recipe = self._ray.put(self._recipe)
        try:
            yield from in_order(
                lambda rows: self._work.remote(recipe, names, rows), self._ray.get, batches, self._ahead
            )
        except self._ray.exceptions.RayTaskError as error:
            if isinstance(error.cause, LangwrightError):
                raise error.cause from error
            raise
        except self._ray.exceptions.RayError as error:
            raise LangwrightError(
                f"The Ray cluster could not do the work: {error}",
                remedy="Look at the cluster, or clean on this machine, without --on.",
                code="clean.cluster-lost",
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ray.shutdown()

    def _start(self, address: str) -> None:
        try:
            if address == LOCAL:
                self._ray.init(
                    num_cpus=max(os.cpu_count() or 1, _LEAST_WORKERS),
                    include_dashboard=False,
                    object_store_memory=_STORE_BYTES,
                    log_to_driver=False,
                    _node_ip_address="127.0.0.1",
                )
            else:
                self._ray.init(address=address, log_to_driver=False)
        except (ConnectionError, RuntimeError, TimeoutError, OSError, ValueError) as error:
            raise LangwrightError(
                f"The Ray cluster {address} cannot be used: {error}",
                remedy="Check its address and that it runs, or clean on this machine, without --on.",
                code="clean.no-cluster",
                address=address,
            ) from error


def _ray(*, alone: bool) -> Any:
    """Ray, which reads these variables when it is imported; ``alone`` keeps it from listening to other machines."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")  # else Ray warns of what it will change
    if alone:
        os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"  # it means all systems; 127.0.0.1 is their address then
    try:
        import ray
    except ImportError as error:
        raise LangwrightError(
            "Cleaning on a cluster needs Ray, which is not installed.",
            remedy='Install it with: python -m pip install "langwright[ray]"',
            code="clean.no-ray",
            extra="ray",
        ) from error
    return ray
