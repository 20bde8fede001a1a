"""The nouns everyone shares, as frozen values: knowledge, screening, plan, session, journal, mistakes.

Units stand in the names: `_s` whole seconds, `_c` degrees Celsius, `_cm_s` centimetres a second.
"""
