"""Writes what the camera took as small WebP files."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy import ndimage

HALF = 2


def faded(pixels: npt.NDArray[np.float64], part: float) -> npt.NDArray[np.float64]:
    """Pixels whose lower edge fades out over that part of the height."""
    if part:
        row = np.linspace(1, 0, len(pixels))
        ease = np.clip(row / part, 0, 1)
        pixels[..., 3] *= (ease * ease * (3 - 2 * ease))[:, None]
    return pixels


def save_picture(plate: Path, target: Path, fade: float = 0.0, quality: int = 82) -> None:
    """The picture, its background clear."""
    pixels = faded(np.asarray(Image.open(plate).convert("RGBA")).astype(float), fade)
    picture = Image.fromarray(pixels.astype(np.uint8))
    picture.save(target, "WEBP", quality=quality, alpha_quality=80, method=6)


def save_mask(plate: Path, target: Path, fade: float = 0.0) -> None:
    """The skin as alpha alone, at half size: CSS lays the tint through it."""
    pixels = faded(np.asarray(Image.open(plate).convert("RGBA")).astype(float), fade)
    wider = ndimage.maximum_filter(pixels[..., 0], 5)  # a little under hair and cloth: no pale seam
    alpha = (wider * pixels[..., 3] / 255).astype(np.uint8)
    mask = Image.merge("RGBA", [Image.new("L", alpha.shape[::-1], 255)] * 3 + [Image.fromarray(alpha)])
    mask = mask.resize((mask.width // HALF, mask.height // HALF), Image.Resampling.LANCZOS)
    mask.save(target, "WEBP", quality=40, alpha_quality=60, method=6)
