"""The HTTP server that the web application runs in, with the same limits wherever it is started."""

import uvicorn
from fastapi import FastAPI

from bot.config import Settings

_LARGEST_FRAME = 64 * 1024
_LAST_SECONDS = 3
"""How long open requests may hold up the end; a long poll would otherwise keep it for its whole length."""


def config_for(web: FastAPI, settings: Settings) -> uvicorn.Config:
    """How the application is served at the settings' address. Logging stays as it is."""
    return uvicorn.Config(
        web,
        host=settings.host,
        port=settings.port,
        log_config=None,
        ws_max_size=_LARGEST_FRAME,
        timeout_graceful_shutdown=_LAST_SECONDS,
    )
