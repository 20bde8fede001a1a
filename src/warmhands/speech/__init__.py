"""Says a massage aloud: one sound track a plan, and a clip for every sentence of the player.

numpy, hibari and soundfile are imported by the modules `voice`, `bells`, `pad`, `mixing` and `files` alone,
and those only when something is to be heard.
"""

from warmhands.speech.clips import Clip
from warmhands.speech.job import Job
from warmhands.speech.options import BED, Options, Verbosity
from warmhands.speech.shelf import Kept
from warmhands.speech.studio import Made, Studio, open_studio

__all__ = ["BED", "Clip", "Job", "Kept", "Made", "Options", "Studio", "Verbosity", "open_studio"]
