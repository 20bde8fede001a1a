"""Open a journal by its address."""

from warmhands.journal.address import read_address, say_where
from warmhands.journal.database import Database
from warmhands.journal.engine import open_engine
from warmhands.journal.migrate import migrate
from warmhands.journal.sql_journal import SqlJournal
from warmhands.journal.trouble import told


def open_journal(url: str) -> SqlJournal:
    """The journal at `sqlite:////folder/warmhands.db` or `postgresql://…`, brought to the newest form.

    What is missing is made. Raises a `JournalTrouble` that says what is wrong and what to do.
    """
    address = read_address(url)
    where = say_where(address)
    engine = open_engine(address)
    try:
        with told(where):
            migrate(engine, where)
    except BaseException:
        engine.dispose()
        raise
    return SqlJournal(Database(engine, where))
