"""What does the server do for a filter change? A Streamlit session without a browser, over its own WebSocket."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ButtonGroup_pb2 import ButtonGroup
from streamlit.proto.Common_pb2 import DoubleArray, StringArray
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Radio_pb2 import Radio
from streamlit.proto.Selectbox_pb2 import Selectbox
from streamlit.proto.Slider_pb2 import Slider
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect

Widget = ButtonGroup | Radio | Selectbox | Slider
EARLY = ForwardMsg.FINISHED_EARLY_FOR_RERUN


@dataclass(frozen=True)
class Run:
    """One run of the page: ms from the request to the word that it is over, bytes of its largest message."""

    milliseconds: float
    largest: int
    elements: list[Element]


@dataclass(frozen=True)
class Session:
    """An open session of one reader on one page, after its ``first`` run.

    ``filters`` are its widgets by key, without the switch of the language; ``states`` what the browser sends of each.
    """

    socket: ClientConnection
    page: str
    first: Run
    filters: dict[str, Widget]
    states: dict[str, WidgetState]

    def choose(self, key: str, nth: int) -> Run:
        """Take the ``nth`` choice of a filter; all others stay as they are.

        The browser sends every widget each time: what is left out counts as gone.
        """
        self.states[key] = _state(self.filters[key], self.filters[key].options[nth])
        return run(self.socket, self.page, *self.states.values())


@contextmanager
def session(url: str, page: str = "") -> Iterator[Session]:
    """A new session on ``page`` (the first page if not given)."""
    address = url.replace("http", "ws", 1) + "/_stcore/stream"
    with connect(address, subprotocols=["streamlit"], max_size=None) as socket:
        first = run(socket, page)
        boxes = [getattr(element, element.WhichOneof("type")) for element in first.elements]
        widgets = {box.id.rpartition("-")[2]: box for box in boxes if isinstance(box, Widget)}
        states = {key: _state(box) for key, box in widgets.items()}
        yield Session(socket, page, first, {key: box for key, box in widgets.items() if key != "lang"}, states)


def changes(url: str, times: int, page: str = "", filter_key: str = "service") -> list[Run]:
    """The first run of a new session on ``page``, then one for each change between a filter's first two choices."""
    with session(url, page) as reader:
        return [reader.first, *(reader.choose(filter_key, nth % 2) for nth in range(1, times + 1))]


def _state(box: Widget, chosen: ButtonGroup.Option | str | None = None) -> WidgetState:
    """What the browser sends of a widget on which an option is ``chosen`` or, if None, that is left as it is."""
    if isinstance(box, Slider):
        return WidgetState(id=box.id, double_array_value=DoubleArray(data=box.value))
    if isinstance(box, ButtonGroup):
        values = box.raw_values if chosen is None else [chosen.content]
        return WidgetState(id=box.id, string_array_value=StringArray(data=values))
    return WidgetState(id=box.id, string_value=box.raw_value if chosen is None else chosen)


def run(socket: ClientConnection, page: str, *changed: WidgetState) -> Run:
    """Ask for a run of ``page``, with widgets in a new state, and take in all that comes back."""
    message = BackMsg()
    message.rerun_script.page_name = page
    message.rerun_script.widget_states.widgets.extend(changed)
    start, largest, elements = time.perf_counter(), 0, []
    socket.send(message.SerializeToString())
    while True:
        raw = socket.recv(timeout=60)
        largest = max(largest, len(raw))
        answer = ForwardMsg.FromString(raw)
        if answer.WhichOneof("type") == "delta" and answer.delta.HasField("new_element"):
            elements.append(answer.delta.new_element)
            if elements[-1].WhichOneof("type") == "exception" or elements[-1].alert.format == Alert.ERROR:
                raise RuntimeError(f"the page failed: {elements[-1]}")
        # A filter first asks for the run of its answer, which ends a run early: the answer is still to come.
        if answer.WhichOneof("type") == "script_finished" and answer.script_finished != EARLY:
            return Run((time.perf_counter() - start) * 1000, largest, elements)
