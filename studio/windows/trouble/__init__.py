"""When something goes wrong: what each error can be mended by, the log, and a report that is seen before it leaves."""

from studio.windows.trouble.trouble_desk import TroubleDesk

__all__ = ["TroubleDesk"]
