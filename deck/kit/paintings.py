"""Skies and backdrops painted with noise, as arrays of red, green and blue in 0..1."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.ndimage import gaussian_filter, zoom

Stops = Sequence[tuple[float, str]]


def tint(colour: str) -> np.ndarray:
    """A hexadecimal colour as display values in 0..1."""
    return np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255


def noise(
    height: int,
    width: int,
    seed: int = 0,
    base: float = 4,
    octaves: int = 7,
    gain: float = 0.5,
    stretch: tuple[float, float] = (1.0, 1.0),
) -> np.ndarray:
    """Fractal noise with mean 0 and deviation 1; ``stretch`` makes it finer in x or y."""
    rng = np.random.default_rng(seed)
    total = np.zeros((height, width), np.float32)
    strength, frequency = 1.0, base
    for _ in range(octaves):
        columns = max(2, int(frequency * stretch[0]))
        rows = max(2, int(frequency * stretch[1]))
        if columns + 3 > width or rows + 3 > height:
            break
        values = rng.normal(size=(rows + 3, columns + 3))
        total += strength * zoom(values, (height / rows, width / columns), order=3)[:height, :width]
        strength, frequency = strength * gain, frequency * 2
    return (total - total.mean()) / (total.std() + 1e-6)


def profile(
    width: int, seed: int, base: int = 3, octaves: int = 7, gain: float = 0.5
) -> np.ndarray:
    """Fractal noise along a line, for ridges."""
    rng = np.random.default_rng(seed)
    total, strength, frequency = np.zeros(width), 1.0, base
    for _ in range(octaves):
        if frequency + 3 > width:
            break
        values = rng.normal(size=frequency + 3)
        total += strength * zoom(values, width / frequency, order=3)[:width]
        strength, frequency = strength * gain, frequency * 2
    return (total - total.mean()) / (total.std() + 1e-6)


def gradient(height: int, width: int, stops: Stops, end: float = 1.0) -> np.ndarray:
    """A vertical gradient, from the top down to the fraction ``end`` of the height."""
    t = np.clip(np.linspace(0, 1, height) / end, 0, 1)
    colours = np.array([tint(colour) for _, colour in stops])
    column = np.stack([np.interp(t, [s for s, _ in stops], colours[:, k]) for k in range(3)], -1)
    return np.repeat(column[:, None], width, 1)


def sky(
    width: int,
    height: int,
    stops: Stops,
    horizon: float = 0.6,
    sun: tuple[float, float, float, str, float] | None = None,
    cloud: str = "#fff0dc",
    amount: float = 0.6,
    cover: float = 0.1,
    stretch: float = 3.2,
    seed: int = 1,
) -> np.ndarray:
    """A sky with soft clouds; ``sun`` is (x, y, radius, colour, strength) in fractions."""
    picture = gradient(height, width, stops, horizon)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    clouds = noise(height, width, seed, base=3, octaves=8, gain=0.55, stretch=(1.1, stretch))
    veil = np.clip((clouds - cover) * 0.5, 0, 1) * np.clip(
        1.15 - 0.9 * y / (height * horizon), 0, 1
    )
    shade = np.clip(np.roll(clouds, (6, -4), (0, 1)) - clouds, -1, 1)
    colour = tint(cloud) * (1 + 0.10 * shade[..., None])
    veil = (amount * veil)[..., None]
    picture = picture * (1 - veil) + colour * veil
    if sun:
        sx, sy, radius, light, strength = sun
        away = np.hypot(x - sx * width, y - sy * height) / width
        halo = np.exp(-((away / (radius * 2.2)) ** 2)) * 0.5 + np.exp(-away / (radius * 6)) * 0.6
        halo = np.clip((halo * strength)[..., None] * tint(light), 0, 1)
        picture = 1 - (1 - np.clip(picture, 0, 1)) * (1 - halo)
        disc = (np.clip((radius - away) / 0.0015 + 0.5, 0, 1) * min(1, strength))[..., None]
        picture = picture * (1 - disc) + np.array([1, 0.98, 0.92]) * disc
    return np.clip(picture, 0, 1)


def stars(picture: np.ndarray, count: int, seed: int = 1, lowest: float = 0.7) -> np.ndarray:
    """Add stars of uneven brightness, and the pale band of the galaxy."""
    height, width = picture.shape[:2]
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    along = (x / width - 0.15) * 0.9 - (y / height - 0.05)
    cloudy = np.clip(0.7 + 0.35 * noise(height, width, seed, base=5), 0, 1.6)
    band = np.exp(-((along / 0.16) ** 2)) * cloudy * np.clip(1 - y / (height * lowest), 0, 1)
    light = np.zeros((height, width), np.float32)
    rows = (rng.random(count) ** 0.9 * height * lowest).astype(int)
    light[rows, rng.integers(0, width, count)] = rng.random(count) ** 5 * 9 + 0.5
    glow = gaussian_filter(light, 0.75) * 2 + gaussian_filter(light, 2.6) * 2.2
    colour = np.array([0.95, 0.97, 1.0])
    return np.clip(
        picture + band[..., None] * tint("#7d8fc0") * 0.30 + glow[..., None] * colour, 0, 1
    )


def hills(
    width: int = 900,
    height: int = 900,
    stops: Stops = ((0, "#9cc4dc"), (0.6, "#f6e3c0"), (1, "#fbd9a4")),
    horizon: float = 0.5,
    near_far: tuple[str, str] = ("#d9c7b0", "#8fa27c"),
    count: int = 5,
    sun: tuple | None = (0.6, 0.42, 0.03, "#ffe9b0", 0.9),
    relief: float = 0.045,
    seed: int = 3,
) -> np.ndarray:
    """Rows of hills, from misty and far to coloured and near, under a sky."""
    picture = sky(width, height, stops, horizon + 0.1, sun, amount=0.5, seed=seed)
    y = np.mgrid[0:height, 0:width][0].astype(np.float32)
    far, near = tint(near_far[0]), tint(near_far[1])
    for i in range(count):
        f = i / (count - 1)
        ridge = profile(width, seed + 20 + i, base=2 + i // 2, gain=0.42)
        top = height * (horizon + 0.34 * f**1.3) - height * relief * (1 - 0.45 * f) * ridge
        mask = np.clip((y - top[None]) / 1.5, 0, 1)[..., None]
        grain = noise(height, width, seed + 60 + i, base=8, octaves=6, stretch=(1, 3))
        grain = np.clip(0.5 + 0.2 * grain, 0, 1)[..., None]
        depth = np.clip((y - top[None]) / (height * 0.16), 0, 1)[..., None]
        colour = (far * (1 - f) + near * f) * (0.88 + 0.24 * grain) * (1 - depth * 0.25)
        colour = colour + tint("#fff0d0") * depth * 0.12
        picture = picture * (1 - mask) + colour * mask
    return np.clip(picture, 0, 1)


def discs(
    width: int = 800,
    height: int = 600,
    top: str = "#dfe3b4",
    bottom: str = "#4d6440",
    colours: Sequence[str] = ("#f3e79a", "#9fb85a", "#6f9150", "#e9d27a", "#cfe0b0", "#41603f"),
    count: int = 140,
    seed: int = 2,
) -> np.ndarray:
    """Foliage or lights far out of focus: a gradient with soft discs."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    picture = gradient(height, width, ((0, top), (1, bottom)))
    for _ in range(count):
        cx, cy, radius = rng.uniform(0, width), rng.uniform(0, height), rng.uniform(12, 46)
        away = np.hypot(x - cx, y - cy)
        mask = np.clip((radius - away) / 3, 0, 1) * (
            0.55 + 0.45 * np.clip(away / radius, 0, 1) ** 6
        )
        mask = (mask * rng.uniform(0.06, 0.28))[..., None]
        picture = picture * (1 - mask) + tint(str(rng.choice(list(colours)))) * mask
    return np.clip(gaussian_filter(picture, (3.5, 3.5, 0)), 0, 1)


def plume(width: int = 240, height: int = 360, seed: int = 1) -> np.ndarray:
    """The density of a wisp of steam, wide and thin at the top."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    up = 1 - y / height
    middle = 0.5 + 0.16 * np.sin(up * 5 + seed) * up
    away = (x / width - middle) / (0.10 + 0.26 * up)
    wisps = np.clip(0.55 + 0.55 * noise(height, width, seed, base=4, stretch=(1.6, 1)), 0, 1.5)
    fade = np.clip(up / 0.08, 0, 1) * np.clip((1 - up) / 0.6, 0, 1)
    return np.clip(np.exp(-(away**2) * 2.2) * wisps * fade * 1.3, 0, 1)
