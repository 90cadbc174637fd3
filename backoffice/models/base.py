"""What all tables have in common: names of constraints, and how Python's types are kept."""

from datetime import datetime
from typing import Annotated, Any, ClassVar, TypeAlias

from sqlalchemy import JSON, BigInteger, MetaData, String, text
from sqlalchemy.orm import DeclarativeBase, mapped_column

from backoffice.store import UtcDateTime

_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

Minor: TypeAlias = Annotated[int, mapped_column(BigInteger)]
"""Minor units; rials outgrow 32 bits."""


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar = {datetime: UtcDateTime, dict[str, Any]: JSON, list[Any]: JSON, str: String(255)}


def where(condition: str) -> dict[str, Any]:
    """The condition of a partial index, for both engines."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}
