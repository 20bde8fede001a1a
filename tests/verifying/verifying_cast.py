"""Good plans, laid by hand; each breaks no rule until a test breaks it."""

from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace

from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Checked, Errand, LeftOut, Plan, Step
from warmhands.model.protocol import Protocol, Replacement
from warmhands.model.screening import Limits

HEALTHY = Limits((), 3, 60, (), (), ())
GENTLE = replace(HEALTHY, max_pressure=1)
WARM_HANDS = Errand("warm_hands", "Warm your hands.", ("guide:PREP-39",))
REST = Errand("rest_a_while", "Rest a while.", ("ours:comfort",))
UNTIL = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)
STROKE = Step(
    n=0,
    start_s=0,
    seconds=60,
    phase="work",
    technique="effleurage",
    hand="palm",
    zone="long_back_muscles",
    to_zone=None,
    side="both",
    direction="up",
    pressure=1,
    pace_cm_s=3.0,
    beats_per_minute=None,
    title="Long strokes",
    say="Stroke slowly with flat warm palms.",
    cites=("guide:ORDER-06",),
    replaces=None,
)


def stroke(**changes: Any) -> Step:
    """A good step with these changes; only effleurage has a pace of its own."""
    if changes.get("technique", "effleurage") != "effleurage":
        changes = {"pace_cm_s": None, **changes}
    return replace(STROKE, **changes)


def laid(plan: Plan, *steps: Step) -> Plan:
    """The plan with these steps one after the other, numbered and timed, and their sum as its length."""
    done: list[Step] = []
    start_s = 0
    for step in steps:
        done.append(replace(step, n=len(done) + 1, start_s=start_s))
        start_s += step.seconds
    return replace(plan, steps=tuple(done), total_seconds=start_s)


def guide(number: str, *more: str) -> tuple[str, ...]:
    return (f"guide:PROT-{number}", *(f"guide:{one}" for one in more))


def instead_of(number: str) -> Replacement:
    return Replacement(f"guide:PROT-{number}", "A safer move stands in its place.")


EMPTY = Plan(
    protocol=None,
    title="A good massage",
    kind="relaxing",
    receiver="adult",
    giver="first_time",
    position="prone",
    total_seconds=0,
    knowledge="",
    prepare=(WARM_HANDS,),
    steps=(),
    after=(REST,),
    left_out=(),
    limits=HEALTHY,
    valid_until=UNTIL,
    age_years=None,
    age_weeks=None,
    checked=Checked(0, ()),
)
UP = stroke(phase="open", zone="low_back", to_zone="shoulder_top", cites=guide("LIGHT-03"), seconds=120)
LAST = replace(UP, phase="close", cites=guide("LIGHT-06"), seconds=60)
KNEAD = stroke(
    technique="petrissage", hand="whole_hand", zone="shoulder_top", direction="circles", pressure=2
)

LIGHT = laid(
    replace(EMPTY, protocol="light_home"),
    UP,
    stroke(phase="warm", technique="friction", zone="shoulder_top", direction="circles", pressure=2),
    replace(KNEAD, cites=guide("LIGHT-05"), seconds=120),
    stroke(technique="friction", hand="finger_pads", zone="between_shoulder_blades", direction="circles"),
    stroke(phase="settle", zone="nape", to_zone="shoulder_top", direction="down"),
    stroke(phase="settle", technique="hold", zone="sacrum", direction="in_place"),
    LAST,
)
"""Light home massage of a first-time giver, 9 minutes, seven steps."""

BACK = laid(
    replace(EMPTY, protocol="simple_back", giver="trained", age_years=34),
    replace(UP, cites=("ours:opening",), replaces=instead_of("ADULT-01"), seconds=60),
    stroke(phase="open", zone="shoulder_top", direction="outward", cites=guide("ADULT-02")),
    stroke(phase="warm", technique="friction", hand="palm_edge", replaces=instead_of("ADULT-03")),
    stroke(phase="warm", zone="shoulder_top", direction="outward", cites=guide("ADULT-04")),
    stroke(phase="work", technique="stretching", zone="side_ribs", cites=guide("ADULT-05")),
    replace(KNEAD, cites=guide("ADULT-06")),
    stroke(technique="skin_rolling", hand="fingertips", pressure=2, cites=guide("ADULT-07")),
    stroke(technique="point_pressure", hand="thumb", zone="shoulder_top", cites=guide("ADULT-08")),
    stroke(technique="compression", hand="fist", direction="in_place", cites=guide("ADULT-09")),
    stroke(phase="settle", technique="tapotement", hand="fingertips", cites=guide("ADULT-10")),
    replace(LAST, cites=("guide:ORDER-07", "ours:closing")),
    stroke(phase="close", cites=("ours:closing",)),
)
"""Simple back massage of trained hands, 12 minutes, twelve steps."""

