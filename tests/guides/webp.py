"""Pictures as WebP, which a browser can write and Python alone can not."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

QUALITY = 0.6


def save_webp(page: Any, png: bytes, path: Path) -> None:
    """Write the picture `png` as WebP, with the browser that `page` belongs to."""
    data = page.context.new_page()
    url = data.evaluate(
        """async ([source, quality]) => {
            const image = new Image();
            image.src = source;
            await image.decode();
            const canvas = Object.assign(document.createElement("canvas"), {width: image.width, height: image.height});
            canvas.getContext("2d").drawImage(image, 0, 0);
            return canvas.toDataURL("image/webp", quality);
        }""",
        ["data:image/png;base64," + base64.b64encode(png).decode(), QUALITY],
    )
    data.close()
    path.write_bytes(base64.b64decode(url.partition(",")[2]))


def size_of(path: Path) -> tuple[int, int]:
    """Width and height of an extended WebP picture, from its header."""
    head = path.read_bytes()[:30]
    assert (head[:4], head[8:16]) == (b"RIFF", b"WEBPVP8X")
    width, height = (int.from_bytes(head[start : start + 3], "little") + 1 for start in (24, 27))
    return width, height
