"""Zones of the body by the receiver's own side, as one says them."""

from collections.abc import Iterable

from warmhands.language.tongue import Tongue, english
from warmhands.model.knowledge import Knowledge
from warmhands.model.screening import Place
from warmhands.model.vocabulary import Side

PAIRS: dict[str, tuple[str, str]] = {
    "armpit": (english("armpit"), english("the armpits")),
    "arms": (english("arm"), english("the arms")),
    "buttock": (english("buttock"), english("the buttocks")),
    "calf": (english("calf"), english("the calves")),
    "cheek": (english("cheek"), english("the cheeks")),
    "collarbone_hollow": (
        english("hollow above the collarbone"),
        english("the hollows above the collarbones"),
    ),
    "elbow_crease": (english("elbow crease"), english("the elbow creases")),
    "eyes": (english("eye"), english("the eyes")),
    "flank": (english("soft side"), english("the soft sides between ribs and hips")),
    "floating_ribs": (english("lowest ribs"), english("the lowest ribs")),
    "foot": (english("foot"), english("the feet")),
    "forearm": (english("forearm"), english("the forearms")),
    "funny_bone": (english("inner back of the elbow"), english("the inner backs of the elbows")),
    "groin": (english("groin"), english("the groins")),
    "hand": (english("hand"), english("the hands")),
    "inner_thigh": (english("inner thigh"), english("the inner thighs")),
    "inner_upper_arm": (english("inner upper arm"), english("the inner upper arms")),
    "inner_wrist": (english("inner wrist"), english("the inner wrists")),
    "jaw": (english("jaw"), english("the jaw")),
    "kidney_area": (english("waist beside the spine"), english("the waist beside the spine")),
    "knee_back": (english("back of the knee"), english("the backs of the knees")),
    "legs": (english("leg"), english("the legs")),
    "long_back_muscles": (
        english("long muscle beside the spine"),
        english("the long muscles beside the spine"),
    ),
    "neck_side": (english("side of the neck"), english("the sides of the neck")),
    "notch_below_ear": (english("notch under the ear"), english("the notches under the ears")),
    "outer_knee": (english("outer side of the knee"), english("the outer sides of the knees")),
    "shin": (english("shin"), english("the shins")),
    "shoulder_blade": (english("shoulder blade"), english("the shoulder blades")),
    "shoulder_front": (english("front of the shoulder"), english("the fronts of the shoulders")),
    "shoulder_girdle": (english("shoulder"), english("the shoulders")),
    "shoulder_side": (english("outer shoulder"), english("the outer shoulders")),
    "shoulder_top": (english("top of the shoulder"), english("the tops of the shoulders")),
    "side_ribs": (english("side of the ribs"), english("the sides of the ribs")),
    "temple": (english("temple"), english("the temples")),
    "thigh": (english("thigh"), english("the thighs")),
    "upper_arm": (english("upper arm"), english("the upper arms")),
}
"""Places that everybody has on the left and on the right: of one side, and both together."""

SINGLES: dict[str, str] = {
    "abdomen": english("the belly"),
    "all": english("the whole body"),
    "back": english("the back"),
    "between_shoulder_blades": english("the place between the shoulder blades"),
    "breast_genital": english("the breasts and the private parts"),
    "breastbone_tip": english("the tip of the breastbone"),
    "chest": english("the upper front of the chest"),
    "chin": english("the chin"),
    "collar": english("the back of the neck and the tops of the shoulders"),
    "face": english("the face"),
    "fontanelle": english("the soft spot of the head"),
    "forehead": english("the forehead"),
    "low_back": english("the low back"),
    "nape": english("the back of the neck"),
    "navel": english("the navel"),
    "neck": english("the neck"),
    "occiput": english("the back of the head"),
    "sacrum": english("the flat bone under the low back"),
    "scalp": english("the scalp"),
    "spine_line": english("the spine itself"),
    "tailbone": english("the tailbone"),
    "throat": english("the throat"),
}
"""Places in the middle of the body."""

SIDED = {
    "left": english("the left side of {place}"),
    "right": english("the right side of {place}"),
    "middle": english("the middle of {place}"),
    "both": "{place}",
}


def place(tongue: Tongue, zone: str, side: Side, knowledge: Knowledge) -> str:
    """A zone or group with its side: "the left shoulder blade", "the low back"."""
    if zone in PAIRS and side in ("left", "right"):
        sentence = english("the left {place}") if side == "left" else english("the right {place}")
        return tongue.text(sentence, place=tongue.text(PAIRS[zone][0]))
    whole = tongue.text(PAIRS[zone][1]) if zone in PAIRS else _whole(tongue, zone, knowledge)
    if side == "middle" and zone in SINGLES:
        return whole
    return tongue.text(SIDED[side], place=whole)


def _whole(tongue: Tongue, zone: str, knowledge: Knowledge) -> str:
    if zone in SINGLES:
        return tongue.text(SINGLES[zone])
    known = knowledge.zones.get(zone) or knowledge.zone_groups.get(zone)
    plain = known.plain if known else zone.replace("_", " ")
    return plain if plain.startswith("the ") else tongue.text("the {place}", place=plain)


def places(tongue: Tongue, spots: Iterable[Place], knowledge: Knowledge) -> str:
    """Several places in a row, each once."""
    said = (place(tongue, spot.zone, spot.side, knowledge) for spot in spots)
    return tongue.listed(dict.fromkeys(said))
