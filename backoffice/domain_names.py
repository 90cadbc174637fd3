"""Domain names as people type them: with or without scheme, in Latin or Arabic letters."""

import re

import idna

from backoffice.errors import Refusal

_AROUND = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_DOTS = str.maketrans("。．｡", "...")


class BadDomain(Refusal):
    """Not a domain name that can exist. Values: example (str)."""

    reply = "bad_domain"


class ForeignDomain(Refusal):
    """A name of another registry. Values: zones (str), as they are listed."""

    reply = "foreign_domain"


def read_domain(text: str, zones: tuple[str, ...]) -> str:
    """The domain in its readable form, in lower case and without `www.`. Raises BadDomain, ForeignDomain.

    `zones` are what the registry's names end in, readable too: `sa`, `السعودية`.
    """
    typed = _AROUND.sub("", _INVISIBLE.sub("", text).strip().translate(_DOTS)).split("/")[0].rstrip(".")
    try:
        # Each label by IDNA 2008: what a registry takes, rather than what a browser forgives.
        ascii_name = idna.encode(typed, uts46=True, transitional=False).decode()
        domain = idna.decode(ascii_name)
    except (idna.IDNAError, UnicodeError) as error:
        raise BadDomain(example=f"example.{zones[0]}") from error
    if "." not in domain:
        raise BadDomain(example=f"example.{zones[0]}")
    if not any(domain.endswith(f".{zone}") for zone in zones):
        raise ForeignDomain(zones=" ".join(f".{zone}" for zone in zones))
    return domain
