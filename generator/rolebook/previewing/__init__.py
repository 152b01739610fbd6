"""A live preview on one's own machine: what is being edited, as pages, with what is wrong with it.

    watching   what changed among the files that the preview reads
    keeping    the catalogue in memory: what changed is read again, and the last good version stays
    showing    a page as the browser gets it: findings at its foot, and a script that loads it anew
    serving    HTTP, on this machine only

Nothing is written to disk. Pages are made when somebody asks for them.
"""
