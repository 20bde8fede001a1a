"""What the world did wrong, said so that a person knows what is lost (nothing) and what to do."""


class Trouble(Exception):
    """Something outside failed. One subclass a cause; `message` says what, `hint` what to do now."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".strip())
        self.message, self.hint = message, hint
