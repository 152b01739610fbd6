"""Programs that a test starts and interrupts."""

from __future__ import annotations

import signal


def interruptible() -> None:
    """For `preexec_fn`: the program hears Ctrl+C. A shell that runs tests in the background has it ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
