"""Every address of the app, in the order in which a person meets them."""

from litestar.handlers import HTTPRouteHandler

from warmhands.web.api import API
from warmhands.web.appearance_page import APPEARANCE
from warmhands.web.baby_pages import BABY
from warmhands.web.calendar_files import CALENDARS
from warmhands.web.check_pages import CHECK
from warmhands.web.clip_pages import CLIPS
from warmhands.web.course_pages import COURSES
from warmhands.web.home_page import HOME
from warmhands.web.journal_pages import JOURNAL
from warmhands.web.offline_pages import OFFLINE
from warmhands.web.openapi import OPENAPI
from warmhands.web.people_pages import PEOPLE
from warmhands.web.plan_pages import PLAN
from warmhands.web.reading_pages import READING
from warmhands.web.remote_link import LINK
from warmhands.web.remote_pages import REMOTE
from warmhands.web.rest_pages import RESTS
from warmhands.web.session_pages import SESSION
from warmhands.web.sheet_files import SHEETS
from warmhands.web.sore_pages import SORE
from warmhands.web.sound_pages import SOUND
from warmhands.web.start_pages import START
from warmhands.web.statics import STATICS
from warmhands.web.technique_pages import MOVES
from warmhands.web.verdict_page import VERDICT
from warmhands.web.wish_pages import WISH

ROUTES: list[HTTPRouteHandler] = [
    *HOME,
    *START,
    *CHECK,
    *VERDICT,
    *WISH,
    *APPEARANCE,
    *PLAN,
    *SESSION,
    *RESTS,
    *REMOTE,
    *LINK,
    *CLIPS,
    *OFFLINE,
    *SOUND,
    *SHEETS,
    *BABY,
    *JOURNAL,
    *COURSES,
    *CALENDARS,
    *PEOPLE,
    *SORE,
    *READING,
    *MOVES,
    *STATICS,
    *API,
    *OPENAPI,
]
