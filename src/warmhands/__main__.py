"""Opens the command line: `python -m warmhands` and the command `warmhands`."""

import sys


def main() -> None:
    """Leave with the exit code of the command."""
    from warmhands.wiring import main as open_door  # noqa: PLC0415 - so that Ctrl-C during the start is plain too

    try:
        code = open_door()
    except KeyboardInterrupt:
        code = 2
    sys.exit(code)


if __name__ == "__main__":
    main()
