"""What people call the apps."""

from flows.texts import Ours
from storage.models import Account


def app(account: Account) -> Ours:
    """Return the name of the app an account is on."""
    return Ours(account.platform.capitalize())
