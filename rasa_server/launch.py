"""Starts the dialogue server: `python -m rasa_server.launch --port 5005 --action-url http://127.0.0.1:8080/actions/webhook`.

Stock Rasa with one worker, nothing sent home and no noise, and five corrections: `action_replies`, `action_calls`,
`graph_runs`, `rule_search` and `tracker_store`.
Read from the environment: MADAD_DATA_DIR (where conversations are kept), MADAD_ACTION_SECRET, MADAD_REDIS_URL.
"""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from rasa_server import lean

if TYPE_CHECKING:
    from rasa.core.utils import AvailableEndpoints


def main(arguments: list[str] | None = None) -> None:
    """Serves until it is told to stop; SystemExit with one sentence when it cannot start."""
    asked = _asked(arguments)
    if not list(Path(asked.model).glob("*.tar.gz")) and not Path(asked.model).is_file():
        sys.exit(f"No model in {asked.model}: run make train.")
    lean.prepare()
    _fill_environment(asked.action_url)
    _serve(asked)


def endpoints(path: str) -> "AvailableEndpoints":
    """What endpoints.yml says, the actions' connection kept, and Redis for the locks when MADAD_REDIS_URL is set."""
    from rasa.core.utils import AvailableEndpoints
    from rasa.utils.endpoints import EndpointConfig

    from rasa_server.action_calls import KeptEndpoint

    found = AvailableEndpoints.read_endpoints(path)
    if found.action:
        found.action = KeptEndpoint.like(found.action)
    if os.environ.get("MADAD_REDIS_URL"):
        found.lock_store = EndpointConfig(**_redis_place(os.environ["MADAD_REDIS_URL"]))
    return found


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="rasa_server.launch", description="Start the dialogue server.")
    parser.add_argument("--model", default="models", help="a model, or the folder that holds it")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=int, default=5005, help="the port to listen on")
    parser.add_argument("--action-url", required=True, help="where the app answers actions")
    parser.add_argument("--endpoints", default="endpoints.yml", help="where conversations and locks are kept")
    parser.add_argument("--credentials", default="credentials.yml", help="the channels")
    return parser.parse_args(arguments)


def _fill_environment(action_url: str) -> None:
    """The names that endpoints.yml and credentials.yml use."""
    os.environ["MADAD_ACTION_URL"] = action_url
    os.environ.setdefault("MADAD_ACTION_SECRET", "")
    file = Path(os.environ.get("MADAD_DATA_DIR", "var")) / "dialogue.sqlite"
    os.environ["MADAD_TRACKER_URL"] = os.environ.get("MADAD_REDIS_URL") or f"sqlite:///{file}"


def _redis_place(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    return {
        "type": "redis",
        "url": parts.hostname or "localhost",
        "port": parts.port or 6379,
        "db": int(parts.path.strip("/") or 0),
        "username": parts.username,
        "password": parts.password,
        "use_ssl": parts.scheme == "rediss",
        "key_prefix": "madad",
    }


def _serve(asked: argparse.Namespace) -> None:
    from rasa.core.run import serve_application

    from rasa_server.action_replies import compile_once
    from rasa_server.graph_runs import run_in_order
    from rasa_server.rule_search import search_once

    lean.quieten()
    compile_once()
    run_in_order()
    search_once()
    serve_application(
        asked.model,
        interface=asked.host,
        port=asked.port,
        credentials=asked.credentials,
        endpoints=endpoints(asked.endpoints),
        enable_api=False,
    )


if __name__ == "__main__":
    main()
