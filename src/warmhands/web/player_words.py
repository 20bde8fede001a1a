"""Every sentence that the player may show or speak, by key; the scripts have none of their own."""

from typing import get_args

from warmhands.model.vocabulary import Direction, Hand, Side
from warmhands.services.house import House

SENTENCES = {
    "left": "{time} left",
    "first": "First: {title}",
    "coming": "Next: {title}",
    "last": "Then it is done.",
    "ending": "Almost done. These are the last strokes.",
    "summary": "{minutes} minutes, {steps} steps. Everything is ready?",
    "step_of": "Step {step} of {steps}",
    "level": "Level {level} of 5: {like}",
    "lighter": "Here only {like}.",
    "narrowed": "Close with slow, light strokes over {places} only.",
    "paused": "Paused.",
    "resumed": "On we go.",
    "softer": "Softer here from now on: {like}.",
    "softest": "This is the lightest touch there is.",
    "firmer": "Firmer again: {like}.",
    "firmest": "No firmer than this here today.",
    "hurts": "Lighter at once, and here for the rest of today: {like}.",
    "where": "Lift your hands. Where does it hurt?",
    "where_all": "all along this way",
    "where_none": "It is fine, go on",
    "left_alone": "Left alone from now on: {places}.",
    "skipped": "The time goes to {gain}.",
    "shorter": "It gets {time} shorter.",
    "winding_down": "The last strokes now. It is over in {time}.",
    "finish_in": "Finish in {minutes} minutes",
    "finish_later": "Go on as planned",
    "too_long": "Not again: that would be longer than is good today.",
    "finished": "Done. Let your hands rest a moment, then lift them slowly.",
    "end": "How was it?",
    "end_unwell": "Go on to the notes",
    "stopped": "Stopped. Lift your hands away slowly.",
    "stopped_more": "Ended by mistake? You can go on where you were.",
    "unwell": "We stop here. Help them lie on one side, open a window, offer water.",
    "unwell_more": "Not better in 15 minutes? Get help. Chest pain, trouble breathing, fainting or sudden "
    "weakness: call 112 or your local emergency number now.",
    "away": "You were away, so it is paused where you left.",
    "stale": "The answers are too old to go by. Please go through the check once more.",
    "unsaved": "Not saved yet. It goes on all the same.",
    "awake_yes": "The screen stays on.",
    "awake_no": "The screen may go dark.",
    "sound_on": "Sound on",
    "sound_off": "Sound off",
    "voice_test": "This is how loud I am.",
    "no_voice": "This device has no voice. A soft bell and the words will lead you.",
}


def player_words(house: House) -> dict[str, str]:
    """The sentences in the reader's language, their {placeholders} still open for the player to fill."""
    told = {key: house.words.text(sentence) for key, sentence in SENTENCES.items()}
    told |= {f"like.{level}": house.words.pressure(level) for level in (1, 2, 3)}
    for word in (*get_args(Hand), *get_args(Direction), *get_args(Side)):
        told[f"term.{word}"] = house.words.term(word)
    return told
