"""One language: looks sentences up in its catalogue and fills them in."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from gettext import NullTranslations

PLACEHOLDER = re.compile(r"\{(\w+)\}")


def english(sentence: str) -> str:
    """Mark a sentence that stands in a table, so that the extraction of messages finds it."""
    return sentence


def fill(template: str, values: Mapping[str, object]) -> str:
    """The template with its {placeholders} replaced; one without a value becomes "…"."""
    return PLACEHOLDER.sub(lambda found: str(values.get(found[1], "…")), template)


@dataclass(frozen=True)
class Tongue:
    """A language with its catalogue; English needs none, for it is the source."""

    locale: str
    catalogue: NullTranslations

    def text(self, sentence: str, /, **values: object) -> str:
        """The sentence in this language; without values, braces stay as they are."""
        # gettext answers the catalogue's header to an empty message.
        told = self.catalogue.gettext(sentence) if sentence else ""
        return fill(told, values) if values else told

    def plural(self, one: str, many: str, number: int) -> str:
        """The sentence that fits the number, in the plural forms of this language."""
        return fill(self.catalogue.ngettext(one, many, number), {"n": number})

    def number(self, value: float, digits: int = 1) -> str:
        """A number as it is written here, with at most so many digits behind the point."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - most answers hold no number

        return str(format_decimal(round(value, digits), locale=self.locale))

    def listed(self, parts: Iterable[str]) -> str:
        """Several things in a row, as one says them: "a, b and c"."""
        said = tuple(parts)
        if len(said) < 2:
            return "".join(said)
        rest, last = self.text(", ").join(said[:-1]), said[-1]
        return self.text("{rest} and {last}", rest=rest, last=last)

    @property
    def is_english(self) -> bool:
        """Whether sentences may be bent by English rules, such as a small first letter."""
        return self.locale.partition("_")[0] == "en"


def joined(sentences: Iterable[str]) -> str:
    """Sentences one after the other, each once, the empty ones left out."""
    return " ".join(dict.fromkeys(one.strip() for one in sentences if one.strip()))
