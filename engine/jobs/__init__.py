"""Jobs: how long work runs. One folder, one worker process, typed events; whoever wants to know follows the folder."""

from engine.jobs.context import JobContext, Stopped
from engine.jobs.control import Command, send
from engine.jobs.events import GAUGES, METRICS, VALIDATIONS, Event
from engine.jobs.follow import End, Follower, Update, ended, log_tail, raise_if_failed
from engine.jobs.history import History
from engine.jobs.launch import begin_job, prepare_job, start_job, stop_now
from engine.jobs.liveness import AlreadyRunningError, Life, life
from engine.jobs.queueing import (
    add_to_queue,
    queue_at_work,
    queue_folder,
    queue_standing,
    remove_from_queue,
    set_on_error,
    start_queue,
    stop_queue,
)
from engine.jobs.remaining import TimeLeft, time_left
from engine.jobs.requests import (
    Started,
    job_folders,
    last_end,
    resume_training,
    running,
    start_branch,
    start_clean,
    start_erasing,
    start_evaluation,
    start_export,
    start_import,
    start_measurement,
    start_sources_change,
    start_tokenizer,
    start_training,
    states,
)
from engine.jobs.spec import JobSpec, is_job, read_spec
from engine.jobs.store import EventWriter

__all__ = [
    "GAUGES",
    "METRICS",
    "VALIDATIONS",
    "AlreadyRunningError",
    "Command",
    "End",
    "Event",
    "EventWriter",
    "Follower",
    "History",
    "JobContext",
    "JobSpec",
    "Life",
    "Started",
    "Stopped",
    "TimeLeft",
    "Update",
    "add_to_queue",
    "begin_job",
    "ended",
    "is_job",
    "job_folders",
    "last_end",
    "life",
    "log_tail",
    "prepare_job",
    "queue_at_work",
    "queue_folder",
    "queue_standing",
    "raise_if_failed",
    "read_spec",
    "remove_from_queue",
    "resume_training",
    "running",
    "send",
    "set_on_error",
    "start_branch",
    "start_clean",
    "start_erasing",
    "start_evaluation",
    "start_export",
    "start_import",
    "start_job",
    "start_measurement",
    "start_queue",
    "start_sources_change",
    "start_tokenizer",
    "start_training",
    "states",
    "stop_now",
    "stop_queue",
    "time_left",
]
