"""One script a change, named by its four-digit revision; a script that was released never changes."""
