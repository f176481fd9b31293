"""What stands where in a picture of ours, as read from its SVG."""

from collections.abc import Iterator
from itertools import combinations
from xml.etree import ElementTree as ET

from flows.pictures.letters import width

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def boxes(svg: str) -> list[tuple[str, Box]]:
    """Return every text with the box that it takes at most."""
    found = []
    for one in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):  # noqa: S314 - our own
        said, size = one.text or "", float(one.attrib["font-size"])
        x, y, wide = float(one.attrib["x"]), float(one.attrib["y"]), width(said, float(one.attrib["font-size"]))
        left = x - {"start": 0, "middle": wide / 2, "end": wide}[one.attrib["text-anchor"]]
        found.append((said, (left, y - 0.76 * size, left + wide, y + 0.2 * size)))
    return found


def overlap(one: Box, other: Box) -> bool:
    slack = 0.2  # coordinates are rounded
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > slack and min(one[3], other[3]) - max(one[1], other[1]) > slack
    )


def misplaced(svg: str) -> Iterator[str]:
    """Return what is not in the frame, and which words lie over others."""
    root = ET.fromstring(svg)  # noqa: S314 - our own
    wide, high = float(root.attrib["width"]), float(root.attrib["height"])
    texts = [(said, box) for said, box in boxes(svg) if said]
    for said, (left, top, right, bottom) in texts:
        if left < -0.1 or right > wide + 0.1 or top < 0 or bottom > high + 0.1:
            yield f"{said} is not in the frame"
    for (said, box), (other, its) in combinations(texts, 2):
        if overlap(box, its):
            yield f"{said} lies over {other}"
