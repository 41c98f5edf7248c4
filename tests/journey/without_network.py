"""Runs a command of ``canevas`` in a process where touching a socket ends it.

``python -m journey.without_network COMMAND…``: the audit events of CPython tell of every socket
that Python code opens, in libraries too.
"""

from __future__ import annotations

import os
import sys

FORBIDDEN = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto")


def forbid(event: str, _arguments: tuple[object, ...]) -> None:
    """An audit hook: say what was tried and leave at once."""
    if event in FORBIDDEN:
        sys.stderr.write(f"a socket was touched: {event}\n")
        os._exit(70)


def main() -> int:
    """Run the command named."""
    sys.addaudithook(forbid)
    from app.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
