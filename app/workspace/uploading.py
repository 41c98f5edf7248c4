"""Sending over a network where there is one: a queue that survives, and patience between tries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.errors import UserError
from app.domain.records import Departure, Upload
from app.exchange.server import Server
from app.storage import bundles, journal, uploads
from app.workspace.space import Workspace

_LONGEST = timedelta(hours=6)


def server_of(workspace: Workspace) -> Server | None:
    """The server that was set for this space, or None: sending is off by default."""
    found = workspace.settings()
    if not found.upload_url:
        return None
    return Server(
        found.upload_url, found.upload_token, found.upload_authority, found.upload_certificate
    )


def enqueue(workspace: Workspace, bundle_id: str) -> None:
    """Let a bundle wait for the network; one that is already in the queue is tried again now."""
    now = workspace.world.now()
    with workspace.vault.write() as session:
        known = {u.bundle_id: u for u in uploads.all_uploads(session)}.get(bundle_id)
        if known is None:
            uploads.put(session, Upload(bundle_id, "", 0, now))
        elif known.done_at is None:
            uploads.put(session, replace(known, next_at=now))


def queue(workspace: Workspace) -> tuple[Upload, ...]:
    """Everything that was to be sent, with where it stands."""
    with workspace.vault.read() as session:
        return uploads.all_uploads(session)


def send_due(
    workspace: Workspace,
    server: Server,
    progress: Callable[[str, int], None] = lambda bundle_id, sent: None,
) -> tuple[Upload, ...]:
    """Try what is due now, one after the other; how each stands afterwards.

    A failure is kept with its reason and tried again later, each time twice as long after, six
    hours at most. Nothing raises: the queue is the answer.
    """
    with workspace.vault.read() as session:
        due = uploads.due(session, workspace.world.now())
    return tuple(_try(workspace, server, upload, progress) for upload in due)


def _try(
    workspace: Workspace, server: Server, upload: Upload, progress: Callable[[str, int], None]
) -> Upload:
    current = upload

    def created(location: str) -> None:
        nonlocal current
        current = _keep(workspace, replace(current, location=location))

    with workspace.vault.read() as session:
        bundle = bundles.find(session, upload.bundle_id)
    assert bundle is not None  # the queue refers to bundles
    # Loaded at the first sending alone: the library tries a socket as it loads.
    from app.exchange.upload import send

    try:
        send(
            server,
            bundle.content,
            upload.location,
            created,
            lambda sent: progress(upload.bundle_id, sent),
        )
    except UserError as error:
        return _keep(workspace, _later(current, error.code, workspace.world.now()))
    return _sent(workspace, current, server)


def _later(upload: Upload, code: str, now: datetime) -> Upload:
    attempts = upload.attempts + 1
    pause = min(timedelta(minutes=2 ** min(attempts - 1, 10)), _LONGEST)
    return replace(upload, attempts=attempts, next_at=now + pause, last_code=code)


def _sent(workspace: Workspace, upload: Upload, server: Server) -> Upload:
    now = workspace.world.now()
    done = replace(upload, attempts=upload.attempts + 1, last_code="", done_at=now)
    with workspace.vault.write() as session:
        uploads.put(session, done)
        bundles.note_departure(session, Departure(upload.bundle_id, now, server.host))
        journal.write(session, workspace.vault.holder, "bundle.sent", upload.bundle_id, now)
    return done


def _keep(workspace: Workspace, upload: Upload) -> Upload:
    with workspace.vault.write() as session:
        uploads.put(session, upload)
    return upload
