"""What a caller did wrong, said so that they can mend it."""

import msgspec


class Mistake(Exception):
    """Unusable input: where it stands, what is wrong, and what to do instead.

    `code` is a stable word for programs (`unknown_key`, `unknown_id`, `bad_value`, `too_large`,
    `not_json`, `contradiction`, `no_such_file`); `where` a path such as `$.screening.answers.fewer`.
    """

    def __init__(self, code: str, message: str, where: str = "$", hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.where, self.hint = code, message, where, hint


class MistakeBody(msgspec.Struct, frozen=True):
    """The inside of the contract's error object."""

    code: str
    message: str
    where: str
    hint: str


class MistakeObject(msgspec.Struct, frozen=True):
    """The contract's error object, as answered by the command line and over HTTP (422)."""

    error: MistakeBody


def mistake_object(mistake: Mistake) -> MistakeObject:
    """The error object that tells this mistake."""
    return MistakeObject(MistakeBody(mistake.code, mistake.message, mistake.where, mistake.hint))