NECK = laid(
    replace(EMPTY, protocol="neck_stages", kind="neck_relaxing", giver="practised", position="seated"),
    stroke(phase="open", zone="nape", to_zone="shoulder_top", direction="down", cites=guide("NECK-01")),
    stroke(phase="warm", technique="friction", zone="neck_side", direction="down", cites=guide("NECK-02")),
    replace(KNEAD, cites=guide("NECK-03")),
    stroke(technique="squeezing", zone="nape", to_zone="shoulder_top", direction="down"),
    stroke(phase="settle", technique="tapotement", hand="fingertips", zone="shoulder_top"),
    stroke(phase="close", zone="shoulder_top", direction="outward", cites=guide("NECK-05")),
)
"""Neck massage of practised hands, 6 minutes, six steps."""

CHILD = replace(
    laid(
        replace(EMPTY, protocol="light_home", receiver="child", age_years=7),
        *(replace(step, pressure=1) for step in LIGHT.steps),
    ),
    limits=replace(HEALTHY, max_pressure=2),
)
BABY = laid(
    replace(EMPTY, kind="baby_play", receiver="baby", age_weeks=20, after=(), limits=GENTLE),
    stroke(phase="open", seconds=120),
    stroke(technique="friction", hand="finger_pads", direction="circles", seconds=60),
    stroke(technique="tapotement", hand="fingertips", direction="in_place", seconds=60),
    stroke(phase="close", seconds=60),
)
SELF = laid(
    replace(EMPTY, kind="self", receiver="self", position="seated"),
    stroke(phase="open", zone="nape", to_zone="shoulder_top", direction="down", seconds=150),
    stroke(phase="close", zone="shoulder_top", direction="outward", seconds=150),
)
FACE = laid(
    replace(EMPTY, protocol="face_care", kind="cosmetic_face", position="supine"),
    stroke(phase="open", zone="forehead", direction="outward", seconds=150, cites=("ours:opening",)),
    stroke(phase="close", zone="cheek", direction="outward", seconds=150, cites=("ours:closing",)),
)
FACE = replace(
    FACE,
    left_out=tuple(LeftOut(f"guide:PROT-FACE-0{n}", "limit") for n in range(1, 6)),
    limits=GENTLE,
)
PARTNER = replace(laid(EMPTY, *LIGHT.steps), kind="partner", age_years=40)
LEGS = laid(
    replace(PARTNER, protocol=None),
    UP,
    stroke(zone="foot", to_zone="calf", seconds=120),
    stroke(zone="thigh", seconds=60),
    LAST,
)
GOOD = {
    "light": LIGHT,
    "back": BACK,
    "neck": NECK,
    "child": CHILD,
    "baby": BABY,
    "self": SELF,
    "face": FACE,
    "partner": PARTNER,
    "legs": LEGS,
}


def offers(id_: str, prefix: str, receiver: Any, position: Any, *kinds: str) -> Protocol:
    """What a protocol offers, without its steps."""
    return Protocol(
        id=id_,
        title=id_.replace("_", " "),
        summary="",
        prefix=f"PROT-{prefix}",
        receivers=(receiver,),
        positions=(position,),
        givers=("first_time", "practised", "trained"),
        minutes=(5, 10, 60),
        kinds=kinds,
        steps=(),
        cites=(),
        needs_doctor=False,
        chosen_out={"PROT-PARTNER-04": "It is up to the two."} if id_ == "partner_back" else {},
    )


OFFERS = (
    offers("baby_rails", "BABYA", "baby", "prone", "baby_play"),
    offers("self_neck", "SELF", "self", "seated", "self"),
    offers("face_care", "FACE", "adult", "supine", "cosmetic_face"),
    offers("partner_back", "PARTNER", "adult", "prone", "partner"),
    offers("classical_back", "CLASSIC", "adult", "prone", "medicinal", "relaxing"),
)


def with_offers(knowledge: Knowledge) -> Knowledge:
    """The knowledge, in which five more protocols are known by what they offer."""
    return replace(knowledge, protocols={**knowledge.protocols, **{one.id: one for one in OFFERS}})


def of_today(plan: Plan, knowledge: Knowledge) -> Plan:
    """The plan as made with this state of the knowledge."""
    return replace(plan, knowledge=knowledge.hash)
