"""A picture of bars, a month each, with the words of any of our languages."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import fontpkg
from PIL import Image, ImageDraw, ImageFont

from backoffice.values import Language

_FONT = "ibm-plex-sans-arabic"
_SIZE = (1080, 720)
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 60, 150, 130
_GROUND, _INK, _QUIET, _BAR, _MOST = "#ffffff", "#1b2430", "#5b6675", "#8fc7bb", "#0b6e5f"
_GAP = 0.3  # of a bar's place
_MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")


@dataclass(frozen=True, slots=True)
class Bars:
    """What is drawn: a title, and for each bar its label, its height and how that is written. Oldest first."""

    language: Language
    title: str
    bars: Sequence[tuple[str, int, str]]


def draw_bars(bars: Bars) -> bytes:
    """The picture as PNG, 1080 by 720. In a right-to-left language time runs to the left."""
    image = Image.new("RGB", _SIZE, _GROUND)
    _Picture(ImageDraw.Draw(image), bars).draw()
    content = io.BytesIO()
    image.save(content, "PNG", optimize=True)
    return content.getvalue()


class _Picture:
    def __init__(self, pen: ImageDraw.ImageDraw, bars: Bars) -> None:
        self._pen = pen
        self._bars = bars
        self._rtl = bars.language != "en"
        self._direction = "rtl" if self._rtl else "ltr"

    def draw(self) -> None:
        edge, anchor = (_SIZE[0] - _RIGHT, "ra") if self._rtl else (_LEFT, "la")
        self._write((edge, 50), self._bars.title, 34, _INK, anchor, weight=700)
        most = max(value for _, value, _ in self._bars.bars)
        place = (_SIZE[0] - _LEFT - _RIGHT) / len(self._bars.bars)
        for number, (label, value, text) in enumerate(self._bars.bars):
            left = _SIZE[0] - _RIGHT - (number + 1) * place if self._rtl else _LEFT + number * place
            self._bar(left, place, label, value / most if most else 0.0, text)

    def _bar(self, left: float, place: float, label: str, share: float, text: str) -> None:
        floor = _SIZE[1] - _BOTTOM
        top = floor - share * (floor - _TOP)
        margin, middle = place * _GAP / 2, left + place / 2
        colour = _MOST if share == 1 else _BAR
        self._pen.rounded_rectangle((left + margin, top, left + place - margin, floor), 6, fill=colour)
        self._write((middle, top - 8), text, 20, _INK, "md")
        for line, word in enumerate(label.translate(_MARKS).split(" ")):
            self._write((middle, floor + 14 + line * 28), word, 19, _QUIET, "ma")

    def _write(
        self, at: tuple[float, float], text: str, size: int, colour: str, anchor: str, *, weight: int = 400
    ) -> None:
        font = ImageFont.truetype(fontpkg.path(_FONT, weight=weight), size, layout_engine=ImageFont.Layout.RAQM)
        self._pen.text(at, text.translate(_MARKS), colour, font, anchor, direction=self._direction)
