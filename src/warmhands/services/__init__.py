"""The things a person can do, one module a deed, and the ports that those deeds need."""
