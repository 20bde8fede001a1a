"""A cast of people for tests, each as the request that their answers make."""

from datetime import date, datetime, timedelta, timezone

from msgspec.structs import replace

from warmhands.model.knowledge import Knowledge
from warmhands.model.screening import Measures, Place, ScreeningRequest
from warmhands.model.vocabulary import Answer, CardMark, Receiver

AT = datetime(2026, 11, 24, 19, 0, tzinfo=timezone(timedelta(hours=2)))
NOTHING_MEASURED = Measures()
PROFILE = ("p_blood_heart", "p_bones_ops", "p_illness", "p_pregnancy", "p_nerves_pain", "p_skin_allergy")
CARDS: dict[Receiver, tuple[str, ...]] = {
    "adult": ("d_urgent", "d_today", "d_body", *PROFILE, "g_giver", "c_consent"),
    "self": ("d_urgent", "d_today", "d_body", *PROFILE, "c_consent"),
    "child": (
        "d_urgent",
        "d_today",
        "d_body",
        *(card for card in PROFILE if card != "p_pregnancy"),
        "g_giver",
        "c_consent",
    ),
    "baby": ("i_urgent", "i_today", "i_profile", "g_giver"),
}


def well(receiver: Receiver = "adult", measures: Measures = NOTHING_MEASURED) -> ScreeningRequest:
    """Somebody with nothing at all; a child is old enough (seven) unless its age is given."""
    if receiver == "child" and measures == NOTHING_MEASURED:
        measures = Measures(age_years=7)
    cards: dict[str, CardMark] = dict.fromkeys(CARDS[receiver], "none")
    return ScreeningRequest(receiver=receiver, at=AT, cards=cards, measures=measures)


def tell(
    request: ScreeningRequest,
    card: str,
    condition: str,
    answer: Answer = "yes",
    places: tuple[Place, ...] | None = None,
) -> ScreeningRequest:
    """The same person, who now also answers this condition of this card."""
    given = {} if places is None else {condition: places}
    return replace(
        request,
        cards={**request.cards, card: "some"},
        answers={**request.answers, condition: answer},
        places={**request.places, **given},
    )


def agree(request: ScreeningRequest, name: str, on: date = date(2026, 11, 1)) -> ScreeningRequest:
    """The same person, whose doctor agreed."""
    return replace(request, doctor_agreed={**request.doctor_agreed, name: on})


def ana() -> ScreeningRequest:
    """Ana is well."""
    return well()


def boris() -> ScreeningRequest:
    """Boris has a swollen, painful calf."""
    return tell(well(), "d_urgent", "dvt_signs")


def chitra() -> ScreeningRequest:
    """Chitra is 24 weeks pregnant, and her midwife agreed."""
    return agree(tell(well(), "p_pregnancy", "pregnancy_later"), "pregnancy_later")


def dev() -> ScreeningRequest:
    """Dev is 80 and on blood thinners; nobody has asked his doctor."""
    return tell(well(measures=Measures(age_years=80)), "p_blood_heart", "blood_thinners")


def elif_(knowledge: Knowledge) -> ScreeningRequest:
    """Elif is unsure about everything."""
    cards: dict[str, CardMark] = dict.fromkeys(CARDS["adult"], "some")
    answers: dict[str, Answer] = {
        one.id: "unsure" for one in knowledge.conditions.values() if one.card in cards
    }
    return ScreeningRequest(receiver="adult", at=AT, cards=cards, answers=answers)


def farid() -> ScreeningRequest:
    """Farid's receiver is well; Farid, who gives the massage, has a sore thumb."""
    return tell(well(), "g_giver", "giver_hand_or_wrist_pain")


def gita() -> ScreeningRequest:
    """Gita is a baby of ten weeks, and well."""
    return well("baby", Measures(age_weeks=10))


def hugo() -> ScreeningRequest:
    """Hugo is a child of seven, and well."""
    return well("child")


def ines() -> ScreeningRequest:
    """Ines massages her own neck, and is well."""
    return well("self")


def jonas() -> ScreeningRequest:
    """Jonas has a bruise on the left shoulder blade."""
    return tell(well(), "d_body", "bruise", places=(Place("shoulder_blade", "left"),))


def kofi() -> ScreeningRequest:
    """Kofi ate an hour ago."""
    return well(measures=Measures(hours_since_meal=1.0))
