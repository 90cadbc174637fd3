"""A page or more as PDF, in either direction of writing, with the font in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import fontpkg
from fpdf import FPDF
from fpdf.enums import TableBordersLayout
from fpdf.fonts import FontFace

from backoffice.values import Language

_FONT = "ibm-plex-sans-arabic"
_LEFT_TO_RIGHT = re.compile("\u2066(.*?)\u2069")
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
_INK, _QUIET, _LINE, _HEAD = (27, 36, 48), (91, 102, 117), (210, 215, 222), (232, 240, 238)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on it, in words: a title, facts above (name, value), a table, and lines below it."""

    language: Language
    title: str
    subtitle: str
    facts: Sequence[tuple[str, str]]
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[int]
    closing: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to be printed: who it is from, and its lines."""

    language: Language
    sender: str
    lines: Sequence[str]


def make_pdf(sheet: Sheet) -> bytes:
    """The sheet as PDF: A4, as many pages as it takes."""
    page = _Page(sheet.language, sheet.title)
    page.add_page()
    page.write_title(sheet.title, sheet.subtitle)
    page.write_facts(sheet.facts)
    page.write_table(sheet)
    page.write_closing(sheet.closing)
    return bytes(page.output())


def make_letter(letter: Letter) -> bytes:
    """The letter as PDF: A4, as many pages as it takes."""
    page = _Page(letter.language, letter.sender)
    page.add_page()
    page.write_title(letter.sender)
    page.write_lines(letter.lines)
    return bytes(page.output())


class _Page(FPDF):
    def __init__(self, language: Language, title: str) -> None:
        super().__init__(format="A4")
        self._rtl = language != "en"
        self._side = "R" if self._rtl else "L"
        self.set_margin(18)
        self.set_auto_page_break(True, margin=20)
        self.set_title(_plain(title))
        self.set_lang(language)
        self.add_font("plex", "", str(fontpkg.path(_FONT)))
        self.add_font("plex", "B", str(fontpkg.path(_FONT, weight=700)))
        # The direction is the paragraph's; runs of the other one within it are found by themselves.
        self.set_text_shaping(True, direction="rtl" if self._rtl else "ltr", script="arab" if self._rtl else None)

    def footer(self) -> None:
        self.set_y(-14)
        self.set_font("plex", "", 8)
        self.set_text_color(*_QUIET)
        self.cell(0, 6, str(self.page_no()), align="C")

    def write_title(self, title: str, above: str = "") -> None:
        self.set_font("plex", "", 11)
        self.set_text_color(*_QUIET)
        if above:
            self._line(above, 7)
        self.set_font("plex", "B", 20)
        self.set_text_color(*_INK)
        self._line(title, 12)
        self.ln(3)

    def write_lines(self, lines: Sequence[str]) -> None:
        """Paragraphs, with some room between them."""
        self.set_font("plex", "", 11.5)
        for line in lines:
            self._line(line, 8)
            self.ln(2)

    def write_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        for name, value in facts:
            self.set_font("plex", "", 10.5)
            self._pair(name, value)
        self.ln(5)

    def write_table(self, sheet: Sheet) -> None:
        self.set_font("plex", "", 10)
        self.set_draw_color(*_LINE)
        order = (lambda cells: list(reversed(cells))) if self._rtl else list
        with self.table(
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            col_widths=tuple(order(list(sheet.widths))),
            text_align=self._side,
            headings_style=FontFace(emphasis="BOLD", color=_INK, fill_color=_HEAD),
            line_height=7.5,
            padding=1,
        ) as table:
            for cells in (sheet.head, *sheet.rows):
                row = table.row()
                for cell in order([_plain(cell) for cell in cells]):
                    row.cell(cell)

    def write_closing(self, lines: Sequence[str]) -> None:
        self.ln(6)
        self.set_font("plex", "B", 11.5)
        for line in lines:
            self._line(line, 8)

    def _pair(self, name: str, value: str) -> None:
        """A fact: its name in quiet ink on the side where reading begins, its value beside it."""
        wide = self.epw
        cells = [(name, wide * 0.28, _QUIET), (value, wide * 0.72, _INK)]
        for text, width, colour in reversed(cells) if self._rtl else cells:
            self.set_text_color(*colour)
            self.cell(width, 7, _plain(text), align=self._side)
        self.set_text_color(*_INK)
        self.ln(7)

    def _line(self, text: str, height: float) -> None:
        self.multi_cell(0, height, _plain(text), align=self._side, new_x="LMARGIN", new_y="NEXT")


def _plain(text: str) -> str:
    """The text with the older marks of direction: the page's engine knows those, and draws isolates as boxes."""
    return _LEFT_TO_RIGHT.sub("\u200e\\1\u200e", text).translate(_ISOLATES)
