"""Re-reads what the atelier made and says sizes, weights and what is missing: `python atelier/check.py`.

Ends with 1 when a file or a zone is missing, a zone is unknown or off its picture or is too heavy.
"""

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1] / "src" / "warmhands"
BODY = ROOT / "web" / "static" / "body"
MOST_ALL, MOST_PICTURE, MOST_HAND = 1_200_000, 40_000, 8_000
SHOWN_BY = {
    "prone": "back arms", "face_down": "back arms", "seated": "back", "side_lying": "side",
    "legs": "legs", "neck": "neck", "face": "face", "lap": "back",
}  # fmt: skip
NEEDED = {
    "back": "spine_line tailbone sacrum low_back kidney_area long_back_muscles between_shoulder_blades "
    "shoulder_blade shoulder_top side_ribs floating_ribs flank buttock nape occiput scalp shoulder_side "
    "upper_arm armpit thigh",
    "arms": "forearm hand funny_bone inner_upper_arm",
    "side": "spine_line tailbone sacrum low_back kidney_area long_back_muscles between_shoulder_blades "
    "shoulder_blade shoulder_top side_ribs floating_ribs flank buttock nape occiput scalp shoulder_side "
    "armpit",
    "legs": "thigh knee_back calf foot buttock inner_thigh",
    "neck": "spine_line nape neck_side occiput shoulder_top shoulder_side shoulder_blade scalp",
    "face": "forehead temple cheek jaw chin eyes face throat collarbone_hollow",
}


def known_zones() -> set[str]:
    """The zones of the knowledge."""
    return {
        tomllib.loads(file.read_text("utf-8"))["id"] for file in (ROOT / "knowledge" / "zones").glob("*.toml")
    }


def faults(name: str, known: dict[str, Any]) -> list[str]:
    """What is wrong with one map and its files."""
    found = [f"{file} is missing" for file in (known["picture"], known["skin"]) if not (BODY / file).exists()]
    zones = known["zones"]
    needed = {zone for group in SHOWN_BY[known["pose"]].split() for zone in NEEDED[group].split()}
    found += [f"does not show {zone}" for zone in sorted(needed - zones.keys())]
    found += [f"{zone} is no zone" for zone in sorted(zones.keys() - known_zones())]
    width, height = known["size"]
    for zone, sides in zones.items():
        for side, points in sides.items():
            if any(not (-2 <= x <= width + 2 and -2 <= y <= height + 2) for x, y in points):
                found.append(f"{zone} {side} leaves the picture")
    weight = sum(
        (BODY / file).stat().st_size for file in (known["picture"], known["skin"]) if (BODY / file).exists()
    )
    if weight > MOST_PICTURE:
        found.append(f"weighs {weight} bytes, more than {MOST_PICTURE}")
    return [f"{name}: {fault}" for fault in found]


def report(name: str, known: dict[str, Any]) -> str:
    """One line on a picture."""
    files = (known["picture"], known["skin"], f"{name}.json")
    weights = [(BODY / file).stat().st_size if (BODY / file).exists() else 0 for file in files]
    sizes = "x".join(map(str, known["size"]))
    counts = f"{len(known['zones'])} zones {len(known['landmarks'])} landmarks {len(known['tracks'])} tracks"
    return f"{name:22} {sizes:>9} {known['pixels_per_cm']:6} px/cm  bytes {weights}  {counts}"


def hand_faults(hands: dict[str, Any]) -> list[str]:
    """Hands that are missing, too heavy or touch outside their picture."""
    found = []
    for form, sides in hands["hands"].items():
        for side in ("left", "right"):
            hand = sides[side]
            file = BODY / hand["picture"]
            if not file.exists() or file.stat().st_size > MOST_HAND:
                found.append(f"hand {form} {side}: missing or too heavy")
            if any(not 0 <= at <= most for at, most in zip(hand["contact"], hand["size"], strict=True)):
                found.append(f"hand {form} {side}: touches outside its picture")
    return found


def main() -> int:
    """Say everything; 1 when something is wrong."""
    wrong = []
    for file in sorted(BODY.glob("*.json")):
        known = json.loads(file.read_text("utf-8"))
        if "tracks" in known:
            print(report(file.stem, known))
            wrong += faults(file.stem, known)
    if (BODY / "hands.json").exists():
        hands = json.loads((BODY / "hands.json").read_text("utf-8"))
        print(f"hands: {len(hands['hands'])} forms")
        wrong += hand_faults(hands)
    strokes = sum(file.stat().st_size for file in BODY.glob("*_strokes.json"))
    everything = sum(file.stat().st_size for file in BODY.iterdir()) - strokes
    print(f"pictures and maps: {everything} bytes; ways of the hands: {strokes} bytes")
    if everything > MOST_ALL:
        wrong.append(f"pictures and maps together weigh more than {MOST_ALL} bytes")
    for fault in wrong:
        print("WRONG", fault)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
