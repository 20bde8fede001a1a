"""The style sheet that lays each tick box of a body picture over the zone which it stands for."""

from warmhands.model.body_map import BodyMap, Outline


def zone_css(picture: BodyMap) -> str:
    """One class a zone and side: where its box lies, for whoever explores the page by touch."""
    rules = ["/* Made by warmhands.web.body_picture.zone_css: change the outlines, not this file. */"]
    for zone, side, outline in picture.parts():
        left, top, width, height = _bounds(outline, picture.size)
        place = f"left: {left:.1f}%; top: {top:.1f}%; width: {width:.1f}%; height: {height:.1f}%;"
        rules.append(f".on-{picture.name} .zone-{zone}-{side} {{ {place} }}")
    return "\n".join(rules) + "\n"


def _bounds(outline: Outline, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Left, top, width and height in parts of a hundred of the picture."""
    across = [100 * x / size[0] for x, _ in outline]
    down = [100 * y / size[1] for _, y in outline]
    return min(across), min(down), max(across) - min(across), max(down) - min(down)
