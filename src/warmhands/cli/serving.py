"""Serves the app."""

from warmhands.cli.door import Door
from warmhands.cli.run_options import Phones, Place
from warmhands.model.mistake import Mistake

MOST_PORT = 65_535


def serve(door: Door, place: Place, phones: Phones, *, browser: bool, data: str | None) -> int:
    """Run the app until it is stopped; a port that cannot be, or an unusable folder, is a `Mistake`."""
    host, port = place.host, place.port
    if not 0 <= port <= MOST_PORT:
        raise Mistake("bad_value", f"{port} is not a port.", "--port", f"Use one from 1024 to {MOST_PORT}.")
    try:
        return door.run(host, port, browser=browser, data=data, share=phones.wish())
    except KeyboardInterrupt:
        # Ctrl-C is how a server is meant to be stopped.
        return 0
    except BrokenPipeError:
        raise
    except OSError as error:
        named = error.filename or data or host
        where = "--data" if error.filename else "--host"
        raise Mistake("bad_value", f"“{named}” cannot be used: {error.strerror or error}.", where) from error
