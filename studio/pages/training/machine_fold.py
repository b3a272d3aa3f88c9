"""What a run does to this machine, and what else does: gauges, who else uses the graphics card, and the pace."""

from __future__ import annotations

import time

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.hardware import CardSensors, CardUser, Gpu
from studio.pages.services import Services
from studio.pages.training.gauge_row import GaugeRow
from studio.pages.training.pace_form import PaceForm
from studio.pages.training.run_on_show import RunOnShow
from studio.texts import data_size, joined
from studio.widgets import Collapsible, label

ASK_SECONDS = 5.0
MOST_NAMED = 4


class MachineFold(Collapsible):
    """Folded at first, and made when it is first opened."""

    def __init__(self, services: Services, on_show: RunOnShow, parent: QWidget | None = None) -> None:
        super().__init__("", fill=self._make, parent=parent)
        self._services = services
        self._on_show = on_show
        self._asked = 0.0
        self.set_title(self.tr("This machine and the pace"))
        self.toggled.connect(self.show_run)

    @Slot()
    def show_run(self) -> None:
        """Show the newest figures, where one can see them."""
        if not self.is_open():
            return
        self.gauges.show_run(self._services.run)
        self.pace.show_run()
        card = self._card()
        if card is None:
            self._users.hide()
        elif time.monotonic() - self._asked > ASK_SECONDS:
            self._asked = time.monotonic()
            self._services.background.run(lambda: card_users(card), self._show_users, key="card-users")

    def _make(self, body: QVBoxLayout) -> None:
        self.gauges = GaugeRow()
        self._users = label("", "caption")
        self._users.setWordWrap(True)
        self.pace = PaceForm(self._services, self._on_show)
        for part in (self.gauges, self._users, self.pace):
            body.addWidget(part)

    def _card(self) -> Gpu | None:
        """The card the run computes on, if it does."""
        hardware = self._services.machine.hardware
        named = [card for card in hardware.gpus if card.name == self._services.run.device] if hardware else []
        return named[0] if named else None

    def _show_users(self, users: tuple[CardUser, ...]) -> None:
        own = self._services.run.life.pid
        others = [user for user in users if user.pid != own]
        self._users.setVisible(bool(others))
        names = [self._words(user) for user in others[:MOST_NAMED]]
        if len(others) > MOST_NAMED:
            names.append(self.tr("{n} more").format(n=len(others) - MOST_NAMED))
        self._users.setText(self.tr("Also on the graphics card: {names}").format(names=joined(names)))

    def _words(self, user: CardUser) -> str:
        name = user.name or self.tr("process {pid}").format(pid=user.pid)
        return f"{name} ({data_size(user.memory)})" if user.memory else name


def card_users(card: Gpu) -> tuple[CardUser, ...]:
    """Which processes use a card."""
    with CardSensors(card) as sensors:
        return sensors.users()
