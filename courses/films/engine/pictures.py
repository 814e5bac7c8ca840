"""The way of a picture from the film to one size: turned, scaled, its dots made square.

Pictures of old cameras, woven from two halves, are made whole.
"""

from __future__ import annotations

from collections.abc import Iterator

import av
from av.filter import Graph
from av.video.frame import VideoFrame

TURNS = {90: ("transpose=cclock",), -90: ("transpose=clock",), 180: ("hflip", "vflip")}
"""By the degrees that the film says, counted against the clock."""
MOST_A_SECOND = 30


class Scaler:
    """Made for the first picture; later ones of another size are brought to its size."""

    def __init__(
        self, first: VideoFrame, width: int, height: int, *, form: str, slow: bool
    ) -> None:
        self.form = (first.width, first.height, first.format.name)
        self.graph = Graph()
        nodes = [
            self.graph.add_buffer(
                width=first.width,
                height=first.height,
                format=first.format,
                time_base=first.time_base,
            )
        ]
        for step in (
            "bwdif=mode=send_frame:deint=interlaced",
            *TURNS.get(_turn(first.rotation), ()),
            *((f"fps={MOST_A_SECOND}",) if slow else ()),
            f"scale={width}:{height}:flags=bicubic",
            "setsar=1",
            f"format={form}",
            "buffersink",
        ):
            name, _equals, said = step.partition("=")
            nodes.append(self.graph.add(name, said or None))
        self.graph.link_nodes(*nodes).configure()

    def scaled(self, frame: VideoFrame | None) -> Iterator[VideoFrame]:
        """None at the end of the film."""
        self.graph.vpush(self._alike(frame))
        while True:
            try:
                yield self.graph.vpull()
            except (av.BlockingIOError, av.EOFError):
                return

    def _alike(self, frame: VideoFrame | None) -> VideoFrame | None:
        if frame is None or (frame.width, frame.height, frame.format.name) == self.form:
            return frame
        width, height, name = self.form
        return frame.reformat(width=width, height=height, format=name)


def _turn(rotation: int) -> int:
    """As -90, 0, 90 or 180, also for a film that says -180 or 270."""
    return {-180: 180, 270: -90, -270: 90}.get(rotation, rotation)
