"""Guesses what the writer of a protocol file meant, where a rule alone could only say that it is unknown."""

from typing import Any

from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Breach
from warmhands.services.protocol_shape import Misfit
from warmhands.services.spelling import did_you_mean, nearest


def meant(breach: Breach, knowledge: Knowledge) -> str:
    """The nearest thing that there is, for a breach about an unknown zone, kind, preparation or citation."""
    words = breach.details
    match breach.rule:
        case "zone_is_known":
            return did_you_mean(words["zone"], knowledge.zones)
        case "protocol_names_known_things":
            known = knowledge.kinds if words["thing"] == "kind" else knowledge.preparations
            return did_you_mean(words["value"], known)
        case "cites_exist":
            return _cite_meant(words["cite"], knowledge)
    return ""


def technique_meant(table: dict[str, Any], misfit: Misfit, knowledge: Knowledge) -> str:
    """The technique that goes by the word in the file: "kneading" is petrissage."""
    if misfit.key != "technique" or misfit.step is None or misfit.way is None:
        return ""
    word = str(table["steps"][misfit.step - 1]["ways"][misfit.way - 1]["technique"]).casefold()
    named = [one.id for one in knowledge.techniques.values() if word and word in one.title.casefold()]
    return f"Did you mean `{named[0]}`?" if len(named) == 1 else ""


def _cite_meant(cite: str, knowledge: Knowledge) -> str:
    family, number = cite.rpartition("-")[::2]
    kin = sorted(f"guide:{name}" for name in knowledge.facts if f"guide:{name}".startswith(f"{family}-"))
    if family.startswith("guide:") and number.isdecimal() and kin:
        return f"The last of these facts is `{kin[-1]}`."
    known = [f"guide:{name}" for name in knowledge.facts] + [f"source:{name}" for name in knowledge.sources]
    lowered = {name.lower(): name for name in known}
    near = nearest(cite, lowered)
    return f"Did you mean `{lowered[near]}`?" if near else ""
