"""Everything that takes time, as the window sees it: jobs, the session worker, short work. Knows no widgets."""

from studio.jobs.background import Background
from studio.jobs.chain import Chain
from studio.jobs.job_thread import JobThread, JobUpdate
from studio.jobs.session_client import SessionClient
from studio.jobs.work import Work

__all__ = ["Background", "Chain", "JobThread", "JobUpdate", "SessionClient", "Work"]
