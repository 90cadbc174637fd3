"""Which provider a message names: «فاتورة الكهرباء», «قبض برق»."""

from collections.abc import Mapping

from backoffice.providers import Provider
from nlu.text import fold


def named_provider(providers: Mapping[str, Provider], text: str) -> str | None:
    """The name of the one provider that the words name as they are, or None where that is none or several."""
    said = f" {fold(text)} "
    found = [name for name, pack in providers.items() if any(f" {fold(word)} " in said for word in names_of(pack))]
    return found[0] if len(found) == 1 else None


def names_of(pack: Provider) -> tuple[str, ...]:
    """Everything that the provider is called."""
    return (pack.name, *pack.title.by_language.values(), *pack.aliases)
