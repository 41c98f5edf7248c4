"""The entry: the window by default, a command when one is named."""

from __future__ import annotations

import sys


def main() -> int:
    """Run Canevas; the exit code is the command's."""
    if len(sys.argv) > 1:
        from app.cli import run

        return run(sys.argv[1:])
    from app.bootstrap import appearance_path, application, default_path, main_window

    app = application(appearance_path())
    window = main_window(default_path())
    window.show()
    code: int = app.exec()
    return code


if __name__ == "__main__":
    raise SystemExit(main())
