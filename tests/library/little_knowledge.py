"""The smallest knowledge that loads, written to a folder, to be broken by tests in one way at a time."""

from pathlib import Path

from warmhands.library import KnowledgeFaults, load

CITED = '\n[[cites]]\nsource = "ours"\nlocator = "caution"\nsupports = "house_caution"\n'
ENTRIES = {
    "sources/book.toml": 'id = "book"\ntitle = "A book"\nurl = ""\nkind = "seen"\n',
    "facts/PRESS-01.toml": 'id = "PRESS-01"\ntext = "Be soft."\nstrength = "must"\narticle = "A1"\n',
    "cards/today.toml": (
        'id = "today"\nwhen = "day_of"\norder = 1\naudience = "adult"\ntext = "Well?"\ntitle = "Today"\n'
    ),
    "zones/nape.toml": (
        f'id = "nape"\nplain = "nape"\nmax_level = 2\npatting = false\nwhy = "thin skin"\n{CITED}'
    ),
    "zones/shoulder.toml": (
        f'id = "shoulder"\nplain = "shoulder"\nmax_level = 3\npatting = true\nwhy = "strong muscle"\n{CITED}'
    ),
    "zone_groups/collar.toml": 'id = "collar"\nplain = "collar"\nzones = ["nape", "shoulder"]\n',
    "routes/neck.toml": f'id = "neck"\nzones = ["nape", "shoulder"]\n{CITED}',
    "conditions/fever.toml": (
        'id = "fever"\nquestion = "Fever?"\ncategory = "day_of"\ncard = "today"\nwhen = "day_of"\n'
        'audience = "adult"\neffect = "defer"\nhours = 24\nzones = ["all"]\nfrom_guide = false\n'
        f'basis = "seen"\nfacts = ["PRESS-01"]\n{CITED}'
    ),
    "kinds/relaxing.toml": (
        'id = "relaxing"\ntitle = "Relaxing"\nsummary = "Slow."\nreceivers = ["adult"]\n'
        f"needs_doctor = false\n{CITED}"
    ),
    "preparations/warm_hands.toml": (
        f'id = "warm_hands"\ntext = "Warm your hands."\norder = 10\nstage = "before"\n{CITED}'
    ),
    "techniques/effleurage.toml": (
        'id = "effleurage"\ntitle = "Strokes"\nhow = "Glide."\ngivers = ["first_time"]\n'
        f'receivers = ["self"]\n{CITED}'
    ),
    "strokes/nape.toml": (
        'id = "nape"\nzone = "nape"\nmoves = [\n'
        '  { figure = "coil", track = "nape", radius_cm = 1.0 },\n'
        '  { figure = "rows", rows = ["rib_1"] },\n'
        '  { through = ["nape"], length_cm = 3.0 },\n]\n'
        f"{CITED}"
    ),
    "hands/palm.toml": f'id = "palm"\nlie_cm = [8.0, 15.0]\npress_cm = [7.0, 8.0]\n{CITED}',
}

PROTOCOL = """id = "mine"
title = "Mine"
summary = "Strokes."
prefix = ""
receivers = ["adult"]
positions = ["seated"]
givers = ["first_time"]
minutes = [5, 10, 15]
kinds = ["relaxing"]
cites = ["ours:caution"]

[prepares]
warm_hands = ["guide:PRESS-01"]
"""

STEP = """
[[steps]]
id = "{id}"
phase = "{phase}"
seconds = [30, 60, 600]

[[steps.ways]]
technique = "effleurage"
hand = "palm"
zone = "nape"
direction = "down"
pressure = 1
title = "Strokes"
say = "Stroke down."
cites = ["ours:caution"]
"""

OWN = PROTOCOL + STEP.format(id="first", phase="open") + STEP.format(id="last", phase="close")


def write_little(root: Path) -> Path:
    for name, text in ENTRIES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def change(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} does not stand in {name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def faults_of(root: Path) -> list[str]:
    try:
        load(root)
    except KnowledgeFaults as faults:
        return [fault.sentence() for fault in faults.faults]
    return []
