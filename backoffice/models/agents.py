"""The people at the console."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.models.base import Base


class Agent(Base):
    """A person at the console. `providers` are those whose queue they serve."""

    __tablename__ = "agent"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    login: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str]
    password_hash: Mapped[str]
    providers: Mapped[list[Any]]
    active: Mapped[bool] = mapped_column(default=True)
