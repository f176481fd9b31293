"""From settings to what each platform is told: tokens, addresses, pools."""

import json
from datetime import timedelta
from functools import partial
from random import SystemRandom

from pydantic import SecretStr

from adapters.slack import SlackOptions
from adapters.telegram import TelegramOptions
from adapters.telegram.address import Place, Receipt
from adapters.web import Drawing
from bot.scanning import questionnaire_of, scan_key
from bot.settings import Settings
from flows.everything import build_house
from flows.policy import Policy, Pool
from flows.turn import House


def slack_options(settings: Settings) -> SlackOptions:
    """Return what the Slack adapter is told."""
    slack = settings.slack
    return SlackOptions(
        bot_token=slack.bot_token.get_secret_value(),
        app_token=_secret(slack.app_token),
        signing_secret=_secret(slack.signing_secret),
        base_url=slack.base_url,
        pool_channel=slack.pool_channel or None,
    )


def telegram_options(settings: Settings) -> TelegramOptions:
    """Return what the Telegram adapter is told."""
    telegram = settings.telegram
    return TelegramOptions(
        token=telegram.token.get_secret_value(),
        base_url=telegram.base_url,
        base_file_url=telegram.base_file_url,
        webhook_url=telegram.webhook_url or None,
        webhook_secret=_secret(telegram.webhook_secret),
        pool_chat=telegram.pool_chat or None,
    )


def policy_of(settings: Settings) -> Policy:
    """Return what flows need to know of the settings."""
    organisation = settings.organisation
    return Policy(
        pools=_pools(settings),
        organisers=frozenset(settings.organisers),
        country=organisation.country,
        reaction_wd=settings.ideas.reaction_wd,
        check_in_running_wd=settings.check_ins.running_wd,
        check_in_wd=settings.check_ins.otherwise_wd,
        ladder_wd=settings.check_ins.ladder_wd,
        cap_day=settings.nudges.cap_day,
        cap_week=settings.nudges.cap_week,
        cap_30d=settings.nudges.cap_30d,
        event_day_cap=settings.nudges.event_day_cap,
        windows=settings.nudges.windows,
        spread=timedelta(minutes=settings.nudges.spread_minutes),
        handover_step_wd=settings.handover.step_wd,
        needs_owner_max_wd=settings.handover.parked_wd,
        small_yes_hours=settings.gate.small_yes_hours,
        small_yes_budget=settings.gate.small_yes_budget,
        small_yes_silence_wd=settings.gate.silence_wd,
        gate_wd=settings.gate.decide_wd,
        gate_late_wd=settings.gate.late_wd,
        support_reminder_wd=settings.support.reminder_wd,
        support_escalate_wd=settings.support.escalate_wd,
        experiment_max_days=settings.experiments.max_days,
        experiment_extensions=settings.experiments.extensions,
        experiment_extension_days=settings.experiments.extension_days,
        running_experiments=settings.experiments.running,
        learning_goals_max=settings.projects.learning_goals,
        pause_max_weeks=settings.projects.pause_weeks,
        baseline_weeks=settings.projects.baseline_weeks,
        co_owners_max=settings.ideas.co_owners,
        privacy_contact=organisation.privacy_contact or None,
        four_eyes=settings.announcements.four_eyes,
        next_learnathon=organisation.next_learnathon,
        scan_k=settings.scan.k,
        scan_window_wd=settings.scan.window_wd,
        scan_retention_days=settings.scan.retention_days,
        questionnaire=questionnaire_of(settings),
    )


def house_of(settings: Settings) -> House:
    """Return what every turn relies on."""
    organisation, key = settings.organisation, partial(scan_key, settings)
    at = settings.web.public_url
    house = build_house(policy_of(settings), SystemRandom(), organisation.language, settings.languages, key, at)
    house.pages.drawn = Drawing().file
    return house


def _pools(settings: Settings) -> tuple[Pool, ...]:
    """Return where idea cards live, on the platforms that are connected."""
    pools = []
    if settings.slack.mode != "off" and settings.slack.pool_channel:
        pools.append(Pool("slack", json.dumps({"channel": settings.slack.pool_channel})))
    if settings.telegram.mode != "off" and settings.telegram.pool_chat:
        pools.append(_group(Place.from_setting(settings.telegram.pool_chat)))
    return tuple(pools)


def _group(place: Place) -> Pool:
    """Return a group as a pool; what stands in a topic never comes from a group with another id."""
    return Pool("telegram", place.to_json(), None if place.thread else Receipt.beginning(place.chat))


def _secret(value: SecretStr) -> str | None:
    return value.get_secret_value() or None
