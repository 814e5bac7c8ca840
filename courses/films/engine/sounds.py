"""The way of the sound from the film to AAC. Its loudness is left alone."""

from __future__ import annotations

from collections.abc import Iterator

import av
from av.audio.frame import AudioFrame
from av.filter import Graph

RATE = 48_000
SAMPLES = 1024
"""AAC takes them in packets of this many."""


class Resampler:
    """Two channels at most. Made anew when the sound changes its form inside a film."""

    def __init__(self, channels: int) -> None:
        self.layout = "mono" if channels == 1 else "stereo"
        self.form: tuple[int, str, str] | None = None
        self.graph: Graph | None = None

    def resampled(self, frame: AudioFrame | None) -> Iterator[AudioFrame]:
        """None at the end of the film."""
        form = (frame.sample_rate, frame.format.name, frame.layout.name) if frame else None
        if self.graph and form != self.form:
            self.graph.push(None)
            yield from self._pulled(self.graph)
            self.graph = None
        if frame is not None:
            self.form = form
            self.graph = self.graph or self._graph(frame)
            self.graph.push(frame)
            yield from self._pulled(self.graph)

    def _graph(self, first: AudioFrame) -> Graph:
        graph = Graph()
        source = graph.add_abuffer(
            sample_rate=first.sample_rate,
            format=first.format.name,
            layout=first.layout.name,
            time_base=first.time_base,
        )
        steps = (
            ("aresample", f"{RATE}:async=1000"),
            ("aformat", f"sample_fmts=fltp:channel_layouts={self.layout}:sample_rates={RATE}"),
            ("asetnsamples", f"n={SAMPLES}:p=0"),
            ("abuffersink", None),
        )
        graph.link_nodes(source, *(graph.add(name, said) for name, said in steps)).configure()
        return graph

    def _pulled(self, graph: Graph) -> Iterator[AudioFrame]:
        while True:
            try:
                frame = graph.pull()
            except (av.BlockingIOError, av.EOFError):
                return
            assert isinstance(frame, AudioFrame)  # noqa: S101 - sound goes in, so sound comes out
            yield frame
