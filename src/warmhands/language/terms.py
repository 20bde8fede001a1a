"""The plain names of the fixed vocabulary."""

from warmhands.language.tongue import Tongue, english

TERMS: dict[str, str] = {
    # who
    "adult": english("an adult"),
    "self": english("myself"),
    "child": english("a child"),
    "baby": english("a baby"),
    "first_time": english("first time"),
    "practised": english("practised"),
    "trained": english("trained"),
    # how one lies
    "prone": english("lying face down"),
    "seated": english("sitting"),
    "side_lying": english("lying on the side"),
    "supine": english("lying on the back"),
    "lap": english("on the lap"),
    # what is done
    "effleurage": english("stroking"),
    "feather_stroke": english("feather strokes"),
    "friction": english("rubbing"),
    "petrissage": english("kneading"),
    "skin_rolling": english("skin rolling"),
    "squeezing": english("slow pressing strokes"),
    "tapotement": english("patting"),
    "vibration": english("trembling"),
    "compression": english("soft pressing"),
    "point_pressure": english("point pressure"),
    "stretching": english("drawing the skin"),
    "mobilisation": english("lifting the shoulder"),
    "pinching": english("light pinching"),
    "hold": english("resting hands"),
    # with what
    "palm": english("flat palms"),
    "back_of_hand": english("the backs of the hands"),
    "palm_edge": english("the little-finger edge of the hands"),
    "thumb_edge": english("the thumb edge of the hands"),
    "palm_heel": english("the heels of the hands"),
    "reinforced_palm": english("one palm on top of the other"),
    "cupped_palm": english("cupped palms"),
    "fist": english("soft fists"),
    "knuckles": english("soft knuckles"),
    "thumb": english("the pads of the thumbs"),
    "thumbs_alternating": english("one thumb after the other"),
    "finger_pads": english("finger pads"),
    "fingertips": english("fingertips"),
    "one_fingertip": english("one fingertip"),
    "spread_fingers": english("spread fingers"),
    "whole_hand": english("whole hands"),
    "object": english("a thing in the hand"),
    # which way
    "up": english("upwards"),
    "down": english("downwards"),
    "up_and_down": english("up and down"),
    "outward": english("outwards"),
    "inward": english("inwards"),
    "across": english("across"),
    "circles": english("in circles"),
    "spiral": english("in spirals"),
    "zigzag": english("in zigzags"),
    "in_place": english("in one place"),
    "left": english("left"),
    "right": english("right"),
    "both": english("both sides"),
    "middle": english("in the middle"),
    # when
    "open": english("Opening"),
    "warm": english("Warming up"),
    "work": english("Main part"),
    "settle": english("Settling"),
    "close": english("Closing"),
    # what follows
    "go": english("Go"),
    "go_with_limits": english("Go gently"),
    "wait": english("Wait"),
    "incomplete": english("Not finished"),
    "ask_doctor": english("Ask a doctor"),
    "stop": english("Stop"),
    "emergency": english("Emergency"),
    # why a fact stays out
    "time": english("there was no time for it"),
    "giver": english("it needs more practised hands"),
    "limit": english("a limit of today shuts it out"),
    "choice": english("it is left out by choice"),
}

PRESSURES: tuple[str, ...] = (
    english("not at all: this place is left alone"),
    english("light, as if spreading gel on sunburn"),
    english("soft, like rubbing sunscreen in"),
    english("medium: the muscle is worked a little"),
    english("firm, which this program never uses"),
    english("deep, which this program never uses"),
)
"""By level, 0 to 5."""

PRESSURE_NAMES: tuple[str, ...] = (
    english("none"),
    english("light"),
    english("soft"),
    english("medium"),
    english("firm"),
    english("deep"),
)
"""By level, 0 to 5, in one word."""


def term(tongue: Tongue, word: str) -> str:
    """The plain name; a word that is not in the vocabulary is said as it is, with spaces."""
    return tongue.text(TERMS[word]) if word in TERMS else word.replace("_", " ")


def pressure(tongue: Tongue, level: int) -> str:
    """How hard a level (0 to 5) is, with an everyday comparison."""
    return tongue.text(PRESSURES[max(0, min(level, 5))])


def pressure_name(tongue: Tongue, level: int) -> str:
    """A level (0 to 5) in one word."""
    return tongue.text(PRESSURE_NAMES[max(0, min(level, 5))])
