"""Whatever stands in a file, reading it ends with an entry or with faults, and never otherwise."""

from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from warmhands.library.entry_file import entry_of
from warmhands.library.kinds_of_entry import KINDS
from warmhands.library.misfits import misfits

KIND = st.sampled_from(sorted(KINDS))
KEYS = sorted({field for type_ in KINDS.values() for field in type_.__struct_fields__})
LEAF = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(KEYS)
VALUE = st.recursive(
    LEAF,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


@given(raw=st.binary(max_size=200) | st.text(max_size=200).map(str.encode), kind=KIND)
def test_any_bytes_give_an_entry_or_faults(raw: bytes, kind: str) -> None:
    entry, faults = entry_of(raw, Path("some.toml"), KINDS[kind], "some.toml")

    assert (entry is None) == bool(faults)


@given(table=st.dictionaries(st.sampled_from(KEYS), VALUE, max_size=8), kind=KIND)
def test_what_does_not_fit_is_named_and_what_fits_is_not(table: dict[str, object], kind: str) -> None:
    try:
        msgspec.convert(table, KINDS[kind])
        fits = True
    except msgspec.ValidationError:
        fits = False

    assert fits == (not list(misfits(table, KINDS[kind])))
