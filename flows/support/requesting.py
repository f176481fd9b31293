"""Keeping a request for help, and asking its sponsor."""

from flows.nudges.nudge import NudgeKind, nudge
from flows.turn import Turn
from storage.models import Obstacle, Project, SupportRequest, SupportState


async def request_help(turn: Turn, project: Project, kind: Obstacle, text: str, *, of_all: bool) -> SupportRequest:
    """Keep what this person asks help with for a project, its people loaded, and ask the sponsor, or all."""
    sponsor = None if of_all else project.sponsor
    request = await turn.work.support.add(
        SupportRequest(
            organisation_id=turn.organisation.id,
            project_id=project.id,
            asked_by=turn.me.id,
            kind=kind,
            text=text,
            state=SupportState.OPEN,
            at=turn.now,
            helper_id=sponsor.id if sponsor else None,
        )
    )
    await turn.note("support", request.id, None, request.state)
    if sponsor is not None:
        words = turn.post.words_of(sponsor)
        told = {"owner": turn.me.name, "title": project.title, "kind": words.line(f"support.kind_{kind}"), "text": text}
        key = f"support:{request.id}"
        await nudge(turn.post, sponsor, words.message("support.to_sponsor", **told), kind=NudgeKind.SUPPORT, key=key)
    return request
