"""The sentences of the player's Sound dialog and what is counted; fetched once the player has loaded."""

SOUND_LATER = {
    "sound_test": "Test",
    "sound_said": "How much is said?",
    "sound_normal": "How each step goes",
    "sound_learning": "Everything, to learn it",
    "sound_quiet": "Names only",
    "sound_pad": "Music",
    "sound_beat": "Beat",
    "sound_counts": "Count the last seconds",
    "sound_voice": "Our own voice leads you.",
    "sound_device": "The voice of this device leads you.",
    "sound_coming": "Our own is being made.",
    "count.3": "Three.",
    "count.2": "Two.",
    "count.1": "One.",
}
