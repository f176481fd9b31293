"""The one place that wires: read `build` and you know the program."""

from collections.abc import Mapping
from types import MappingProxyType

from adapters.platform import Platform
from adapters.slack import Slack
from adapters.telegram import Telegram
from adapters.web import web_routes
from bot.app import App
from bot.clock import Clock, real_clock
from bot.connecting import house_of, slack_options, telegram_options
from bot.delivery import Delivery
from bot.erasing import Erasing
from bot.feeding import Feeding
from bot.housekeeping import Housekeeping
from bot.intake import Intake
from bot.leadership import Leadership
from bot.measuring import Measuring
from bot.metrics import Metrics
from bot.observing import Observe, unobserved
from bot.pacing import Limit, Paces
from bot.pages import OwnPages
from bot.schedule import build_schedule
from bot.settings import Settings
from bot.ticking import Ticking
from bot.warming import Warming
from flows.by_itself import DUE
from flows.members.onboarding import introduction
from flows.turn import House
from storage.store import Store

LIMITS = MappingProxyType({"telegram": Limit(30), "slack": Limit(600, span=60.0)})
"""What the platforms take from us: Telegram documents about 30 messages a second, Slack several hundred a minute for
a workspace, which is taken for 600.
"""


def build(settings: Settings, clock: Clock = real_clock, *, paced: bool = True, observe: Observe = unobserved) -> App:
    """Put a bot together from its settings; nothing connects before `App.run`.

    Only platforms without limits, simulated ones, may be spoken to unpaced. Only the sandbox observes.
    """
    store = Store(settings.database.url)
    metrics = Metrics()
    house = house_of(settings)
    leadership = Leadership(store, "telegram", clock)
    platforms = build_platforms(settings, house, clock, leadership)
    paces = Paces(LIMITS, lambda platform, address: platforms[platform].chat_limit(address)) if paced else Paces({})
    pools = [(pool.platform, pool.address) for pool in house.policy.pools]
    delivery = Delivery(store, platforms, paces, clock, metrics, house.tags, pools)
    intake = Intake(store, house, settings.organisation.key, platforms, clock, metrics, delivery.wake, observe)
    if isinstance(slack := platforms.get("slack"), Slack):
        slack.unopened, slack.acquaintances = intake.could_not_open, intake.acquaintances
    if isinstance(telegram := platforms.get("telegram"), Telegram):
        house.entrance.platform, house.entrance.link = telegram.name, telegram.link_to
    ticking = Ticking(store, house, clock, DUE, observe)
    measuring = Measuring(store, platforms, metrics, clock)
    feeding = Feeding(ticking, delivery.wake)
    warming = Warming(store, house, clock)
    erasing = Erasing(store)
    nightly = [slack.call_roll] if isinstance(slack, Slack) else []
    schedule = build_schedule(Housekeeping(store, clock), measuring, ticking, feeding, warming, erasing, nightly)
    pages = web_routes(OwnPages(store, house, settings.organisation.key, clock))
    moving = (delivery, schedule, ticking, leadership, warming)
    return App(settings, store, platforms, intake, *moving, metrics, clock, pages, house.tags)


def build_platforms(settings: Settings, house: House, clock: Clock, leadership: Leadership) -> Mapping[str, Platform]:
    """Return the platforms that have credentials."""
    platforms: dict[str, Platform] = {}
    words = house.vocabulary.words
    if settings.slack.mode != "off":
        platforms["slack"] = Slack(slack_options(settings), words, clock)
    if settings.telegram.mode != "off":
        options, spoken = telegram_options(settings), introduction(house.texts)
        platforms["telegram"] = Telegram(options, words, clock, polls=leadership.holds, introduction=spoken)
    return platforms
