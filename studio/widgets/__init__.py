"""Controls the pages are made of. They know nothing of runs, projects or the engine."""

from __future__ import annotations

from studio.widgets.advice import Advice
from studio.widgets.buttons import Action, action_row, button, icon_button
from studio.widgets.calm import CalmComboBox, CalmSpinBox
from studio.widgets.card import Card
from studio.widgets.choice_cards import Choice, ChoiceCards
from studio.widgets.collapsible import Collapsible
from studio.widgets.data_table import Column, DataTable
from studio.widgets.difference import Difference
from studio.widgets.drop_zone import DropZone
from studio.widgets.empty_offer import EmptyOffer
from studio.widgets.empty_state import EmptyState
from studio.widgets.figure import Figure
from studio.widgets.flow_layout import EvenLayout, FlowLayout, FlowRow
from studio.widgets.histogram import Histogram
from studio.widgets.labels import ElidedLabel, hairline, label, set_role
from studio.widgets.notice import Notice, NoticeArea
from studio.widgets.page_header import PageHeader
from studio.widgets.paged_table import PagedTable
from studio.widgets.progress_card import ProgressCard
from studio.widgets.sample_list import SampleList
from studio.widgets.scroll import scroll_area
from studio.widgets.segmented import SegmentedControl
from studio.widgets.settings_form import SettingsForm
from studio.widgets.sidebar import Sidebar
from studio.widgets.status_bar import StatusBar
from studio.widgets.thin_bar import ThinBar
from studio.widgets.token_view import Token, TokenView

__all__ = [
    "Action",
    "Advice",
    "CalmComboBox",
    "CalmSpinBox",
    "Card",
    "Choice",
    "ChoiceCards",
    "Collapsible",
    "Column",
    "DataTable",
    "Difference",
    "DropZone",
    "ElidedLabel",
    "EmptyOffer",
    "EmptyState",
    "EvenLayout",
    "Figure",
    "FlowLayout",
    "FlowRow",
    "Histogram",
    "Notice",
    "NoticeArea",
    "PageHeader",
    "PagedTable",
    "ProgressCard",
    "SampleList",
    "SegmentedControl",
    "SettingsForm",
    "Sidebar",
    "StatusBar",
    "ThinBar",
    "Token",
    "TokenView",
    "action_row",
    "button",
    "hairline",
    "icon_button",
    "label",
    "scroll_area",
    "set_role",
]
