"""Says plainly what a reader of TOML did not like."""

import re

PLAIN = (
    (r"Illegal character '\\n'", "the line ends inside a text: a quotation mark is missing"),
    (r"Illegal character", "a character that is not allowed stands here"),
    (
        r"Cannot overwrite a value",
        "this stands here already (steps are written `[[steps]]`)",
    ),
    (r"Cannot declare .* twice", "this table stands here already (steps are written `[[steps]]`)"),
    (r"Expected '=' after a key", "a `=` is missing after the key"),
    (r"Invalid value", "what stands after `=` is no value (a text needs quotation marks)"),
    (r"Unclosed array", "a list is not closed: a `]` is missing"),
    (r"Unclosed inline table|Expected '\}'", "a table in braces is not closed: a `}` is missing"),
    (r"Unterminated string|Expected \"'", "a text is not closed: a quotation mark is missing"),
    (r"Unescaped '\\' in a string", "a backslash in a text must be doubled"),
    (r"Expected newline or end of document", "something stands after the value that does not belong there"),
    (r"Expected '\]\]?' at the end of", "the brackets of the table are not closed"),
    (r"Invalid statement|Invalid initial character for a key", "this is no key: write `key = value`"),
    (r"Duplicate inline table key", "this key stands in the braces already"),
)
"""What the reader says (a pattern), and what it means; the first that fits is said."""


def plainly(problem: str) -> str:
    """What is wrong, for somebody who writes such a file; the reader's own words where we know none."""
    return next((plain for shape, plain in PLAIN if re.match(shape, problem)), problem)
