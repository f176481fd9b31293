"""The organisation that the settings are of, as it stands in the database."""

from datetime import datetime

from bot.settings import Settings
from storage.models import Organisation
from storage.work import Work


async def own_organisation(work: Work, settings: Settings, now: datetime) -> Organisation:
    """Return it, as the settings describe it today; the first time it is made."""
    own = settings.organisation
    return await work.organisations.ensure(
        key=own.key, name=own.name, language=own.language, time_zone=own.time_zone, now=now
    )
