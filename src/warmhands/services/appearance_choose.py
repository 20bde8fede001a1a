"""Choose how a body is drawn: kept with the person, or with the check of somebody without a name."""

from msgspec.structs import replace

from warmhands.model.appearance import Appearance
from warmhands.model.journal import Intake, Person, Session
from warmhands.model.trouble import Trouble
from warmhands.services.house import House
from warmhands.services.people_keep import list_people


def appearance_of(house: House, intake: Intake) -> Appearance:
    """How the receiver of a check is drawn: as their person is, where they are one of the household."""
    person = next((one for one in list_people(house) if one.id == intake.person), None)
    return intake.appearance if person is None else person.appearance


def appearance_in(house: House, session: Session) -> Appearance:
    """How the receiver of a massage is drawn; whatever became of its check, the massage goes on."""
    try:
        intake = house.journal.intake(session.household, session.intake)
    except Trouble:
        return Appearance()
    return Appearance() if intake is None else appearance_of(house, intake)


def draw_person(house: House, person: Person, appearance: Appearance) -> None:
    """Draw somebody of the household like this from now on."""
    house.journal.keep_person(replace(person, body=appearance.body, tone=appearance.tone))


def draw_receiver(house: House, intake: Intake, appearance: Appearance) -> None:
    """Draw the receiver of a check like this, and from now on where they are one of the household."""
    person = next((one for one in list_people(house) if one.id == intake.person), None)
    if person is None:
        house.journal.keep_intake(replace(intake, appearance=appearance))
    else:
        draw_person(house, person, appearance)
