"""A small sheet, to be changed by tests, and who publishes it."""

from rolebook.exports._paper import Sheet

AUTHOR = "Example Training Co-operative"
SHEET = Sheet(
    title="A sheet", language="en", author=AUTHOR, audience="public", notice="", body="<h1>A sheet</h1><p>Words.</p>"
)
