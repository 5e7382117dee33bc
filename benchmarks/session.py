"""What does the server do for a filter change? A Streamlit session without a browser, over its own WebSocket."""

from __future__ import annotations

import time
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

EARLY = ForwardMsg.FINISHED_EARLY_FOR_RERUN


@dataclass(frozen=True)
class Run:
    """One run of the page: ms from the request to the word that it is over, bytes of its largest message."""

    milliseconds: float
    largest: int
    elements: list[Element]


def changes(url: str, times: int, page: str = "", filter_key: str = "service") -> list[Run]:
    """The first run of a new session on ``page`` (the first page if not given), then one for each filter change."""
    address = url.replace("http", "ws", 1) + "/_stcore/stream"
    with connect(address, subprotocols=["streamlit"], max_size=None) as socket:
        runs = [run(socket, page)]
        boxes = [getattr(element, element.WhichOneof("type")) for element in runs[0].elements]
        boxes = [box for box in boxes if isinstance(box, ButtonGroup | Radio | Selectbox | Slider)]
        box = next(box for box in boxes if box.id.endswith(f"-{filter_key}"))
        others = [state(other) for other in boxes if other is not box]
        runs += [run(socket, page, state(box, nth), *others) for nth in range(1, times + 1)]
    return runs


def state(box: ButtonGroup | Radio | Selectbox | Slider, nth: int | None = None) -> WidgetState:
    """What the browser sends of a widget on which the ``nth`` choice is taken or, if None, that is left as it is.

    It sends every widget each time: what is left out counts as gone.
    """
    if isinstance(box, Slider):
        return WidgetState(id=box.id, double_array_value=DoubleArray(data=box.value))
    if isinstance(box, ButtonGroup):
        chosen = box.raw_values if nth is None else [box.options[nth % 2].content]
        return WidgetState(id=box.id, string_array_value=StringArray(data=chosen))
    return WidgetState(id=box.id, string_value=box.raw_value if nth is None else box.options[nth % 2])


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
