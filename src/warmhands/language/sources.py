"""A citation as a reader may look it up."""

from warmhands.language.tongue import Tongue
from warmhands.model.knowledge import Knowledge


def say_cited(tongue: Tongue, cite: str, knowledge: Knowledge) -> str:
    """What stands behind `guide:FACT-ID`, `source:ID` or `ours:word`; anything unknown is shown as it is."""
    kind, _, name = cite.partition(":")
    if kind == "guide" and name in knowledge.facts:
        return tongue.text("The guide, {id}: {text}", id=name, text=tongue.text(knowledge.facts[name].text))
    if kind == "source" and name in knowledge.sources:
        source = knowledge.sources[name]
        return f"{source.title} <{source.url}>" if source.url else source.title
    if kind == "ours":
        if name in knowledge.principles:
            return tongue.text("Our own rule: {title}.", title=tongue.text(knowledge.principles[name].title))
        return tongue.text("Our own caution: {word}.", word=name.replace("_", " "))
    return cite
