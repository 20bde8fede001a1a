"""What the checker found, in the words of its rules."""

from warmhands.language.tongue import Tongue, fill
from warmhands.model.knowledge import Knowledge, cited_as
from warmhands.model.plan import Breach, CheckFinding


def say_breach(tongue: Tongue, breach: Breach, knowledge: Knowledge) -> CheckFinding:
    """The finding with message, hint and citations of its rule; a rule without an entry is told by its id."""
    rule = knowledge.rules.get(breach.rule)
    if rule is None:
        name = breach.rule.replace("_", " ")
        message = tongue.text("The rule “{name}” is broken.", name=name)
        return CheckFinding(breach.rule, breach.step, None, message, "", ("ours:rule",))
    return CheckFinding(
        rule=breach.rule,
        step=breach.step,
        line=None,
        message=fill(tongue.text(rule.message), breach.details),
        hint=fill(tongue.text(rule.hint), breach.details),
        cites=tuple(cited_as(cite) for cite in rule.cites),
    )
