"""Our own sentences stay short and plain, and each of them can be translated."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from speakers import WORDS

from warmhands.language import speak
from warmhands.language.tongue import Tongue, fill

HOUSE = Path(__file__).parents[2] / "src" / "warmhands"
KEYWORDS = {"text": None, "english": None, "plural": (1, 2)}
ROOMS = [HOUSE / room for room in ("language", "cli", "services")]
MESSAGES = [
    one
    for room in ROOMS
    for (_, _, message, _, _) in extract_from_dir(room, [("**.py", "python")], keywords=KEYWORDS)
    for one in ([message] if isinstance(message, str) else message)
]
JARGON = re.compile(
    r"\b(contraindicat\w+|bilateral\w*|prone|supine|lateral\w*|palpat\w+|effleurage|petrissage|tapotement|"
    r"hypertension|oedema|edema|thromb\w+|dose|therapeut\w+|modalit\w+|utili[sz]e\w*|invalid|malformed)\b",
    re.IGNORECASE,
)


def test_there_are_sentences_to_hold() -> None:
    assert len(MESSAGES) > 150


@pytest.mark.parametrize("message", sorted(set(MESSAGES)))
def test_a_sentence_is_short_and_has_no_jargon(message: str) -> None:
    longest = max(len(sentence.split()) for sentence in re.split(r"(?<=[.!?])\s", message))

    assert longest <= 25
    assert JARGON.search(message) is None


def test_a_language_without_a_catalogue_speaks_english() -> None:
    assert speak("xx").text("Stopped.") == "Stopped."


def test_a_catalogue_is_spoken(tmp_path: Path) -> None:
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue = Catalog(locale="de")
    catalogue.add("Wait until {moment}.", "Warten Sie bis {moment}.")
    with (folder / "warmhands.mo").open("wb") as file:
        write_mo(file, catalogue)

    words = speak("de", tmp_path)

    assert words.text("Wait until {moment}.", moment="20:30") == "Warten Sie bis 20:30."
    assert words.text("Stopped.") == "Stopped."


def test_values_fill_their_places() -> None:
    assert WORDS.text("Wait until {moment}.", moment="20:30") == "Wait until 20:30."


def test_an_empty_text_stays_empty() -> None:
    assert WORDS.text("") == ""


def test_a_missing_value_leaves_a_gap_and_not_a_fault() -> None:
    assert fill("{a} and {b}", {"a": 1}) == "1 and …"


@pytest.mark.parametrize(
    ("parts", "said"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_a_row_is_told_as_one_says_it(parts: tuple[str, ...], said: str) -> None:
    from gettext import NullTranslations

    assert Tongue("en", NullTranslations()).listed(parts) == said
