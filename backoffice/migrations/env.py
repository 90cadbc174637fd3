"""What Alembic runs. The connection is the store's own, handed over in the configuration."""

from typing import Any, Literal

from alembic import context

from backoffice.models.base import Base
from backoffice.store import UtcDateTime


def _render(_kind: str, item: Any, _context: Any) -> str | Literal[False]:
    # A revision stands for itself: it must not change when our own type does.
    return "sa.DateTime(timezone=True)" if isinstance(item, UtcDateTime) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_item=_render,
    # SQLite cannot alter a column in place.
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
