"""What all pages for customers have in common: their head, and that nobody keeps, frames or lists them."""

from pathlib import Path
from types import MappingProxyType

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader

from backoffice.values import Language

_FOLDER = Path(__file__).parent
_HEADERS = MappingProxyType({
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
    "X-Frame-Options": "DENY",
})  # fmt: skip


class CustomerPages:
    """The templates of a folder, each of which extends `base.html`."""

    def __init__(self, folder: Path) -> None:
        self._files = Environment(loader=FileSystemLoader([folder, _FOLDER]), autoescape=True)

    def page(self, template: str, status: int, /, *, lang: Language, title: str, **values: object) -> HTMLResponse:
        """That template, filled in."""
        html = self._files.get_template(template).render(lang=lang, title=title, **values)
        return HTMLResponse(html, status, headers=dict(_HEADERS))
