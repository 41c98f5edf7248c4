"""Finishing shared by all the cards: painted sky behind, bloom, vignette, split tone, grain."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image
from scipy.ndimage import gaussian_filter


def compose(render: Path, sky: np.ndarray | None) -> np.ndarray:
    """The computed picture as an array in 0..1, in front of its painted sky if it has one."""
    with Image.open(render) as image:
        pixels = np.asarray(image.convert("RGBA"), np.float32) / 255
    if sky is None:
        return pixels[..., :3]
    alpha = pixels[..., 3:]
    return pixels[..., :3] * alpha + sky * (1 - alpha)


def grade(pixels: np.ndarray, bloom: float = 0.35, vignette: float = 0.24) -> np.ndarray:
    """Give every card the same warm, slightly grainy rendering."""
    height, width = pixels.shape[:2]
    light = pixels.mean(-1, keepdims=True)
    bright = pixels * np.clip((light - 0.6) / 0.4, 0, 1)
    halo = sum(gaussian_filter(bright, (width * s, width * s, 0)) for s in (0.012, 0.035, 0.09))
    result = 1 - (1 - pixels) * (1 - np.clip(halo * bloom * 0.85, 0, 1))
    y, x = np.mgrid[0:height, 0:width]
    edge = np.hypot((x - width / 2) / (width / 2), (y - height / 2) / (height / 2)) / 1.414
    result = result * (1 - vignette * edge**2.2)[..., None]
    light = result.mean(-1, keepdims=True)
    result = result + 0.03 * (light - 0.45) * np.array([1, 0.25, -0.9])
    noise = gaussian_filter(np.random.default_rng(0).normal(size=(height, width)), 0.7)
    result = result + 0.014 * noise[..., None] * (1 - 0.5 * np.abs(2 * light - 1))
    return np.clip(result, 0, 1)


def save(pixels: np.ndarray, path: Path, quality: int = 84) -> None:
    """Write an array in 0..1 as WebP, or PNG for a draft."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.fromarray((pixels * 255 + 0.5).astype(np.uint8))
    if path.suffix == ".webp":
        image.save(path, "WEBP", quality=quality, method=6)
    else:
        image.save(path)
