"""What is remembered: models, repositories in our words, one unit of work, migrations and the outbox.

Start at `store.Store`: `async with store.begin() as work` is one transaction; `work` holds a repository per subject.
To remember something new: a model in `models/`, a repository in `repositories/` (or a question in an existing one), its
name in `work.Work`, and a step in `migrations/versions/`; `tests/storage` tells when one of these is forgotten.
"""
