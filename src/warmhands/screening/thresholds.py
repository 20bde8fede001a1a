"""Every number at which a judgement turns, as the contract sets it (measures, due cards, agreements, flags).

`FROM` numbers belong to what they begin, `UNDER` and `OVER` numbers do not.
"""

FEVER_FROM_C = 37.2
BABY_STOP_FROM_C = 38.0
MEAL_UNDER_H = 2.0
FEED_UNDER_H = 0.75
VACCINATION_UNDER_H = 72.0
TINY_UNDER_WEEKS = 8
CHILD_FROM_WEEKS = 52
CHILD_FROM_YEARS = 1
YOUNG_CHILD_UNDER_YEARS = 3
ADULT_FROM_YEARS = 13
MINOR_UNDER_YEARS = 18
FRAIL_OVER_YEARS = 75
AGREED_FOR_DAYS = 90
WEAK_FLAGS_FROM = 2
