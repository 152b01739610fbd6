"""Drawings: places of marks as frozen data, in units of the drawing's own; templates print them and decide nothing.

A drawing holds marks alone. Names, values and whatever an author wrote stand around it as text, which wraps, grows
with the reader's type and is what a screen reader reads; the drawing itself is hidden from it.
"""
