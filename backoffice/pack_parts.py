"""What the parts of a provider's pack are made of: the model they all are, and the types of their fields."""

from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from backoffice.values import LANGUAGES, Name


def _to_name(raw: object) -> object:
    return Name(raw) if isinstance(raw, dict) else raw


def _in_every_language(name: Name) -> Name:
    missing = [language for language in LANGUAGES if not name.by_language.get(language)]
    if missing:
        raise ValueError(f"no text in {', '.join(missing)}")
    if unknown := sorted(set(name.by_language) - set(LANGUAGES)):
        raise ValueError(f"no such language: {unknown[0]!r}")
    return name


Text = Annotated[Name, BeforeValidator(_to_name), AfterValidator(_in_every_language)]
Code = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Minor = Annotated[int, Field(ge=0)]
Days = Annotated[int, Field(gt=0)]
Period: TypeAlias = Literal["once", "day", "month", "year"]


class Part(BaseModel):
    """A piece of a pack: no field but its own, and never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)
