"""13 La cuisine: two people cook side by side, pans steaming.

Way out: the window on the garden.  Unresolved: one looks at the pot, the other looks at him.
"""

from kit.materials import CREAM, OCHRE, PETROL, TERRACOTTA, clay, metal, wood
from kit.nature import leaf
from kit.paintings import hills
from kit.people import BLACK_HAIR, DARK, FAIR, Look, person, standing
from kit.props import apple, steam, wall_with_opening, window_frame
from kit.shapes import backdrop, box, group, lathe, rod, tube
from kit.stage import Stage, area, point, sun


def pot(at: tuple, radius: float, height: float, paint: object, steel: object) -> None:
    """A pot with two ears, nearly full."""
    side = [(0, 0), (radius * 0.92, 0), (radius, 0.02), (radius, height), (radius * 1.05, height)]
    side += [(radius * 1.03, height + 0.008), (radius * 0.95, height), (radius * 0.95, 0.02)]
    lathe(side, paint, at)
    lathe([(0, height * 0.8), (radius * 0.95, height * 0.8)], clay("#c9803c", rough=0.3), at)
    for s in (-1, 1):
        ear = [(s * radius, -0.04, 0.8), (s * (radius + 0.06), -0.03, 0.85)]
        ear += [(s * (radius + 0.06), 0.03, 0.85), (s * radius, 0.04, 0.8)]
        tube([(at[0] + x, at[1] + y, at[2] + height * z) for x, y, z in ear], 0.012, steel)


def shelf(rng: object, timber: object) -> None:
    """A shelf with jars and bowls, and pans hanging below."""
    for x, width in ((-1.75, 1.2), (1.75, 1.2)):
        box((x, 1.98, 1.95), (width, 0.26, 0.04), timber, 0.006)
        for k in range(5):
            colour = ("#d8c8a8", "#b4512f", "#7f9a5a", "#d0a04a", "#47606b")[(k + int(x)) % 5]
            high, wide = 0.14 + 0.08 * rng.random(), 0.055 + 0.02 * rng.random()
            jar = [(0, 0), (wide, 0), (wide, high), (wide * 0.8, high + 0.02), (0, high + 0.025)]
            lathe(jar, clay(colour, rough=0.4, bump=0.05), (x - 0.45 + 0.22 * k, 1.96, 1.97))
    for k, radius in enumerate((0.13, 0.11, 0.09)):
        x = 1.4 + 0.34 * k
        rod((x, 1.9, 1.92), (x, 1.9, 1.66), 0.012, None, metal("#5a5552", 0.5), 10)
        pan = [(0, 0), (radius, 0), (radius * 1.1, 0.05), (radius * 1.05, 0.05), (0, 0.01)]
        lathe(pan, metal("#b87a4a", 0.3), (x, 1.9, 1.66 - radius), (90, 0, 0))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    plaster = clay("#c9b48e", rough=0.95, bump=0.35, scale=10)
    opening = (-0.95, 0.95, 1.15, 2.35)
    wall_with_opening(2.15, opening, plaster, 6, 3.6)
    window_frame(2.15, opening, clay(CREAM, bump=0.05))
    stops = ((0, "#7fb4d4"), (0.6, "#efe2bc"), (1, "#f4d49a"))
    view = hills(900, 700, stops, 0.5, ("#a9b8b0", "#5f8048"), 5, None, 0.06, 16)
    backdrop(view, (0, 7, 1.6), (9, 7), 0.75)
    timber, pale = wood(), wood("#a4703c", "#dcae72", (0.8, 9, 9))
    shelf(rng, timber)
    box((0, 0.15, 0.86), (4.6, 0.95, 0.07), pale, 0.015)
    box((0, 0.30, 0.42), (4.5, 0.7, 0.82), clay("#5f7f80", rough=0.8, bump=0.1), 0.01)
    steel = metal("#8d8f90", 0.35)
    pot((-0.42, 0.12, 0.90), 0.20, 0.22, clay(TERRACOTTA, rough=0.3, bump=0.03), steel)
    pot((0.98, 0.10, 0.90), 0.15, 0.14, clay(PETROL, rough=0.3, bump=0.03), steel)
    steam((-0.26, 0.30, 1.08), (0.30, 0.42), 4)
    steam((0.98, 0.08, 1.02), (0.42, 0.7), 5)
    rod((-0.36, 0.16, 1.05), (-0.52, 0.36, 1.36), 0.014, 0.012, pale)
    bowl = [(0, 0), (0.08, 0), (0.17, 0.09), (0.165, 0.095), (0.08, 0.012), (0, 0.012)]
    lathe(bowl, clay(CREAM, rough=0.35), (0.32, -0.06, 0.895))
    red, gold = clay("#b8402c", rough=0.35, bump=0.03), clay(OCHRE, rough=0.4, bump=0.05)
    for k in range(6):
        at = (0.32 + 0.08 * (k % 3 - 1), -0.06 + 0.06 * (k // 3 - 0.5), 0.93 + 0.03 * (k % 2))
        apple(at, 0.045, red if k % 3 else gold, 50 * k)
    box((-1.05, -0.06, 0.905), (0.5, 0.3, 0.025), timber, 0.01, (0, 0, 8))
    green = clay("#6f9a4a", rough=0.5, bump=0.05)
    sprigs = [
        leaf((0, 0, 0), 0.2, 0.045, 0.5 * k - 1, 0.3 + 0.2 * (k % 3), 0.7, green) for k in range(9)
    ]
    group(sprigs, (-1.2, -0.05, 0.92), (0, 0, 0))
    for x in (-0.95, -0.84):
        rod((x, -0.12, 0.94), (x + 0.03, 0.05, 0.94), 0.026, 0.01, clay("#d07a34", rough=0.5))
    cook = standing(
        shL=(-0.19, 0.02, 1.42), shR=(0.19, 0.02, 1.42),
        elR=(0.30, 0.14, 1.18), haR=(0.10, 0.40, 1.26), elL=(-0.30, 0.12, 1.16),
        haL=(-0.22, 0.38, 1.06), head=(0, 0.04, 1.66),
    )  # fmt: skip
    look = Look(OCHRE, "#3f4f63", DARK, BLACK_HAIR, "cropped", face=(-0.12, 1, -0.1), grip="R")
    person(cook, look, (-0.55, 0.78, 0.02), 180)
    helper = standing(
        elR=(0.30, 0.12, 1.18), haR=(0.22, 0.42, 1.08),
        elL=(-0.30, 0.16, 1.22), haL=(-0.12, 0.40, 1.24), head=(0.02, 0.05, 1.66),
    )  # fmt: skip
    look = Look("#8fa58f", "#7a4a63", FAIR, "#b8b0a4", "bun", face=(0.62, 1, -0.05), bulk=1.05)
    person(helper, look, (0.62, 0.80, -0.06), 184)
    sun((0.55, -0.9, -0.62), 4, "#ffe2ae", 3)
    area((0, 2.0, 2.0), (0, 0.2, 1.0), 1.8, 45, "#fff3d6", 1.2)
    area((-2.2, -2.4, 2.8), (0, 0.5, 1.1), 2.2, 120, "#ffeedc")
    point((0.2, -0.6, 2.6), 30, "#ffd9a4", 0.4)
    stage.ambient("#b9c0c0", 0.45)
    stage.expose(0.3)
    stage.camera((0.1, -2.65, 1.72), (0.02, 0.55, 1.33), 38, 5, (0, 0.5, 1.2))
