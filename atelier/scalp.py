"""Where the zone of the scalp ends. It keeps a line of its own, so that another haircut moves no zone."""

import numpy as np
from scipy.interpolate import PchipInterpolator

from bodies import Floats
from relief import ease

# The line on the neutral body: depth (face to nape, m) and height.
LINE = PchipInterpolator(
    [-0.17, -0.146, -0.128, -0.108, -0.094, -0.085, -0.074, -0.066, -0.03, -0.016, 0.0, 0.06],
    [0.850, 0.846, 0.836, 0.822, 0.805, 0.770, 0.748, 0.748, 0.712, 0.697, 0.690, 0.688],
)
EAR, EAR_REACH = (-0.046, 0.747), (0.0235, 0.033)


def into_scalp(neutral: Floats) -> Floats:
    """How far inside the scalp a point of the head lies (about metres; negative: face, ear or nape)."""
    depth, height = neutral[..., 1], neutral[..., 2]
    nape = 0.014 * (np.clip(np.abs(neutral[..., 0]) / 0.05, 0, 1.2) ** 2) * ease(depth, -0.055, -0.015)
    line = height - LINE(np.clip(depth, -0.17, 0.06)) - nape
    ear = np.hypot((depth - EAR[0]) / EAR_REACH[0], (height - EAR[1]) / EAR_REACH[1]) - 1
    beside = np.abs(neutral[..., 0]) > 0.05
    return np.minimum(line, np.where(beside, ear * EAR_REACH[0], 1.0))
